/** Puts a text where it can be pasted from. */

/** Selects what a field holds and copies it the old way: on plain http there is no other. */
function copyFrom(field: HTMLTextAreaElement): boolean {
	field.focus();
	field.select();
	return document.execCommand('copy');
}

/** Copies what stands in a field. False when the browser does not let us: the text is then selected, ready to be copied by hand. */
export async function copyField(field: HTMLTextAreaElement): Promise<boolean> {
	// Undefined on plain http, whatever the types say.
	const clipboard = navigator.clipboard as Clipboard | undefined;
	try {
		if (!clipboard) return copyFrom(field);
		await clipboard.writeText(field.value);
		return true;
	} catch {
		return copyFrom(field);
	}
}
