/** Lets the browser save a text, or what a blob holds, as a file. */
export function saveFile(name: string, content: string | Blob, type: string): void {
	const address = URL.createObjectURL(new Blob([content], { type }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
