/** Catching up after an absence: what has piled up is spread over days, never dumped. */
import { dayAt } from '../sop/calendar.ts';
import type { Card } from './card.ts';
import { byUrgency, metAt, type Met } from './due.ts';
import type { State } from './state.ts';
import { doneOn, isDoneOn } from './today.ts';

/** A local day and the cards that it is to hold, most urgent first. */
export type CatchUpDay = { day: number; cards: string[] };

/**
 * The days that it takes until nothing is left over, from the day of `now` (UTC ms) on: at most `budget` cards each, those
 * answered today counted, lowest recall first. Cards that come due in the meantime take their turn. Every card stands in it
 * once: when it comes up again depends on how it is answered, so the plan is made anew each day. Empty when nothing is due.
 * @throws RangeError when the budget is no whole number from 1: nothing would ever be caught up
 */
export function spread(
	state: State,
	cards: readonly Card[],
	now: number,
	budget: number
): CatchUpDay[] {
	if (!Number.isInteger(budget) || budget < 1) throw new RangeError(`no budget: ${budget}`);
	const first = dayAt(state.zone, now);
	const arrivals = new Map<number, Met[]>();
	for (const each of metAt(state, cards, now).sort(byUrgency)) {
		// What was answered today is not asked a second time by this plan before tomorrow.
		const earliest = isDoneOn(each.trace, first) ? first + 1 : first;
		const day = Math.max(earliest, each.day);
		const list = arrivals.get(day);
		if (list) list.push(each);
		else arrivals.set(day, [each]);
	}
	const days: CatchUpDay[] = [];
	let waiting: Met[] = arrivals.get(first) ?? [];
	let room = Math.max(0, budget - doneOn(state, first));
	for (let day = first; waiting.length > 0; day++) {
		days.push({ day, cards: waiting.slice(0, room).map(({ card }) => card.id) });
		const left = waiting.slice(room);
		if (left.length === 0) break;
		const more = arrivals.get(day + 1) ?? [];
		waiting = more.length === 0 ? left : [...left, ...more].sort(byUrgency);
		room = budget;
	}
	return days;
}
