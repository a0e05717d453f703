/** Numbers up to 99 and spans of time, however they are written: 兩日, 2 天, “two days”, “2-day” are all `2d`. */

const HAN: Record<string, number> = Object.fromEntries(
	[...'〇一二三四五六七八九'].map((digit, value): [string, number] => [digit, value])
);
for (const two of '兩两') HAN[two] = 2;
const HAN_DIGITS = Object.keys(HAN).join('');

const ONES =
	`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
	eighteen nineteen`.split(/\s+/);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ENGLISH = new Map([
	...ONES.map((word, i): [string, number] => [word, i + 1]),
	...TENS.map((word, i): [string, number] => [word, (i + 2) * 10])
]);

const HAN_NUMBER = `(?:[${HAN_DIGITS}]?十[${HAN_DIGITS}]?|[${HAN_DIGITS}])`;
const ENGLISH_NUMBER = `(?:(?:${TENS.join('|')})(?:[ -](?:${ONES.slice(0, 9).join('|')}))?|${ONES.join('|')})`;

/** Neither the end of a longer number nor, as in 3 月 2 日 or 第二天, a date or an ordinal. */
const NOT_AFTER = `(?<!\\d|\\d\\.|[${HAN_DIGITS}十百千]|[月第]\\s?)`;

const LATIN_UNITS: Record<string, string> = { day: 'd', hour: 'h', minute: 'min', month: 'mo' };
const HAN_UNITS: Record<string, string> = {
	日: 'd',
	天: 'd',
	小時: 'h',
	小时: 'h',
	分鐘: 'min',
	分钟: 'min',
	月: 'mo'
};

/** A month as a span has its measure word (兩個月); without it, it is one of the calendar's (二月). */
const SPAN = new RegExp(
	`${NOT_AFTER}(?:(?<digits>\\d{1,2})|(?<han>${HAN_NUMBER}))[\\s-]?(?:(?<unit>日|天|[個个]?小[時时]|分[鐘钟])|[個个](?<month>月))` +
		`|(?<![\\p{L}\\p{N}]|\\p{L}-|\\d\\.)(?:(?<latin>\\d{1,2})|(?<english>${ENGLISH_NUMBER}))[\\s-]{0,2}(?<word>day|hour|minute|month)s?(?![\\p{L}\\p{N}])`,
	'gu'
);
const ALONE = new RegExp(
	`^(?:0*(?<digits>\\d{1,2})|(?<han>${HAN_NUMBER})|(?<english>${ENGLISH_NUMBER}))$`,
	'u'
);

function ofHan(text: string): number {
	const [tens, ones] = text.split('十');
	if (ones === undefined) return HAN[text] ?? 0;
	return (tens ? (HAN[tens] ?? 0) : 1) * 10 + (HAN[ones] ?? 0);
}

const ofEnglish = (text: string): number =>
	text.split(/[ -]/).reduce((sum, word) => sum + (ENGLISH.get(word) ?? 0), 0);

function valueOf({ digits, latin, han, english }: Record<string, string | undefined>): number {
	const figure = digits ?? latin;
	if (figure !== undefined) return Number(figure);
	return han === undefined ? ofEnglish(english ?? '') : ofHan(han);
}

/** A span of time in a folded text. `term`: figure and unit, not converted (60 minutes are not an hour). Ends exclusive. */
export type Span = { term: string; value: string; start: number; end: number };

/** All spans of time in a folded text, from left to right. */
export function spansIn(text: string): Span[] {
	return [...text.matchAll(SPAN)].map((match) => {
		const groups: Record<string, string | undefined> = match.groups ?? {};
		const { unit, month, word } = groups;
		const name = word ? LATIN_UNITS[word] : HAN_UNITS[month ?? unit?.replace(/^[個个]/, '') ?? ''];
		const value = String(valueOf(groups));
		const { index: start } = match;
		return { term: `${value}${name ?? ''}`, value, start, end: start + match[0].length };
	});
}

/** A folded word that is a number from 0 to 99, as a figure (`二十一`, `21` and `twenty-one` are `21`); else undefined. */
export function figureOf(word: string): string | undefined {
	const groups = ALONE.exec(word)?.groups;
	return groups && String(valueOf(groups));
}

const COUNT = new RegExp(`^(${HAN_NUMBER})(?=.)`, 'u');

/** The number that a Chinese word begins with before it goes on, as a figure, and its length; undefined without one. */
export function countIn(word: string): { figure: string; length: number } | undefined {
	const number = COUNT.exec(word)?.[1];
	return number === undefined
		? undefined
		: { figure: String(ofHan(number)), length: number.length };
}
