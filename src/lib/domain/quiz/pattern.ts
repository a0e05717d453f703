/** Short answers: compared as people write them, not as they are stored. */

const APART = /[\s\p{P}\p{S}\p{Cf}]+/gu;

/** A text without what does not count: width, case, spaces, punctuation, marks that nobody sees. */
const bare = (text: string): string => text.normalize('NFKC').toLowerCase().replace(APART, '');

/**
 * Whether a text is one that a pattern accepts; `*` stands for anything. An empty text fits nothing. Each part is looked for
 * once, where it comes first: the time grows with the lengths, whatever the pattern (a regular expression would backtrack).
 */
export function isLike(text: string, pattern: string): boolean {
	const written = bare(text);
	if (written === '') return false;
	const [first = '', ...rest] = pattern.normalize('NFKC').split('*').map(bare);
	const last = rest.pop();
	if (last === undefined) return written === first;
	if (!written.startsWith(first)) return false;
	let from = first.length;
	for (const part of rest) {
		const at = written.indexOf(part, from);
		if (at < 0) return false;
		from = at + part.length;
	}
	return written.length - last.length >= from && written.endsWith(last);
}
