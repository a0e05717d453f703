/** The policy as written → the policy as the engine reads it. Expects sources without issues. */
import type { CaseLimit, OfficeLimit, Span } from '#lib/domain/sop/limits.ts';
import type { Form, HolidayCalendar, Policy, Table } from '#lib/domain/sop/policy.ts';
import type { CalendarSource, CaseSpanSource, LimitSource, PolicySource } from './policy-schema.ts';
import type { ClassificationSource, ConditionsSource, FormsSource } from './procedure-schema.ts';

function spanOf(source: CaseSpanSource): Span {
	if (typeof source === 'string') return { unit: source };
	if ('minutes' in source) return { unit: 'minutes', count: source.minutes };
	if ('hours' in source) return { unit: 'hours', count: source.hours };
	if ('months' in source)
		return { unit: 'months', count: source.months, onHoliday: source.onHoliday };
	const { days, counting, boundary, onHoliday } = source;
	return { unit: 'days', count: days, counting, boundary, onHoliday };
}

const limitOf = ([id, source]: [string, LimitSource]): CaseLimit => ({
	id,
	clause: source.clause ?? id,
	duty: source.duty,
	appliesTo: source.appliesTo,
	anchor: source.anchor,
	afterReclassification: source.afterReclassification,
	span: spanOf(source.span),
	who: source.who,
	via: source.via ?? null,
	to: source.to,
	doneBy: source.doneBy,
	approver: source.approver ?? null,
	customerLimit: source.customerLimit,
	becomes: source.becomes ?? null,
	forms: source.forms
});

const officeOf = ([id, source]: [string, PolicySource['office'][string]]): OfficeLimit => ({
	id,
	clause: id,
	span:
		source.span === 'quarter'
			? { unit: 'quarter' }
			: {
					unit: 'before-day-of-month',
					day: source.span.beforeDayOfMonth,
					reportBy: source.span.reportBy
				},
	who: source.who,
	to: source.to,
	doneBy: source.doneBy,
	forms: source.forms
});

type TableSource<O extends string> = {
	facts: string[];
	rows: (Table<O>['rows'][number] & { reason: unknown })[];
};

const tableOf = <O extends string>({ facts, rows }: TableSource<O>): Table<O> => ({
	facts,
	rows: rows.map(({ id, when, then, clause, addition }) => ({ id, when, then, clause, addition }))
});

const formsOf = (source: FormsSource): Form[] =>
	Object.entries(source).map(([id, { fields }]) => ({
		id,
		fields: Object.entries(fields).map(([field, { from, required }]) => {
			const [event, key] = from.split('.') as [string, string];
			return { id: field, event, key, required: required ?? null };
		})
	}));

const mapped = <T, U>(source: Record<string, T>, make: (value: T) => U): Record<string, U> =>
	Object.fromEntries(Object.entries(source).map(([id, value]) => [id, make(value)]));

/** A holiday calendar without what only people read. */
export const calendarOf = ({
	id,
	weekend,
	years,
	holidays,
	workdays
}: CalendarSource): HolidayCalendar => ({
	id,
	weekend,
	years,
	holidays,
	workdays
});

/** The whole policy. */
export function compilePolicy(
	policy: PolicySource,
	classification: ClassificationSource,
	conditions: ConditionsSource,
	forms: FormsSource
): Policy {
	return {
		version: policy.version,
		zone: policy.zone,
		calendar: policy.calendar,
		readings: policy.readings,
		limits: Object.entries(policy.limits).map(limitOf),
		office: Object.entries(policy.office).map(officeOf),
		rings: policy.calls['DL-RINGS'].rings,
		nature: tableOf(classification.nature),
		content: tableOf(classification.content),
		severity: tableOf(classification.severity),
		facts: mapped(classification.facts, ({ clause }) => clause),
		opening: mapped(conditions.opening, ({ opens }) => opens),
		closing: conditions.closing,
		permissions: conditions.permissions,
		forms: formsOf(forms),
		statistics: policy.statistics
	};
}
