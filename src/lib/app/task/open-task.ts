/** An assignment as it reaches a trainee: a link, its fragment, a file or the text of either. Nothing is added by opening it. */
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import type { PinnedItem } from '#lib/domain/training/attempt.ts';
import { readAssignmentFile } from '#lib/storage/training/assignment-file.ts';
import { decodeLink } from '../handover/link.ts';
import { readFile, type Unreadable } from '../read-file.ts';

/**
 * `newer`: a newer build made it. `too-long`: no assignment of ours is that long. `damaged`: it was one, and something is
 * missing or has been changed. `foreign`: it is none. `detail` says more, for a report.
 */
type TaskRefusal = {
	ok: false;
	code: 'newer' | 'too-long' | 'damaged' | 'foreign';
	detail: string;
};

/** `items`: what came along in a file. */
export type OpenedTask =
	{ ok: true; assignment: Assignment; items: PinnedItem[] } | TaskRefusal | Unreadable;

const FILE_CODES = {
	'not-json': 'foreign',
	foreign: 'foreign',
	newer: 'newer',
	broken: 'damaged',
	altered: 'damaged',
	'too-large': 'too-long'
} as const;

/** The text of an assignment file, opened. */
function openFileText(text: string): OpenedTask {
	const read = readAssignmentFile(text);
	if (!read.ok) return { ok: false, code: FILE_CODES[read.code], detail: read.detail };
	const { assignment, items } = read.file;
	return { ok: true, assignment, items };
}

/** The fragment of a link, or the whole of the text where it has none: what stands before and after it in a message is left out. */
const fragmentIn = (text: string): string => /#?(cd\d{1,9}\.[^\s<>"']*)/.exec(text)?.[1] ?? text;

/** What a text holds: the text of a file, a link (also amid other words) or its fragment alone. Never throws. */
export async function openTask(text: string): Promise<OpenedTask> {
	if (text.trimStart().startsWith('{')) return openFileText(text);
	const decoded = await decodeLink(fragmentIn(text));
	return decoded.ok ? { ...decoded, items: [] } : decoded;
}

/** What a file holds. Never throws. */
export async function openTaskFile(file: File): Promise<OpenedTask> {
	const read = await readFile(file);
	return read.ok ? openTask(read.text) : read;
}
