/** Reading a file that a user has chosen. */

/** It has moved away since, or another program holds it. `detail`: the browser's words, for a report. */
export type Unreadable = { ok: false; code: 'unreadable'; detail: string };

/** The text of a file. */
export async function readFile(file: File): Promise<{ ok: true; text: string } | Unreadable> {
	try {
		return { ok: true, text: await file.text() };
	} catch (error) {
		return { ok: false, code: 'unreadable', detail: String(error) };
	}
}
