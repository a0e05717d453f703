/** Moodle takes more than the parser's grammar does: what it lets stand unescaped is escaped here. */
import { isEscape } from './gift-blocks.ts';

/** Where the title begins and ends, its colons not included; null without a title. */
function titleOf(text: string): { from: number; to: number } | null {
	const from = text.length - text.trimStart().length + 2;
	if (!text.startsWith('::', from - 2)) return null;
	for (let at = from; at < text.length; at++) {
		if (isEscape(text, at)) at += 1;
		else if (text.startsWith('::', at)) return { from, to: at };
	}
	return null;
}

/** A piece of text with signs escaped, those that are escaped already left as they are. */
function escaped(text: string, signs: string): string {
	let done = '';
	for (let at = 0; at < text.length; at++) {
		const sign = text.charAt(at);
		if (isEscape(text, at)) {
			done += text.slice(at, at + 2);
			at += 1;
		} else done += signs.includes(sign) ? `\\${sign}` : sign;
	}
	return done;
}

/** Where an unescaped sign stands; the text's end without one. */
function indexOfSign(text: string, sign: string, from: number): number {
	for (let at = from; at < text.length; at++) {
		if (isEscape(text, at)) at += 1;
		else if (text[at] === sign) return at;
	}
	return text.length;
}

/** Numeric answers: a colon is a tolerance, but in feedback it is a colon. */
function loosenNumeric(answers: string): string {
	const mark = answers.indexOf('#') + 1;
	// `{#5#why}`: Moodle's, but the grammar has feedback only where the answer begins with `=`.
	let done = answers.slice(0, mark) + (/^\s*[-+\d]/.test(answers.slice(mark)) ? '=' : '');
	let inFeedback = false;
	for (let at = mark; at < answers.length; at++) {
		const sign = answers.charAt(at);
		if (isEscape(answers, at)) {
			done += answers.slice(at, at + 2);
			at += 1;
			continue;
		}
		if (sign === '#') inFeedback = true;
		if (sign === '=' || sign === '~') inFeedback = false;
		// Spaces around a figure and its tolerance are Moodle's, but not the grammar's.
		const isSpare = !inFeedback && (sign === ' ' || sign === '\t');
		if (!isSpare) done += sign === ':' && inFeedback ? '\\:' : sign;
	}
	return done;
}

/** Whether answers are numeric: they begin with `#`, which is not that of general feedback. */
const isNumeric = (answers: string): boolean => /^\s*#(?!###)/.test(answers);

/** A block by its parts; the braces belong to none. */
function partsOf(block: string) {
	const title = titleOf(block);
	const open = indexOfSign(block, '{', title ? title.to + 2 : 0);
	const close = indexOfSign(block, '}', open + 1);
	return { title, open, close, answers: block.slice(open + 1, close) };
}

/** Whether the answers of a block are numeric. */
export const isNumericBlock = (block: string): boolean => isNumeric(partsOf(block).answers);

/**
 * A block as the parser takes it: colons (09:30) escaped in texts, and outside of the answers all signs but braces.
 * Line for line the same; only columns move.
 */
export function loosened(block: string): string {
	const { title, open, close, answers } = partsOf(block);
	const head = title
		? `${block.slice(0, title.from)}${escaped(block.slice(title.from, title.to), ':=~#{}')}::`
		: '';
	return [
		head,
		escaped(block.slice(title ? title.to + 2 : 0, open), ':=~#'),
		block.slice(open, open + 1),
		isNumeric(answers) ? loosenNumeric(answers) : escaped(answers, ':'),
		block.slice(close, close + 1),
		escaped(block.slice(close + 1), ':=~#')
	].join('');
}
