/**
 * What GIFT has no place for, in the comment before a question: `[id:…]` and `[tag:…]` as Moodle writes them, and
 * others in brackets that every reader of GIFT passes over. What of a question travels as a tag: `version:2`,
 * `difficulty:2`, `bank:limits`, `clause:DL-FORM`, `unit:minutes`; a tag that looks like one of these gets `tag:` before it.
 */
import { UNITS, type Difficulty, type Question, type Unit } from '#lib/domain/quiz/question.ts';

/** IDs that are safe in addresses, as keys and in lists. */
export const SAFE_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

export type GiftNotes = {
	id: string | null;
	version: number;
	difficulty: Difficulty;
	bank: string;
	clauses: string[];
	unit: Unit | null;
	tags: string[];
	/** The other brackets, by key. */
	extras: ReadonlyMap<string, readonly string[]>;
};

const OWN = /^(version|difficulty|bank|clause|unit|tag):([^]*)$/;

/** Signs that would end a bracket, or that Moodle takes out of a tag; and white space that it would not keep. */
const coded = (text: string): string =>
	text.replace(/[%[\]\\<>`\p{Cc}]|^\s|\s$|\s(?=\s)/gu, (sign) => encodeURIComponent(sign));

function uncoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** The brackets of a comment, in their order. `\]` is a bracket within. */
function bracketsOf(comment: string): { key: string; value: string }[] {
	const found = comment.matchAll(/\[([a-z]{1,20}):((?:\\\]|[^[\]\p{Cc}])+)\]/gu);
	return [...found].map(([, key = '', value = '']) => ({
		key,
		value: value.replaceAll('\\]', ']').trim()
	}));
}

/** What a comment says of its question; what is missing, or no such thing, is as for a question from elsewhere. */
export function readNotes(comment: string): GiftNotes {
	const extras = new Map<string, string[]>();
	const notes: GiftNotes = {
		...{ id: null, version: 1, difficulty: 2, bank: 'imported', unit: null },
		...{ clauses: [], tags: [], extras }
	};
	for (const { key, value } of bracketsOf(comment)) {
		if (key === 'tag') readTag(value, notes);
		else if (key === 'id') notes.id ??= value;
		else extras.set(key, [...(extras.get(key) ?? []), uncoded(value)]);
	}
	return notes;
}

function readTag(tag: string, notes: GiftNotes): void {
	const [, key, value = ''] = OWN.exec(tag) ?? [];
	const unit = UNITS.find((each) => each === value);
	const difficulty = ([1, 2, 3] as const).find((each) => String(each) === value);
	if (key === 'version' && /^\d{1,9}$/.test(value)) notes.version = Number(value);
	else if (key === 'difficulty' && difficulty) notes.difficulty = difficulty;
	else if (key === 'bank' && SAFE_ID.test(value)) notes.bank = value;
	else if (key === 'clause' && SAFE_ID.test(value)) notes.clauses.push(value);
	else if (key === 'unit' && unit) notes.unit = unit;
	else if (key === 'tag') notes.tags.push(uncoded(value));
	else if (tag !== '') notes.tags.push(tag);
}

/** The tags of a question as they travel: what it says of itself, then its own. */
export function tagsOf(question: Question): string[] {
	const unit = question.type === 'number' && question.unit ? [`unit:${question.unit}`] : [];
	return [
		`version:${question.version}`,
		`difficulty:${question.difficulty}`,
		`bank:${question.bank}`,
		...question.clauses.map((clause) => `clause:${clause}`),
		...unit,
		...question.tags.map((tag) =>
			coded(tag) === tag && tag !== '' && !OWN.test(tag) ? tag : `tag:${coded(tag)}`
		)
	];
}

/** The comment lines before a question. `extras`: other brackets, those without a value left out. */
export function writeNotes(question: Question, extras: readonly [string, string | null][]): string {
	const tags = tagsOf(question).map((tag) => `[tag:${tag}]`);
	const others = extras.flatMap(([key, value]) =>
		value === null ? [] : [`[${key}:${coded(value)}]`]
	);
	const lines = [[`[id:${question.id}]`, ...tags], others].filter((line) => line.length > 0);
	return lines.map((line) => `// ${line.join(' ')}`).join('\n');
}
