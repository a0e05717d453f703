/** Matching answers of GIFT, as ours. */
import type { Matching } from 'gift-pegjs';
import type { MatchingQuestion } from '#lib/domain/quiz/question.ts';
import { isBlank, listedIds, refuse, textOf, type Own, type Refusal } from './gift-answers.ts';
import type { GiftNotes } from './gift-notes.ts';

/** The parser leaves its marks for escaped signs in the right side. */
const MARKS: Readonly<Record<string, string>> = {
	...{ '&&092;': '\\', '&&058;': ':', '&&035;': '#', '&&061;': '=' },
	...{ '&&123;': '{', '&&125;': '}', '&&126;': '~', '&&010': '\n' }
};
const unmarked = (text: string): string =>
	text.replace(/&&(?:0(?:92|58|35|61)|12[356]);|&&010/g, (mark) => MARKS[mark] ?? mark);

/** The rights in their order, if the notes give one that holds each once. */
function ordered<T>(rights: readonly T[], notes: GiftNotes): T[] {
	const places = (notes.extras.get('order')?.[0] ?? '').split(',').map(Number);
	const moved = places.flatMap((place) => rights.slice(place - 1, place));
	return places.length === rights.length && new Set(moved).size === rights.length
		? moved
		: [...rights];
}

/** Whys of lefts by their place from 1, which GIFT has no place for. */
function whysOf(notes: GiftNotes): Map<number, string> {
	const whys = new Map<number, string>();
	for (const note of notes.extras.get('why') ?? []) {
		const [, place, why] = /^(\d{1,3}):([^]*)$/.exec(note) ?? [];
		if (why !== undefined) whys.set(Number(place), why);
	}
	return whys;
}

/** Equal rights are one; an empty left makes its right one that belongs nowhere. */
export function readMatching(gift: Matching, notes: GiftNotes): Own<MatchingQuestion> | Refusal {
	const pairs = gift.matchPairs.map(({ subquestion, subanswer }) => ({
		left: textOf(subquestion),
		right: unmarked(subanswer)
	}));
	const asked = pairs.filter(({ left }) => !isBlank(left));
	if (pairs.length < 2 || asked.length === 0) return refuse('no-option');
	if (pairs.some(({ right }) => isBlank(right))) return refuse('empty', 'right');

	const texts = [...new Set(pairs.map(({ right }) => right))];
	const rightIds = listedIds(notes, 'rights', 'r', texts.length);
	const leftIds = listedIds(notes, 'lefts', 'l', asked.length);
	const whys = whysOf(notes);
	const rights = texts.map((text, i) => ({ id: rightIds[i] ?? '', text }));
	return {
		type: 'matching',
		lefts: asked.map(({ left, right }, i) => ({
			id: leftIds[i] ?? '',
			text: left,
			right: rightIds[texts.indexOf(right)] ?? '',
			why: whys.get(i + 1) ?? ''
		})),
		rights: ordered(rights, notes)
	};
}
