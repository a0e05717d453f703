/** The shape of stored rules: what the engine relies on, so that a foreign file can neither break nor stall it. */
import * as v from 'valibot';
import { isZone } from '#lib/domain/sop/calendar.ts';
import { CASE_EVENTS } from '#lib/domain/sop/events.ts';
import { ROLES, STANDINGS, type CaseLimit } from '#lib/domain/sop/limits.ts';
import { CLOSING_NEEDS, type Policy, type RuleSet } from '#lib/domain/sop/policy.ts';
import { CONTENTS, NATURES, SEVERITIES } from '#lib/domain/sop/vocabulary.ts';
import { Name, whole } from './values.ts';

const Version = whole(1, Number.MAX_SAFE_INTEGER);
const Count = whole(0, 10_000);
const Role = v.picklist(ROLES);
const Recipient = v.picklist([...ROLES, 'customer']);
const Event = v.picklist(CASE_EVENTS);
const Names = v.array(Name);
const onHoliday = v.picklist(['stays', 'next-working-day']);

const Readings = v.strictObject({
	atTheInstant: v.picklist(['on-time', 'late']),
	clockStart: v.picklist(['reception', 'entry']),
	lateEntryMinutes: Count,
	laterCustomerLimit: v.picklist(['with-consent', 'always', 'never']),
	correctionCountsFrom: v.picklist(['reception', 'reclassification']),
	worseningCountsFrom: v.picklist(['ground', 'reclassification']),
	approvalAfterLimit: v.picklist(['authorises', 'counts-for-nothing']),
	pauses: v.literal('none'),
	policyChange: v.picklist(['recompute-open', 'keep']),
	reviewsPerQuarter: Count,
	dueSoonPercent: whole(0, 100)
});

const Span = v.variant('unit', [
	v.strictObject({ unit: v.literal('minutes'), count: Count }),
	v.strictObject({ unit: v.literal('hours'), count: Count }),
	v.strictObject({
		unit: v.literal('days'),
		count: Count,
		counting: v.picklist(['calendar', 'working']),
		boundary: v.picklist(['end-of-day', 'exact']),
		onHoliday
	}),
	v.strictObject({ unit: v.literal('months'), count: whole(0, 1200), onHoliday }),
	v.strictObject({ unit: v.literal('same-day') }),
	v.strictObject({ unit: v.literal('unstated') })
]);

const namesAll = ({ to, appliesTo }: Pick<CaseLimit, 'to' | 'appliesTo'>): boolean =>
	typeof to === 'string' || appliesTo.every((standing) => to[standing] !== undefined);

const Limit = v.pipe(
	v.strictObject({
		id: Name,
		clause: Name,
		duty: Name,
		appliesTo: v.array(v.picklist(STANDINGS)),
		anchor: Event,
		afterReclassification: v.picklist(['unchanged', 'ground', 'reclassification']),
		span: Span,
		who: Role,
		via: v.nullable(Role),
		to: v.union([Recipient, v.record(v.picklist(STANDINGS), Recipient)]),
		doneBy: v.array(Event),
		approver: v.nullable(v.strictObject({ role: Role, clause: Name, addition: v.boolean() })),
		customerLimit: v.boolean(),
		becomes: v.nullable(v.picklist(SEVERITIES)),
		forms: Names
	}),
	v.check((limit) => namesAll(limit as CaseLimit), 'Expected somebody for each standing')
);

const OfficeLimit = v.strictObject({
	id: Name,
	clause: Name,
	span: v.variant('unit', [
		v.strictObject({
			unit: v.literal('before-day-of-month'),
			day: whole(1, 31),
			reportBy: v.picklist(['day-itself', 'day-before'])
		}),
		v.strictObject({ unit: v.literal('quarter') })
	]),
	who: Role,
	to: Role,
	doneBy: v.picklist(['month-reported', 'work-planned', 'quarter-reviewed']),
	forms: Names
});

const table = (outcomes: readonly string[]) =>
	v.strictObject({
		facts: v.pipe(Names, v.maxLength(12)),
		rows: v.array(
			v.strictObject({
				id: Name,
				when: v.record(Name, v.picklist(['yes', 'no'])),
				then: v.picklist(outcomes),
				clause: Name,
				addition: v.boolean()
			})
		)
	});

const Closing = v.strictObject({
	conditions: v.record(Name, v.array(v.picklist(CLOSING_NEEDS))),
	together: v.strictObject({
		oneOf: Names,
		always: Names,
		withLinks: Names,
		major: Names,
		never: Names,
		cannotBeHandled: Names
	}),
	afterClosing: v.array(Event)
});

const PolicyRecord = v.pipe(
	v.strictObject({
		version: Version,
		zone: v.pipe(v.string(), v.check(isZone, 'Expected a known time zone')),
		calendar: v.nullable(Name),
		readings: Readings,
		limits: v.array(Limit),
		office: v.array(OfficeLimit),
		rings: Count,
		nature: table(NATURES),
		content: table(CONTENTS),
		severity: table(SEVERITIES),
		facts: v.record(Name, Name),
		opening: v.record(Name, v.boolean()),
		closing: Closing,
		permissions: v.record(Event, v.strictObject({ roles: v.array(Role), clause: Name })),
		forms: v.array(
			v.strictObject({
				id: Name,
				fields: v.array(
					v.strictObject({ id: Name, event: Name, key: Name, required: v.nullable(Name) })
				)
			})
		),
		statistics: v.strictObject({ period: Name, overruns: Names, repeatFrom: Count })
	}),
	v.check(
		({ office, statistics: { period } }) =>
			office.some(({ id, span }) => id === period && span.unit === 'before-day-of-month'),
		'Expected a monthly limit for the statistics'
	)
);

const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'Expected a day'));

const Calendar = v.strictObject({
	id: Name,
	weekend: v.array(whole(1, 7)),
	years: v.pipe(v.array(whole(1900, 2200)), v.maxLength(300)),
	holidays: v.record(Day, v.string()),
	workdays: v.record(Day, v.string())
});

/** The rules hold the policies that they are said to hold, and the calendars that these name. */
function isWhole({ version, rules: { policies, calendars } }: RuleSet): boolean {
	const all = Object.entries(policies);
	return (
		policies[version] !== undefined &&
		all.every(
			([key, policy]) =>
				key === String(policy.version) &&
				(policy.calendar === null || Object.hasOwn(calendars, policy.calendar))
		)
	);
}

export const RulesRecord = v.pipe(
	v.strictObject({
		version: Version,
		rules: v.strictObject({
			policies: v.record(v.string(), PolicyRecord as unknown as v.GenericSchema<Policy>),
			calendars: v.record(v.string(), Calendar)
		})
	}),
	v.check(
		(rules) => isWhole(rules as RuleSet),
		'Expected the policies and calendars that are named'
	)
) as unknown as v.GenericSchema<RuleSet>;
