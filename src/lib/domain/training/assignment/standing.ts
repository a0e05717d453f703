/** How far a person is with an assignment: follows from the attempts alone. */
import { partKey, type AttemptFact } from '../attempt-fact.ts';
import type { Assignment, Part, PassRule } from './assignment.ts';

/**
 * `failed`: what was finished has not passed, and nothing is under way; `triesLeft` says whether it can be tried again.
 * `overdue`: not passed in time, and neither are the tries used up.
 */
export const PART_STATES = ['not-begun', 'under-way', 'passed', 'failed', 'overdue'] as const;
export type PartState = (typeof PART_STATES)[number];

export type PartStanding = {
	part: Part;
	state: PartState;
	/** Attempts that count, in the order in which they were begun. */
	attempts: readonly AttemptFact[];
	/** How many may still be begun; null for as many as one likes. */
	triesLeft: number | null;
	/** The best percent of those finished; null where there is none. */
	best: number | null;
	/** When it was first passed, UTC ms; and whether that was after the due instant. */
	passedAt: number | null;
	late: boolean;
};

export type Standing = {
	state: PartState;
	parts: readonly PartStanding[];
	/** How many parts are passed. */
	passed: number;
	/** Whether one of them was passed too late. */
	late: boolean;
};

/** Whether an attempt meets the rule: the item's own, or what the assignment asks in its place and beside it. */
export function meets(fact: AttemptFact, { overall, criteria, noFatal }: PassRule): boolean {
	const enough = overall === null || fact.percent === null ? fact.passed : fact.percent >= overall;
	return (
		enough &&
		!(noFatal && fact.fatal) &&
		criteria.every((criterion) => {
			const { earned, offered } = fact.criteria[criterion] ?? { earned: 0, offered: 0 };
			return earned >= offered / 2;
		})
	);
}

/** The reading of a module is no try: it uses none up, and only says that somebody is at it. */
const isReading = ({ part, percent, finishedAt }: AttemptFact): boolean =>
	part.kind === 'module' && percent === null && finishedAt === null;

/** Attempts on a part that count: begun since it was asked for, in its version or a later one, in the mode that was asked. */
const counting = (
	{ issuedAt, mode }: Assignment,
	part: Part,
	facts: readonly AttemptFact[]
): AttemptFact[] =>
	facts
		.filter(
			(fact) =>
				partKey(fact.part) === partKey(part) &&
				fact.version >= part.version &&
				fact.startedAt >= issuedAt &&
				(mode === null || fact.mode === null || fact.mode === mode)
		)
		.toSorted((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));

function partStanding(
	assignment: Assignment,
	part: Part,
	facts: readonly AttemptFact[],
	now: number
): PartStanding {
	const { due, attempts: limit, pass } = assignment;
	const begun = counting(assignment, part, facts);
	const tries = begun.filter((fact) => !isReading(fact));
	const attempts = tries.slice(0, limit ?? tries.length);
	const isRead = begun.length > tries.length;
	const finished = attempts.filter(({ finishedAt }) => finishedAt !== null);
	const passes = finished.flatMap((fact) => (meets(fact, pass) ? [fact.finishedAt ?? 0] : []));
	const passedAt = passes.length > 0 ? Math.min(...passes) : null;
	const percents = finished.flatMap(({ percent }) => (percent === null ? [] : [percent]));
	const triesLeft = limit === null ? null : limit - attempts.length;
	const isOpen = finished.length < attempts.length;
	const stateNow = (): PartState => {
		if (passedAt !== null) return 'passed';
		if (triesLeft === 0 && !isOpen) return 'failed';
		if (due && now > due.at) return 'overdue';
		if (isOpen) return 'under-way';
		if (finished.length > 0) return 'failed';
		return isRead ? 'under-way' : 'not-begun';
	};
	return {
		part,
		state: stateNow(),
		attempts,
		triesLeft,
		best: percents.length > 0 ? Math.max(...percents) : null,
		passedAt,
		late: passedAt !== null && due !== null && passedAt > due.at
	};
}

/** Of the whole: what needs the trainer first. Where some is done and some is not begun, it is under way. */
function stateOf(parts: readonly PartStanding[]): PartState {
	const states = new Set(parts.map(({ state }) => state));
	if (parts.some(({ state, triesLeft }) => state === 'failed' && triesLeft === 0)) return 'failed';
	if (states.has('overdue')) return 'overdue';
	if (states.has('failed')) return 'failed';
	const [only] = states;
	return states.size === 1 && only ? only : 'under-way';
}

/**
 * The standing of one person: `facts` are all of that person's attempts, finished or not, in any order; `now` in UTC ms. The
 * first attempts up to the limit count, however they went; what was begun before the assignment does not.
 */
export function standingOf(
	assignment: Assignment,
	facts: readonly AttemptFact[],
	now: number
): Standing {
	const parts = assignment.parts.map((part) => partStanding(assignment, part, facts, now));
	return {
		state: stateOf(parts),
		parts,
		passed: parts.filter(({ state }) => state === 'passed').length,
		late: parts.some(({ late }) => late)
	};
}
