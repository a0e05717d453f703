/** What is due: which cards come up now, those likeliest to be forgotten first. */
import { dayAt } from '../sop/calendar.ts';
import type { Card } from './card.ts';
import { AGAIN_AFTER, intervalOf, recallOn, type Memory } from './memory.ts';
import type { State } from './state.ts';
import type { Trace } from './trace.ts';

/** A card that has been met. `recall`: predicted, 0…1; 0 when nothing of it is remembered. `day`: local day on which it is due. */
export type Met = { card: Card; recall: number; day: number; memory: Memory | null; trace: Trace };

/** A last answer that lies more than a day ahead was given by a wrong clock: nobody knows how old it is. */
const isAhead = (memory: Memory, today: number): boolean => memory.day > today + 1;

/** Whether a card has been met, or a mistake made it. */
const isMet = ({ memory, wanted }: Trace): boolean => memory !== null || wanted !== null;

function met(card: Card, trace: Trace, today: number): Met | undefined {
	const isCurrent = trace.print === card.print;
	const memory = isCurrent ? trace.memory : null;
	if (!memory) {
		// Answered before its clause changed: due, whether or not the reset has been logged.
		return isMet(trace)
			? { card, recall: 0, day: trace.wanted ?? today, memory, trace }
			: undefined;
	}
	const next = isAhead(memory, today) ? today : memory.day + intervalOf(memory, card.emergency);
	const day = Math.min(next, trace.wanted ?? next);
	return { card, recall: recallOn(memory, today), day, memory, trace };
}

/** All cards that have been met, or that a mistake made, as they stand at `now` (UTC ms). */
export function metAt(state: State, cards: readonly Card[], now: number): Met[] {
	const today = dayAt(state.zone, now);
	return cards.flatMap((card) => {
		const trace = state.traces.get(card.id);
		return (trace && met(card, trace, today)) ?? [];
	});
}

/** Lowest recall first; among equals emergencies, then what has been due longest, then by ID. */
export const byUrgency = (a: Met, b: Met): number =>
	a.recall - b.recall ||
	Number(b.card.emergency) - Number(a.card.emergency) ||
	a.day - b.day ||
	(a.card.id < b.card.id ? -1 : 1);

/** Forgotten today, and ten minutes have passed (or the clock has gone back behind it). */
const isAgain = ({ memory }: Met, today: number, now: number): boolean =>
	memory !== null &&
	memory.lapsed &&
	memory.day === today &&
	(now >= memory.at + AGAIN_AFTER || now < memory.at);

/** What is due at `now` (UTC ms), most urgent first: every card whose day has come, and what was forgotten ten minutes ago. */
export function dueAt(state: State, cards: readonly Card[], now: number): Met[] {
	const today = dayAt(state.zone, now);
	return metAt(state, cards, now)
		.filter((each) => each.day <= today || isAgain(each, today, now))
		.sort(byUrgency);
}

/** Cards that have never come up, in their order. */
export const unmet = ({ traces }: State, cards: readonly Card[]): Card[] =>
	cards.filter(({ id }) => {
		const trace = traces.get(id);
		return !trace || !isMet(trace);
	});
