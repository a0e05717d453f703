/** Names of files that say what is in them. */
import { m } from '#lib/paraglide/messages.js';

/** What no file system takes, or what leads elsewhere. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|.\s]+/gu;
const LONGEST = 60;

/** A name from several texts, whatever is in them; `ending` without its dot. */
export function fileName(texts: readonly string[], ending: string): string {
	const parts = texts.map((text) => text.replace(FORBIDDEN, ' ').trim()).filter(Boolean);
	const name = [...parts.join('-').replaceAll(' ', '-')].slice(0, LONGEST).join('');
	return `${name || 'file'}.${ending}`;
}

/** The day of an instant (UTC ms) on this device, as names of files have it: 2026-07-03. */
export const dayInName = (at: number): string => new Intl.DateTimeFormat('sv-SE').format(at);

/** What a results file is called: of what day, and whose. `at`: UTC ms. */
export const resultsName = (name: string, at: number): string =>
	fileName([m.task_return_file_name(), dayInName(at), name], 'json');
