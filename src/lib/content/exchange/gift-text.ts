/** Texts as GIFT holds them. */
import { htmlOf } from './html-text.ts';

export type Format = 'plain' | 'html';

/** Signs of GIFT escaped, line breaks as `\n`. */
export const escaped = (text: string): string =>
	text.replace(/[\\:#=~{}]/g, '\\$&').replaceAll('\n', '\\n');

/**
 * Whether a text survives as plain text. White space is trimmed and taken together; `->` parts a pair, and so makes
 * Moodle take a short answer for matching; `&&058;` and the like are the marks of readers for escaped signs.
 */
const isPlain = (text: string): boolean =>
	text !== '' && text.trim() === text && !/\s{2}|\r|->|&&\d/.test(text.replaceAll('\n', '.'));

/** How a text has to be written: what plain text would lose, HTML keeps. */
export const formatOf = (text: string): Format => (isPlain(text) ? 'plain' : 'html');

/** A text that only plain text will do for. A sign at its beginning would be a format, or a weight. */
export const plainText = (text: string): string =>
	`${/^[[%]/.test(text) ? '[plain]' : ''}${escaped(text)}`;

/** A text with its format in front where it is not what the text inherits: that of the question, and with the question itself Moodle's own. */
export function formatted(text: string, inherited: Format | 'moodle'): string {
	if (formatOf(text) === 'html') return `[html]${escaped(htmlOf(text))}`;
	return inherited === 'plain' ? plainText(text) : `[plain]${escaped(text)}`;
}
