/** The quick answer: every limit of a complaint of some standing that was received at an instant. */
import { DAY_MS, dateOf, dayAt, dayOf } from '#lib/domain/sop/calendar.ts';
import type { CaseEvent, Class } from '#lib/domain/sop/events.ts';
import type { CaseLimit } from '#lib/domain/sop/limits.ts';
import { obligations } from '#lib/domain/sop/obligations.ts';
import type { Obligation } from '#lib/domain/sop/obligation.ts';
import { policyOf, type RuleSet } from '#lib/domain/sop/policy.ts';

/** What a complaint can be asked about as. */
export const ASKED = ['minor', 'important', 'major', 'communicative'] as const;
export type Asked = (typeof ASKED)[number];

const CLASSES: Record<Asked, Class> = {
	minor: { nature: 'NAT-V2', content: 'CON-E', severity: 'SEV-MIN' },
	important: { nature: 'NAT-V2', content: 'CON-Q', severity: 'SEV-IMP' },
	major: { nature: 'NAT-V2', content: 'CON-Q', severity: 'SEV-MAJ-b' },
	communicative: { nature: 'NAT-C1', content: 'CON-E', severity: null }
};

export type QuickAnswer = {
	/** With an end, the earliest first. */
	dated: Obligation[];
	/** Those that begin with a later event, and those without a figure. */
	later: CaseLimit[];
};

/** Simulated from reception alone: classified, and for a communicative one opened (AMB-13), at that instant. UTC ms. */
export function answerFor(
	asked: Asked,
	receivedAt: number,
	{ version, rules }: RuleSet
): QuickAnswer {
	const policy = policyOf(rules, version);
	const by = 'ROLE-REC';
	const at = receivedAt;
	const log: CaseEvent[] = [
		{
			type: 'received',
			at,
			by,
			receivedAt,
			channel: 'desk',
			raisedBy: 'customer',
			policy: version
		},
		{ type: 'classified', at, by, ...CLASSES[asked] }
	];
	if (asked === 'communicative')
		log.push({ type: 'opened', at, by, conditions: ['OPEN-c'], fields: {} });
	const dated = obligations(log, rules, at)
		.filter(({ dueAt }) => dueAt !== null)
		.toSorted((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0));
	const given = new Set(dated.map(({ limit }) => limit));
	const later = policy.limits.filter(
		({ id, appliesTo }) => appliesTo.includes(asked) && !given.has(id)
	);
	return { dated, later };
}

/** The last day on which something can still be done in time, as a day number. */
export const lastDay = (zone: string, { dueAt, inclusive }: Obligation): number =>
	dayAt(zone, (dueAt ?? 0) - (inclusive ? 0 : 1));

export type Month = {
	year: number;
	month: number;
	/** Cells before the first. */ before: number;
	days: number[];
};

/** The months from one day to another, for a calendar; days are day numbers, weeks begin on Monday. */
export function monthsBetween(from: number, to: number): Month[] {
	const months: Month[] = [];
	let { year, month } = dateOf(from);
	for (let first = dayOf(year, month, 1); first <= to; first = dayOf(year, month, 1)) {
		const { weekday, daysInMonth } = dateOf(first);
		months.push({
			year,
			month,
			before: weekday - 1,
			days: Array.from({ length: daysInMonth }, (_, i) => first + i)
		});
		[year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
	}
	return months;
}

/** Noon of a day number in UTC: safe to be named as that day. */
export const noonOf = (day: number): number => day * DAY_MS + DAY_MS / 2;

/** The day number of an instant in a zone. */
export const dayNumber = dayAt;
