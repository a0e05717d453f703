/** Loads what a talk can do without until its first line and replies are on the screen. */
export async function afterFirstLine<T>(load: () => Promise<T>): Promise<T> {
	await new Promise(requestAnimationFrame);
	await new Promise((resolve) => setTimeout(resolve, 0));
	return load();
}
