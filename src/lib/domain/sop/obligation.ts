/** An obligation: who owes what to whom by when, in which state, and why. */
import type { Anchor } from './anchors.ts';
import type { Trace, Undetermined } from './codes.ts';
import type { Recipient, Role } from './limits.ts';
import type { Severity } from './vocabulary.ts';

/**
 * `open`, `due-soon`: still owed. `on-time`, `within-extension`, `late-authorised`, `late`: the four outcomes (AMB-10);
 * the last two also while it is still owed. `lifted`: no longer owed, and not breached before. `undetermined`: the due
 * instant cannot be given, and `undetermined` says why.
 */
export const OBLIGATION_STATES = [
	'open',
	'due-soon',
	'on-time',
	'within-extension',
	'late-authorised',
	'late',
	'lifted',
	'undetermined'
] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

/** All instants in UTC ms. */
export type Obligation = {
	/** Limit and place of the anchor in the log; the same obligation keeps it for ever. */
	key: string;
	limit: string;
	clause: string;
	duty: string;
	who: Role;
	via: Role | null;
	to: Recipient;
	approver: Role | null;
	forms: readonly string[];
	/** What the complaint becomes when the limit passes (SEV-MAJ-c), or null. */
	becomes: Severity | null;
	/** Version of the policy that gives the limit. */
	policy: number;
	anchor: Anchor;
	/** When it came to be owed: an obligation can be born overdue (AMB-9). */
	aroseAt: number;
	/** The instant that ends it, or null when no figure is stated or none can be given. */
	dueAt: number | null;
	/** Whether an act at `dueAt` itself is in time. */
	inclusive: boolean;
	/** What it would be without approvals, customer's limits and extensions: always kept (AMB-10). */
	originalDueAt: number | null;
	/** From when it is due soon (AMB-2), or null. */
	amberAt: number | null;
	doneAt: number | null;
	liftedAt: number | null;
	/** Whether its limit passed while it was owed. Once true, always true. */
	breached: boolean;
	/** Among the open ones of its duty, the earliest (AMB-12). */
	binds: boolean;
	state: ObligationState;
	undetermined: Undetermined | null;
	trace: readonly Trace[];
};
