/** What the log of the refreshers makes of all cards. */
import type { Trace } from './trace.ts';

/**
 * What the log cannot have meant. Nothing is lost by it: the entry stays, and what can be read of it counts.
 * `clock-back`: the clock stood `by` ms before the entry that comes before; no time counts as elapsed then.
 * `no-review`: what was to be taken back or put right is no answer. `undone-twice`: it had been taken back already.
 */
export type LogIssue =
	| { code: 'clock-back'; seq: number; by: number }
	| { code: 'no-review' | 'undone-twice'; seq: number; of: number };

export type State = {
	/** IANA zone whose midnights divide the days. */
	zone: string;
	traces: ReadonlyMap<string, Trace>;
	/** The `seq` before which everything is settled (`compact.ts`): 0 when all answers are held one by one. */
	since: number;
	/** A settled answer was taken back or put right: only the whole log tells what that makes. This state is not to be used. */
	needsWhole: boolean;
	issues: readonly LogIssue[];
	/** The clock at the last entry, UTC ms; null before the first. */
	clock: number | null;
	/** Attempts whose mistakes have been added. */
	harvested: ReadonlySet<string>;
};

/** Nothing learnt yet. `zone`: IANA name, as `policy.zone`. */
export const emptyState = (zone: string): State => ({
	zone,
	traces: new Map(),
	since: 0,
	needsWhole: false,
	issues: [],
	clock: null,
	harvested: new Set()
});
