/** The procedure as data: readings, tables, conditions, forms, limits. Compiled from content/sop, never written in code. */
import type { CaseEventType } from './events.ts';
import type { CaseLimit, OfficeLimit, Role } from './limits.ts';
import type { Content, Nature, Severity } from './vocabulary.ts';

/** What the procedure leaves open, decided (AMB-*). The choices are explained in content/sop/policy.yaml. */
export type Readings = {
	atTheInstant: 'on-time' | 'late';
	clockStart: 'reception' | 'entry';
	lateEntryMinutes: number;
	laterCustomerLimit: 'with-consent' | 'always' | 'never';
	correctionCountsFrom: 'reception' | 'reclassification';
	worseningCountsFrom: 'ground' | 'reclassification';
	approvalAfterLimit: 'authorises' | 'counts-for-nothing';
	pauses: 'none';
	policyChange: 'recompute-open' | 'keep';
	reviewsPerQuarter: number;
	dueSoonPercent: number;
};

/** A row fits when every fact that it names has the answer that it names. */
export type Row<Outcome extends string = string> = {
	id: string;
	when: Readonly<Record<string, 'yes' | 'no'>>;
	then: Outcome;
	clause: string;
	addition: boolean;
};
export type Table<Outcome extends string = string> = {
	facts: readonly string[];
	rows: readonly Row<Outcome>[];
};

/** What closing conditions can ask of a case. */
export const CLOSING_NEEDS = [
	'handled',
	'repair-ordered',
	'repair-signed',
	'repair-copy',
	'no-repair-order',
	'word-received',
	'word-true',
	'links-opened',
	'link-in-hand',
	'head-agreed',
	'verified',
	'head-agreed-quarterly'
] as const;
export type ClosingNeed = (typeof CLOSING_NEEDS)[number];

type Closing = {
	conditions: Readonly<Record<string, readonly ClosingNeed[]>>;
	together: Readonly<
		Record<
			'oneOf' | 'always' | 'withLinks' | 'major' | 'never' | 'cannotBeHandled',
			readonly string[]
		>
	>;
	afterClosing: readonly CaseEventType[];
};

export type Permission = { roles: readonly Role[]; clause: string };

/** A field of a form; `event` and `key` name what fills it. */
type FormField = { id: string; event: string; key: string; required: string | null };
export type Form = { id: string; fields: readonly FormField[] };

export type Policy = {
	version: number;
	/** IANA time zone of the office. */
	zone: string;
	/** ID of the holiday calendar, or null. */
	calendar: string | null;
	readings: Readings;
	limits: readonly CaseLimit[];
	office: readonly OfficeLimit[];
	/** Rings within which a call is answered (DL-RINGS). */
	rings: number;
	nature: Table<Nature>;
	content: Table<Content>;
	severity: Table<Severity>;
	/** Clauses of the facts, by fact. */
	facts: Readonly<Record<string, string>>;
	/** Opening conditions, by ID, and whether they open (OPEN-a…f). */
	opening: Readonly<Record<string, boolean>>;
	closing: Closing;
	permissions: Readonly<Partial<Record<CaseEventType, Permission>>>;
	forms: readonly Form[];
	statistics: { period: string; overruns: readonly string[]; repeatFrom: number };
};

/** Every version of the policy that a log may name, and every calendar that a policy may name. */
export type Rules = {
	policies: Readonly<Record<number, Policy>>;
	calendars: Readonly<Record<string, HolidayCalendar>>;
};

/** What the engine takes, and the version of the policy that new cases are received under. */
export type RuleSet = { version: number; rules: Rules };

/** Days off and make-up working days of a region, from a named and dated source. Years that it does not list are unknown. */
export type HolidayCalendar = {
	id: string;
	/** ISO weekdays (1 Monday … 7 Sunday) that are no working days. */
	weekend: readonly number[];
	years: readonly number[];
	/** `YYYY-MM-DD` → name. */
	holidays: Readonly<Record<string, string>>;
	/** Make-up working days, `YYYY-MM-DD` → name. */
	workdays: Readonly<Record<string, string>>;
};

/** The policy of a version. @throws when the rules do not hold it: `record` refuses logs that name such a version */
export function policyOf(rules: Rules, version: number): Policy {
	const policy = rules.policies[version];
	if (!policy) throw new Error(`the rules hold no policy ${version}`);
	return policy;
}
