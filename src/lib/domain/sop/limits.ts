/** Limits: who owes what to whom, from when, for how long (5.2). */
import type { CaseEventType } from './events.ts';
import type { Nature, Severity } from './vocabulary.ts';

export const ROLES = [
	'ROLE-REC',
	'ROLE-DEPT',
	'ROLE-SUP',
	'ROLE-MGR',
	'ROLE-GM',
	'ROLE-HEAD'
] as const;
export type Role = (typeof ROLES)[number];

/** How grave a valid complaint is, mildest first. */
export const LEVELS = ['minor', 'important', 'major'] as const;
export type Level = (typeof LEVELS)[number];

/** What a limit can apply to. `communicative`: once the case is opened (AMB-13). */
export const STANDINGS = ['unclassified', 'communicative', ...LEVELS] as const;
export type Standing = (typeof STANDINGS)[number];

/** A limit of a case as a length. Minutes and hours are exact; days and months end with a day unless `exact`. */
export type Span =
	| { unit: 'minutes'; count: number }
	| { unit: 'hours'; count: number }
	| {
			unit: 'days';
			count: number;
			counting: 'calendar' | 'working';
			boundary: 'end-of-day' | 'exact';
			onHoliday: 'stays' | 'next-working-day';
	  }
	| { unit: 'months'; count: number; onHoliday: 'stays' | 'next-working-day' }
	| { unit: 'same-day' }
	| { unit: 'unstated' };

export type Recipient = Role | 'customer';

/** A limit of a case (5.2). */
export type CaseLimit = {
	id: string;
	clause: string;
	/** Limits of one duty bind by the earlier (AMB-12). */
	duty: string;
	appliesTo: readonly Standing[];
	anchor: CaseEventType;
	/** What it counts from once the class has changed (AMB-9). */
	afterReclassification: 'unchanged' | 'ground' | 'reclassification';
	span: Span;
	who: Role;
	via: Role | null;
	to: Recipient | Readonly<Partial<Record<Standing, Recipient>>>;
	doneBy: readonly CaseEventType[];
	/** Who approves an overrun; `addition`: the procedure names nobody (AMB-11). */
	approver: { role: Role; clause: string; addition: boolean } | null;
	/** Whether the customer's own limit can take its place (AMB-6). */
	customerLimit: boolean;
	/** What the complaint becomes when the limit passes (SEV-MAJ-c). */
	becomes: Severity | null;
	forms: readonly string[];
};

/** A limit of the office, not of a case. */
export type OfficeLimit = {
	id: string;
	clause: string;
	span:
		| { unit: 'before-day-of-month'; day: number; reportBy: 'day-itself' | 'day-before' }
		| { unit: 'quarter' };
	who: Role;
	to: Role;
	doneBy: 'month-reported' | 'work-planned' | 'quarter-reviewed';
	forms: readonly string[];
};

/** The level of a severity row. */
export function levelOf(severity: Severity): Level {
	if (severity === 'SEV-MIN') return 'minor';
	return severity === 'SEV-IMP' ? 'important' : 'major';
}

/** Whether a nature is one of the valid ones (NAT-V). */
export const isValid = (nature: Nature): boolean => nature === 'NAT-V1' || nature === 'NAT-V2';
