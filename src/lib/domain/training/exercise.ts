/** A graded exercise of the practice desk: a complaint as it came in, and what the procedure asked for. Data, no code. */
import type { CaseEventType, Until } from '../sop/events.ts';
import type { Role } from '../sop/limits.ts';
import type { Channel } from '../sop/vocabulary.ts';

/** How the complaint is told. */
export const TELLINGS = ['conversation', 'call', 'letter'] as const;
export type Telling = (typeof TELLINGS)[number];

/** A line of what was said or written; `direction`: what one sees or hears. */
export type ToldLine = { who: 'customer' | 'staff' | 'direction'; text: string };

/** What happens while the case is handled; it is heard when the desk's clock comes to `at` (UTC ms). */
type News = { id: string; at: number; text: string };

/** One of the things that a form's field can be filled with. */
export type Option = { id: string; text: string };

/** A field that is picked, not typed: `<event>.<key>`; `right` is the option that is true to what was said. */
export type Pick = { field: string; options: readonly Option[]; right: string; why: string };

/**
 * A step that was owed, with the instant (UTC ms) at which the model solution takes it. `since`: the news before which it
 * cannot have happened. `after`: steps that must come before, beside what the engine itself asks. `with`: what of the
 * event must agree.
 */
export type Step = {
	id: string;
	event: CaseEventType;
	by: Role;
	at: number;
	since?: string;
	after?: readonly string[];
	with: StepDetails;
	why: string;
};

/** The details of a step that are judged. */
export type StepDetails = {
	to?: Role;
	conditions?: readonly string[];
	limit?: string;
	until?: Until;
	consent?: boolean;
	openable?: boolean;
	checked?: boolean;
	/** Of a worsening or a turning-valid: the facts as they are from now on, and when the ground arose (UTC ms). */
	facts?: Readonly<Record<string, 'yes' | 'no'>>;
	ground?: 'correction' | 'worsening';
	groundAt?: number;
};

export type Exercise = {
	id: string;
	version: number;
	locale: string;
	title: string;
	/** What it trains; shown in the debrief. */
	trains: string;
	difficulty: 1 | 2 | 3;
	minutes: number;
	channel: Channel;
	raisedBy: 'customer' | 'staff';
	telling: Telling;
	/** Who complains, as the desk would put it. */
	person: string;
	/** UTC ms: when the complaint was received, and where the desk's clock stands at the beginning. */
	receivedAt: number;
	beginsAt: number;
	/** UTC ms: when the model solution is handed in. */
	endsAt: number;
	told: readonly ToldLine[];
	news: readonly News[];
	/** The true answers to the facts that are asked: the class follows from the policy's table. */
	facts: Readonly<Record<string, 'yes' | 'no'>>;
	picks: readonly Pick[];
	steps: readonly Step[];
	/** Percent to pass. */
	pass: number;
};
