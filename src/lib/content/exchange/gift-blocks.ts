/** A GIFT file, cut into its questions, so that each is parsed by itself and a bad one does not take the others along. */

/**
 * One question. `comment`: the comments before and in it. `lines`: what the parser is to see, without comments,
 * categories and blank lines, each with its number in the file (from 1).
 */
export type GiftBlock = { comment: string; lines: { number: number; text: string }[] };

const ESCAPABLE = '\\:#={}~n';

/** Whether the character at `at` is a backslash that escapes the next one. */
export const isEscape = (text: string, at: number): boolean =>
	text[at] === '\\' && at + 1 < text.length && ESCAPABLE.includes(text.charAt(at + 1));

/** Whether the braces of the answers are open after a line. */
function isOpenAfter(line: string, open: boolean): boolean {
	let now = open;
	for (let at = 0; at < line.length; at++) {
		if (isEscape(line, at)) at += 1;
		else if (line[at] === '{') now = true;
		else if (line[at] === '}') now = false;
	}
	return now;
}

const isComment = (line: string): boolean => line.startsWith('//');
const isCategory = (line: string): boolean => line.startsWith('$CATEGORY:');
/** How a line begins that can only stand among answers. */
const isAmongAnswers = (line: string): boolean => /^[=~#}]/.test(line);

/**
 * The questions of a file, split at blank lines. GIFT has no blank lines among answers; teachers write them, so where
 * the braces are still open and the next line can only be an answer, the question goes on. Comments without a question
 * belong to the next one; those before a category to the category, which is dropped.
 */
export function giftBlocks(file: string): GiftBlock[] {
	const texts = file.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
	const blocks: GiftBlock[] = [];
	let comments: string[] = [];
	let lines: GiftBlock['lines'] = [];
	let open = false;

	const end = (): void => {
		if (lines.length > 0) {
			blocks.push({ comment: comments.join('\n'), lines });
			comments = [];
		}
		lines = [];
		open = false;
	};

	for (let at = 0; at < texts.length; at++) {
		const text = texts[at] ?? '';
		const line = text.trim();
		if (line === '') {
			let next = at + 1;
			while (next < texts.length && texts[next]?.trim() === '') next += 1;
			if (!open || !isAmongAnswers(texts[next]?.trim() ?? '')) end();
			at = next - 1;
		} else if (isComment(line)) {
			comments.push(line);
		} else if (lines.length === 0 && isCategory(line)) {
			comments = [];
		} else {
			lines.push({ number: at + 1, text });
			open = isOpenAfter(text, open);
		}
	}
	end();
	return blocks;
}
