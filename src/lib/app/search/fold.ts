/** A text as it is compared: width and case do not count. Each place remembers where it came from, for what is marked. */

/** `text`: what is compared. `from[i]`, `to[i]`: where the character begins and ends of which its code unit i was made. */
export type Folded = { text: string; from: number[]; to: number[] };

const isPlain = (code: number): boolean =>
	(code >= 0x4e00 && code <= 0x9fff) || (code >= 0x20 && code < 0x80);

/** NFKC and lower case, one code point after another. A lone surrogate stays what it is. */
export function fold(given: string): Folded {
	let text = '';
	const from: number[] = [];
	const to: number[] = [];
	let at = 0;
	for (const character of given) {
		const plain = isPlain(character.charCodeAt(0));
		const same = (plain ? character : character.normalize('NFKC')).toLowerCase();
		for (let unit = 0; unit < same.length; unit++) {
			from.push(at);
			to.push(at + character.length);
		}
		text += same;
		at += character.length;
	}
	return { text, from, to };
}
