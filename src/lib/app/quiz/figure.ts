/** Reads a figure as people at a desk write it: 3, 1.5, 1,000, １０, 兩, 十二. */

const DIGITS = '零一二三四五六七八九';
const DECIMAL = /^-?(?:\d{1,12}(?:\.\d{0,6})?|\.\d{1,6})$/;
/** Thousands are set off by commas in threes; a lone comma could be a decimal one and is not guessed at. */
const THOUSANDS = /^-?\d{1,3}(?:,\d{3})+(?:\.\d{0,6})?$/;
const TENS = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/;

const digit = (numeral: string | undefined, none: number): number =>
	numeral ? DIGITS.indexOf(numeral) : none;

/** Chinese numerals from 0 to 99; null: not one. */
function readNumeral(text: string): number | null {
	const plain = text.replace('〇', '零').replace(/^廿/, '二十').replace(/^卅/, '三十');
	if (/^[兩两]$/.test(plain)) return 2;
	if (plain.length === 1 && DIGITS.includes(plain)) return DIGITS.indexOf(plain);
	const tens = TENS.exec(plain);
	return tens && digit(tens[1], 1) * 10 + digit(tens[2], 0);
}

/** The figure that a text gives; null: none, or more than a figure. */
export function readFigure(text: string): number | null {
	const plain = text.normalize('NFKC').trim().replace('−', '-').replace('。', '.');
	if (DECIMAL.test(plain)) return Number(plain);
	if (THOUSANDS.test(plain)) return Number(plain.replaceAll(',', ''));
	return readNumeral(plain);
}
