/** The due date of an assignment as a calendar file (RFC 5545). */
import type { Assignment } from './assignment.ts';

/** In the reader's language. `reminder`: what the alarm says. */
export type IcsWords = { summary: string; description: string; reminder: string };

/** Octets of a line without its end (RFC 5545, 3.1). */
const MOST_OCTETS = 75;

const octets = (sign: string): number => {
	const code = sign.codePointAt(0) ?? 0;
	if (code < 0x80) return 1;
	if (code < 0x800) return 2;
	return code < 0x10000 ? 3 : 4;
};

/** A line in pieces of at most 75 octets, each after the first begun with a space; no sign is cut apart (RFC 5545, 3.1). */
export function folded(line: string): string {
	let text = '';
	let used = 0;
	for (const sign of line) {
		const more = octets(sign);
		if (used + more > MOST_OCTETS) {
			text += '\r\n ';
			used = 1;
		}
		text += sign;
		used += more;
	}
	return text;
}

/** Halves of characters, which no file can hold, and control signs, which no text may (RFC 5545, 3.1). */
const UNKNOWN = /\p{Cs}|(?!\n|\t)\p{Cc}/gu;

/** A value of type TEXT (RFC 5545, 3.3.11). */
export const escaped = (text: string): string =>
	text
		.replace(/\r\n?/g, '\n')
		.replace(UNKNOWN, '')
		.replace(/[\\;,]/g, '\\$&')
		.replaceAll('\n', '\\n');

/** UTC ms as `YYYYMMDDTHHMMSSZ` (RFC 5545, 3.3.5). */
const utc = (instant: number): string =>
	new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');

/**
 * The calendar of an assignment, or null when it is due at no time. An event rather than a task: most calendars show no tasks.
 * It stands at the due instant and takes no time of its own; the alarm comes a day before. The assignment's ID is the event's,
 * so that reading the file again makes no second one. Lines end with CRLF.
 */
export function toIcs(
	{ id, due, issuedAt }: Pick<Assignment, 'id' | 'due' | 'issuedAt'>,
	{ summary, description, reminder }: IcsWords
): string | null {
	if (due === null) return null;
	return [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//complaint-desk//assignment//EN',
		'CALSCALE:GREGORIAN',
		'BEGIN:VEVENT',
		`UID:${escaped(id)}@complaint-desk`,
		`DTSTAMP:${utc(issuedAt)}`,
		`DTSTART:${utc(due.at)}`,
		`SUMMARY:${escaped(summary)}`,
		`DESCRIPTION:${escaped(description)}`,
		'TRANSP:TRANSPARENT',
		'BEGIN:VALARM',
		'ACTION:DISPLAY',
		`DESCRIPTION:${escaped(reminder)}`,
		'TRIGGER:-P1D',
		'END:VALARM',
		'END:VEVENT',
		'END:VCALENDAR',
		''
	]
		.map(folded)
		.join('\r\n');
}
