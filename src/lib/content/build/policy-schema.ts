/** The shape of content/sop/policy.yaml and of the calendars, as the SOP's owner writes them (content/sop/README.md). */
import * as v from 'valibot';
import { CASE_EVENTS } from '#lib/domain/sop/events.ts';
import { ROLES, STANDINGS } from '#lib/domain/sop/limits.ts';
import { SEVERITIES } from '#lib/domain/sop/vocabulary.ts';
import { Text } from './schema.ts';

const count = (max: number) =>
	v.pipe(
		v.number('a whole number is missing'),
		v.integer('a whole number, please'),
		v.minValue(1, 'at least 1'),
		v.maxValue(max, `at most ${max}`)
	);

export const RoleId = v.picklist(ROLES, `a role is one of ${ROLES.join(', ')}`);
export const EventType = v.picklist(CASE_EVENTS, 'the engine knows no event of this name');
const Recipient = v.picklist(['customer', ...ROLES], 'a recipient is a role or `customer`');
const Standing = v.picklist(STANDINGS, `one of ${STANDINGS.join(', ')}`);
const FormIds = v.array(v.string());

const OnHoliday = v.optional(v.picklist(['stays', 'next-working-day']), 'stays');

const CaseSpan = v.union(
	[
		v.strictObject({ minutes: count(1440) }),
		v.strictObject({ hours: count(720) }),
		v.strictObject({
			days: count(366),
			counting: v.optional(v.picklist(['calendar', 'working']), 'calendar'),
			boundary: v.optional(v.picklist(['end-of-day', 'exact']), 'end-of-day'),
			onHoliday: OnHoliday
		}),
		v.strictObject({ months: count(24), onHoliday: OnHoliday }),
		v.picklist(['same-day', 'unstated'])
	],
	'a span is {minutes: n}, {hours: n}, {days: n, counting: calendar | working, boundary: end-of-day | exact, onHoliday: stays | next-working-day}, {months: n, onHoliday: …}, same-day or unstated, with whole numbers above 0'
);
export type CaseSpanSource = v.InferOutput<typeof CaseSpan>;

const LimitSource = v.strictObject({
	clause: v.optional(v.string()),
	name: Text,
	duty: v.string(),
	appliesTo: v.pipe(v.array(Standing), v.minLength(1, 'it applies to nothing')),
	anchor: EventType,
	afterReclassification: v.picklist(['unchanged', 'ground', 'reclassification']),
	span: CaseSpan,
	who: RoleId,
	via: v.optional(RoleId),
	to: v.union(
		[Recipient, v.record(Standing, Recipient)],
		'`to` is a role, `customer`, or one of them per standing'
	),
	doneBy: v.pipe(v.array(EventType), v.minLength(1, 'nothing discharges it')),
	approver: v.optional(
		v.strictObject({
			role: RoleId,
			clause: v.string(),
			addition: v.optional(v.boolean(), false)
		})
	),
	customerLimit: v.optional(v.boolean(), false),
	becomes: v.optional(v.picklist(SEVERITIES)),
	forms: FormIds
});
export type LimitSource = v.InferOutput<typeof LimitSource>;

const OfficeSource = v.strictObject({
	name: Text,
	span: v.union(
		[
			v.strictObject({
				beforeDayOfMonth: v.pipe(count(31), v.minValue(2, 'at least the 2nd')),
				reportBy: v.picklist(['day-itself', 'day-before'])
			}),
			v.literal('quarter')
		],
		'an office limit is {beforeDayOfMonth: n, reportBy: day-itself | day-before} or quarter'
	),
	who: RoleId,
	to: RoleId,
	doneBy: v.picklist(['month-reported', 'work-planned', 'quarter-reviewed']),
	forms: FormIds
});

/** AMB-*: what the procedure leaves open. */
const ReadingsSource = v.strictObject({
	atTheInstant: v.picklist(['on-time', 'late']),
	clockStart: v.picklist(['reception', 'entry']),
	lateEntryMinutes: count(1440),
	laterCustomerLimit: v.picklist(['with-consent', 'always', 'never']),
	correctionCountsFrom: v.picklist(['reception', 'reclassification']),
	worseningCountsFrom: v.picklist(['ground', 'reclassification']),
	approvalAfterLimit: v.picklist(['authorises', 'counts-for-nothing']),
	pauses: v.literal('none', 'the engine knows no pause (AMB-16): write none'),
	policyChange: v.picklist(['recompute-open', 'keep']),
	reviewsPerQuarter: count(12),
	dueSoonPercent: count(100)
});

export const PolicySource = v.strictObject({
	version: count(9999),
	zone: v.string(),
	calendar: v.nullable(v.string()),
	readings: ReadingsSource,
	roles: v.strictObject(
		Object.fromEntries(
			ROLES.map((role) => [role, v.strictObject({ name: Text, also: v.array(v.string()) })])
		) as Record<
			(typeof ROLES)[number],
			v.StrictObjectSchema<
				{ name: typeof Text; also: v.ArraySchema<v.StringSchema<undefined>, undefined> },
				undefined
			>
		>
	),
	limits: v.record(v.string(), LimitSource),
	office: v.record(v.string(), OfficeSource),
	calls: v.strictObject({ 'DL-RINGS': v.strictObject({ name: Text, rings: count(20) }) }),
	statistics: v.strictObject({
		period: v.string(),
		overruns: v.array(v.string()),
		repeatFrom: v.pipe(count(1000), v.minValue(2, 'at least 2'))
	})
});
export type PolicySource = v.InferOutput<typeof PolicySource>;

export const CalendarSource = v.strictObject({
	id: v.string(),
	region: Text,
	source: v.strictObject({
		package: v.string(),
		version: v.string(),
		licence: v.string(),
		read: v.string(),
		note: v.string()
	}),
	weekend: v.array(v.pipe(count(7))),
	years: v.pipe(v.array(v.pipe(v.number(), v.integer())), v.minLength(1, 'it knows no year')),
	holidays: v.record(v.string(), v.string()),
	workdays: v.record(v.string(), v.string())
});
export type CalendarSource = v.InferOutput<typeof CalendarSource>;
