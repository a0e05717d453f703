/** Shares of the marks, in per cent, as Moodle takes them: it knows a fixed list of fractions, and refuses all others. */

/** 1/n for n from 1 to 10, to the five places that Moodle writes. */
const EQUAL = [100, 50, 33.33333, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10];

/**
 * What each of so many options earns, together 100. Equal up to ten; up to twenty some earn ten and some five, which
 * is the least that Moodle knows. Null for more.
 */
export function sharesOf(count: number): number[] | null {
	const equal = EQUAL[count - 1];
	if (equal !== undefined) return Array.from({ length: count }, () => equal);
	if (count > 20) return null;
	return Array.from({ length: count }, (_, i) => (i < 20 - count ? 10 : 5));
}

/** What each option of a question earns; wrong ones cost their share, so that picking all earns nothing. Null: not in Moodle. */
export function fractionsOf(options: readonly { right: boolean }[]): number[] | null {
	const right = sharesOf(options.filter((option) => option.right).length);
	const wrong = sharesOf(options.filter((option) => !option.right).length);
	if (!right || !wrong) return null;
	const rights = right.values();
	const wrongs = wrong.values();
	return options.map((option) =>
		option.right ? (rights.next().value ?? 0) : -(wrongs.next().value ?? 0)
	);
}
