/** What the schemas cannot see: references between the policy's files, impossible combinations, dates, zones. */
import { dayOfIso, isZone } from '#lib/domain/sop/calendar.ts';
import type { Issue } from './issue.ts';
import type { CalendarSource, PolicySource } from './policy-schema.ts';
import type { ConditionsSource, FormsSource } from './procedure-schema.ts';
import type { Source } from './source.ts';

type Path = (string | number)[];

/** Impossible limits; each names its key. `calendars`: the IDs that exist. `forms`: likewise. */
export function policyIssues(
	{ value, issue }: Source<PolicySource>,
	calendars: ReadonlySet<string>,
	forms: ReadonlySet<string>
): Issue[] {
	const issues: Issue[] = [];
	const say = (path: Path, message: string) => issues.push(issue(path, message));
	if (!isZone(value.zone))
		say(['zone'], `${value.zone} is no time zone (an IANA name, as Asia/Hong_Kong)`);
	if (value.calendar !== null && !calendars.has(value.calendar))
		say(['calendar'], `there is no content/sop/calendars/${value.calendar}.yaml`);

	for (const [id, limit] of Object.entries(value.limits)) {
		const path = ['limits', id];
		const { span, to, appliesTo } = limit;
		if (typeof span === 'object') {
			const working = 'days' in span && span.counting === 'working';
			const rolls = 'onHoliday' in span && span.onHoliday === 'next-working-day';
			if ((working || rolls) && value.calendar === null)
				say([...path, 'span'], 'working days need a calendar: name one in `calendar`');
			if ('days' in span && span.boundary === 'exact' && (working || rolls))
				say([...path, 'span'], 'exact days are multiples of 24 hours and know no working days');
		}
		if (typeof to === 'object')
			for (const standing of appliesTo)
				if (!to[standing]) say([...path, 'to'], `names nobody for ${standing}`);
		if (limit.anchor !== 'received' && limit.afterReclassification !== 'unchanged')
			say([...path, 'afterReclassification'], 'only a limit that counts from `received` moves');
		limit.forms.forEach((form, i) => {
			if (!forms.has(form)) say([...path, 'forms', i], `there is no form ${form}`);
		});
	}
	const turning = Object.entries(value.limits).filter(([, { becomes }]) => becomes);
	for (const [id] of turning.slice(1))
		say(['limits', id, 'becomes'], `only one limit may turn a complaint; ${turning[0]?.[0]} does`);

	for (const [id, limit] of Object.entries(value.office))
		limit.forms.forEach((form, i) => {
			if (!forms.has(form)) say(['office', id, 'forms', i], `there is no form ${form}`);
		});
	const { period, overruns } = value.statistics;
	const divides = value.office[period];
	if (!divides || divides.span === 'quarter')
		say(['statistics', 'period'], `${period} is no monthly limit of the office`);
	overruns.forEach((id, i) => {
		if (!value.limits[id]) say(['statistics', 'overruns', i], `there is no limit ${id}`);
	});
	return issues;
}

/** A calendar's dates: real, of a listed year, not a day off and a working day at once. */
export function calendarIssues({ file, value, issue }: Source<CalendarSource>): Issue[] {
	const issues: Issue[] = [];
	if (!file.endsWith(`/${value.id}.yaml`))
		issues.push(issue(['id'], `the file is not called ${value.id}.yaml`));
	if (dayOfIso(value.source.read) === undefined)
		issues.push(issue(['source', 'read'], `${value.source.read} is no date (YYYY-MM-DD)`));
	for (const kind of ['holidays', 'workdays'] as const)
		for (const date of Object.keys(value[kind])) {
			const path = [kind, date];
			if (dayOfIso(date) === undefined) issues.push(issue(path, `${date} is no date (YYYY-MM-DD)`));
			else if (!value.years.includes(Number(date.slice(0, 4))))
				issues.push(issue(path, `${date.slice(0, 4)} is not among years`));
			if (kind === 'workdays' && date in value.holidays)
				issues.push(issue(path, `${date} is a holiday and a working day at once`));
		}
	for (const year of value.years)
		if (!Object.keys(value.holidays).some((date) => date.startsWith(`${year}-`)))
			issues.push(issue(['years'], `${year} is listed, but no holiday of it is`));
	return issues;
}

/** Conditions that go together exist, and every event that a person causes has somebody who may cause it. */
export function conditionIssues(
	{ value, issue }: Source<ConditionsSource>,
	events: readonly string[]
): Issue[] {
	const issues: Issue[] = [];
	const { conditions, together } = value.closing;
	for (const [kind, ids] of Object.entries(together))
		ids.forEach((id, i) => {
			if (!conditions[id])
				issues.push(issue(['closing', 'together', kind, i], `there is no condition ${id}`));
		});
	const opens = Object.values(value.opening).map((condition) => condition.opens);
	if (!opens.includes(true) || !opens.includes(false))
		issues.push(issue(['opening'], 'at least one condition opens, and one does not'));
	for (const event of events)
		if (!(event in value.permissions))
			issues.push(issue(['permissions'], `nobody may do ${event}`));
	return issues;
}

/** A field of a form that is filled twice by the same key would ask for it twice. */
export function formIssues({ value, issue }: Source<FormsSource>): Issue[] {
	const seen = new Map<string, string>();
	const issues: Issue[] = [];
	for (const [form, { fields }] of Object.entries(value))
		for (const [id, { from, required }] of Object.entries(fields)) {
			if (required === undefined) continue;
			const path = ['fields', id];
			const before = seen.get(from);
			if (before) issues.push(issue([form, ...path], `${from} is already required in ${before}`));
			seen.set(from, `${form}.${id}`);
		}
	return issues;
}
