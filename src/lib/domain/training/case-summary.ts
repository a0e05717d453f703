/** What a list shows of a practice case: derived from its log, kept beside it so that ten thousand can be listed. */
import { caseOf } from '../sop/case.ts';
import type { CaseState } from '../sop/case-state.ts';
import type { CaseLog } from '../sop/events.ts';
import type { Obligation } from '../sop/obligation.ts';
import { obligations } from '../sop/obligations.ts';
import type { Rules } from '../sop/policy.ts';
import type { Content, Nature, Severity } from '../sop/vocabulary.ts';

/** Something still owed: until when (UTC ms), and from when it is due soon. */
export type OpenDue = { limit: string; dueAt: number; inclusive: boolean; amberAt: number | null };

/** Instants: UTC ms, simulated. */
export type CaseSummary = {
	/** The attempt's ID. */
	id: string;
	/** The desk that it is on: the learner's ID. */
	desk: string;
	receivedAt: number;
	stage: CaseState['stage'];
	nature: Nature | null;
	content: Content | null;
	severity: Severity | null;
	department: string;
	person: string;
	event: string;
	/** What is owed and has an end, the earliest first. */
	dues: OpenDue[];
	/** Whether a limit was ever broken. */
	breached: boolean;
	/** When the clock will make it major (SEV-MAJ-c), or null. */
	monthAt: number | null;
};

/** Whether it has not been done and nothing has lifted it. */
export const isOwed = ({ doneAt, liftedAt }: Obligation): boolean =>
	doneAt === null && liftedAt === null;

/** The summary of a case whose clock stands at `now` (UTC ms); undefined for an empty log. */
export function summaryOfCase(
	id: string,
	desk: string,
	log: CaseLog,
	rules: Rules,
	now: number
): CaseSummary | undefined {
	const state = caseOf(log);
	if (!state) return undefined;
	const all = obligations(log, rules, now);
	const owed = all.filter(isOwed);
	const month = owed.find(({ becomes }) => becomes !== null);
	const { recorded, opened } = state.fields;
	return {
		id,
		desk,
		receivedAt: state.receivedAt,
		stage: state.stage,
		nature: state.class?.nature ?? null,
		content: state.class?.content ?? null,
		severity: state.class?.severity ?? null,
		department: recorded?.department ?? '',
		person: opened?.person ?? recorded?.contact ?? '',
		event: recorded?.event ?? '',
		dues: owed
			.flatMap(({ limit, dueAt, inclusive, amberAt }) =>
				dueAt === null ? [] : [{ limit, dueAt, inclusive, amberAt }]
			)
			.toSorted((a, b) => a.dueAt - b.dueAt),
		breached: all.some(({ breached }) => breached),
		monthAt: month?.dueAt ?? null
	};
}
