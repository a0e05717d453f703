/** The month's summary (DL-MONTH, FORM-MONTH) and the quarter's list of cases that cannot be processed (CLOSE-R3). */
import {
	cannotBeHandled,
	isHandled,
	levelOfClass,
	logUntil,
	type CaseState
} from './case-state.ts';
import { caseOf } from './case.ts';
import type { CaseEvent, CaseLog } from './events.ts';
import type { Standing } from './limits.ts';
import type { Period } from './month.ts';
import { obligations } from './obligations.ts';
import type { ObligationState } from './obligation.ts';
import { policyOf, type Rules } from './policy.ts';

/** A case of the office. */
export type CaseRecord = { id: string; log: CaseLog };

/** The four outcomes of AMB-10. */
const OUTCOMES = ['on-time', 'within-extension', 'late-authorised', 'late'] as const;
type LimitOutcome = (typeof OUTCOMES)[number];
type Tally = Record<LimitOutcome, number>;

/** How a limit was kept: `kept` (in time or within an extension) of `settled`. */
type OnTime = { settled: number; kept: number; tally: Tally };

type RepeatCause = { cause: string; count: number; cases: string[] };

export type MonthSummary = {
	period: Period;
	/** IDs of the complaints received in the period. */
	cases: string[];
	byNature: Record<string, number>;
	byContent: Record<string, number>;
	bySeverity: Record<string, number>;
	byStanding: Partial<Record<Standing, number>>;
	byDepartment: Record<string, number>;
	handled: number;
	closed: number;
	/** By limit. */
	onTime: Record<string, OnTime>;
	/** The limits to solve, by outcome. */
	overruns: Tally;
	repeatCauses: RepeatCause[];
};

const emptyTally = (): Tally => ({
	'on-time': 0,
	'within-extension': 0,
	'late-authorised': 0,
	late: 0
});

const isOutcome = (state: ObligationState): state is LimitOutcome =>
	OUTCOMES.some((outcome) => outcome === state);

function count<K extends string>(record: Partial<Record<K, number>>, key: K | undefined): void {
	if (key !== undefined) record[key] = (record[key] ?? 0) + 1;
}

const standingOf = (state: CaseState): Standing =>
	state.class ? (levelOfClass(state.class) ?? 'communicative') : 'unclassified';

const causesOf = (log: CaseLog): string[] => [
	...new Set(
		log.flatMap((event) =>
			event.type === 'handled' && event.cause.trim() ? [event.cause.trim()] : []
		)
	)
];

/**
 * The complaints received in a period, as they stand at `now` (UTC ms). A complaint belongs to the period of its
 * reception, whatever happens to it later, so that none drops out or counts twice.
 */
export function monthSummary(
	records: readonly CaseRecord[],
	period: Period,
	rules: Rules,
	now: number
): MonthSummary {
	const summary: MonthSummary = {
		period,
		cases: [],
		byNature: {},
		byContent: {},
		bySeverity: {},
		byStanding: {},
		byDepartment: {},
		handled: 0,
		closed: 0,
		onTime: {},
		overruns: emptyTally(),
		repeatCauses: []
	};
	const causes = new Map<string, string[]>();
	let repeatFrom = 2;
	for (const { id, log } of records) {
		const past = logUntil(log, now);
		const state = caseOf(past);
		if (!state || state.receivedAt < period.start || state.receivedAt >= period.end) continue;
		const { statistics } = policyOf(rules, state.policy);
		repeatFrom = statistics.repeatFrom;
		summary.cases.push(id);
		count(summary.byNature, state.class?.nature);
		count(summary.byContent, state.class?.content);
		count(summary.bySeverity, state.class?.severity ?? undefined);
		count(summary.byStanding, standingOf(state));
		count(summary.byDepartment, state.fields.recorded?.department?.trim());
		if (isHandled(state)) summary.handled++;
		if (state.stage === 'closed') summary.closed++;
		for (const cause of causesOf(past)) causes.set(cause, [...(causes.get(cause) ?? []), id]);
		for (const { limit, state: outcome, dueAt } of obligations(past, rules, now)) {
			if (dueAt === null || !isOutcome(outcome)) continue;
			const kept = (summary.onTime[limit] ??= { settled: 0, kept: 0, tally: emptyTally() });
			kept.settled++;
			kept.tally[outcome]++;
			if (outcome === 'on-time' || outcome === 'within-extension') kept.kept++;
			if (statistics.overruns.includes(limit)) summary.overruns[outcome]++;
		}
	}
	summary.repeatCauses = [...causes]
		.filter(([, cases]) => cases.length >= repeatFrom)
		.map(([cause, cases]) => ({ cause, count: cases.length, cases }))
		.toSorted((a, b) => b.count - a.count || (a.cause < b.cause ? -1 : 1));
	return summary;
}

/** A case for the quarterly review: since when it cannot be handled, why, and whether the head has agreed this quarter. */
export type Unprocessable = { id: string; since: number; reason: string; agreed: boolean };

/** The open cases that cannot be processed as a quarter ends, or as it stands at `now` within it (CLOSE-R3, DL-QUARTER). */
export function cannotBeProcessed(
	records: readonly CaseRecord[],
	quarter: Period,
	now: number
): Unprocessable[] {
	const by = Math.min(now, quarter.end - 1);
	return records.flatMap(({ id, log }) => {
		const past = logUntil(log, by);
		const state = caseOf(past);
		if (!state || state.stage === 'closed' || !cannotBeHandled(state)) return [];
		const event = past[state.last['cannot-be-handled'] as number] as CaseEvent;
		const reason = event.type === 'cannot-be-handled' ? event.reason : '';
		return [{ id, since: event.at, reason, agreed: state.quarter === quarter.id }];
	});
}
