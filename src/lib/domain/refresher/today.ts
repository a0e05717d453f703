/** What a day holds: no more than was agreed, however much is due. */
import { dayAt } from '../sop/calendar.ts';
import type { Card } from './card.ts';
import { dueAt, unmet, type Met } from './due.ts';
import type { State } from './state.ts';
import type { Trace } from './trace.ts';

/** Whether a card was answered on a day, and that was not taken back. */
export const isDoneOn = ({ base, reviews }: Trace, day: number): boolean =>
	base.days.includes(day) || reviews.some((review) => review.day === day && !review.undone);

/** The local day of a card's first answer that was not taken back; undefined while it is new. */
export const begunOn = ({ base, reviews }: Trace): number | undefined =>
	base.days[0] ?? reviews.find(({ undone }) => !undone)?.day;

/** How many cards were answered on a day, each counted once. */
export const doneOn = ({ traces }: State, day: number): number =>
	[...traces.values()].filter((trace) => isDoneOn(trace, day)).length;

/**
 * `budget`: cards a day, new ones and those that came already today included. `fresh`: how many of them may be new; they only
 * take what the due ones leave.
 */
export type Plan = { budget: number; fresh: number };

export type Today = {
	/** What to ask now, in order: due ones, then what was forgotten today and comes again, which costs no budget. */
	due: Met[];
	/** New cards to begin with. */
	fresh: Card[];
	/** Due ones that are left for the days that follow. */
	left: number;
	/** Cards answered today. */
	done: number;
};

/** What the rest of a day holds at `now` (UTC ms). Nobody gets more than the budget a day, however long they were away. */
export function planToday(
	state: State,
	cards: readonly Card[],
	now: number,
	{ budget, fresh }: Plan
): Today {
	const day = dayAt(state.zone, now);
	const due = dueAt(state, cards, now);
	const again: Met[] = [];
	const first: Met[] = [];
	for (const each of due) (isDoneOn(each.trace, day) ? again : first).push(each);
	const done = doneOn(state, day);
	const room = Math.max(0, budget - done);
	const taken = first.slice(0, room);
	const begun = [...state.traces.values()].filter((trace) => begunOn(trace) === day).length;
	const places = Math.max(0, Math.min(room - taken.length, fresh - begun));
	return {
		due: [...taken, ...again],
		fresh: places > 0 ? unmet(state, cards).slice(0, places) : [],
		left: first.length - taken.length,
		done
	};
}
