/** The month's summary of a desk, and the same as a table for a spreadsheet. */
import { statisticsPeriod, type Period } from '#lib/domain/sop/month.ts';
import { monthSummary, type MonthSummary } from '#lib/domain/sop/statistics.ts';
import { practisedCase } from '#lib/domain/training/case-log.ts';
import { m } from '#lib/paraglide/messages.js';
import { storage } from '../storage.svelte.ts';
import { contentName, natureName, severityName } from '../words.ts';
import type { Content, Nature, Severity } from '#lib/domain/sop/vocabulary.ts';
import type { Desk } from './desk.svelte.ts';
import { isoIn } from './moments.ts';
import { limitName } from './rule-words.svelte.ts';
import { obligationStateName } from './state-words.ts';

/** The period `back` months before the one that the desk's clock stands in (DL-MONTH, AMB-7). */
export function periodOf({ policy, now }: Desk, back: number): Period {
	let period = statisticsPeriod(policy, now);
	for (let i = 0; i < back; i++) period = statisticsPeriod(policy, period.start - 1);
	return period;
}

/** What is summed up of a period, as it stands at the desk's present. */
export async function summaryFor(desk: Desk, period: Period): Promise<MonthSummary> {
	const { db, records } = await storage.open();
	const rows = await records.casesReceived(db, desk.id, period.start, period.end);
	const read = await Promise.all(rows.map(({ id }) => desk.read(id)));
	const cases = read.flatMap((stored) =>
		stored
			? [
					{
						id: stored.attempt.id,
						log: practisedCase(stored.entries.map(({ event }) => event)).log
					}
				]
			: []
	);
	return monthSummary(cases, period, desk.ruleSet.rules, desk.now);
}

export type Group = { name: string; rows: [name: string, value: string][] };

/** The summary as an office's form has it: groups of lines. */
export function linesOf(summary: MonthSummary): Group[] {
	const counts = (record: Record<string, number>, name: (id: string) => string) =>
		Object.entries(record).map(([id, count]): [string, string] => [name(id), String(count)]);
	return [
		{
			name: m.month_all(),
			rows: [
				[m.month_received(), String(summary.cases.length)],
				[m.month_handled(), String(summary.handled)],
				[m.month_closed(), String(summary.closed)]
			]
		},
		{
			name: m.class_nature(),
			rows: counts(summary.byNature, (id) => natureName(id as Nature))
		},
		{
			name: m.class_content(),
			rows: counts(summary.byContent, (id) => contentName(id as Content))
		},
		{
			name: m.class_severity(),
			rows: counts(summary.bySeverity, (id) => `${severityName(id as Severity)} ${id}`)
		},
		{ name: m.month_departments(), rows: counts(summary.byDepartment, (id) => id) },
		{
			name: m.month_on_time(),
			rows: Object.entries(summary.onTime).map(([limit, { settled, kept }]) => [
				limitName(limit),
				`${kept}／${settled}`
			])
		},
		{
			name: m.month_overruns(),
			rows: (['on-time', 'within-extension', 'late-authorised', 'late'] as const).map((state) => [
				obligationStateName(state),
				String(summary.overruns[state])
			])
		},
		{
			name: m.month_repeats(),
			rows: summary.repeatCauses.map(({ cause, count }) => [cause, String(count)])
		}
	];
}

/** A cell that a spreadsheet takes for what it is: quoted, and never for a formula. */
function cell(text: string): string {
	const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return `"${plain.replaceAll('"', '""')}"`;
}

/** The summary as CSV (RFC 4180), with a mark that tells spreadsheets the encoding. */
export const csvOf = (groups: readonly Group[]): string =>
	`\uFEFF${groups
		.flatMap(({ name, rows }) =>
			rows.map(([line, value]) => [name, line, value].map(cell).join(','))
		)
		.join('\r\n')}\r\n`;

/** The name of the file of a period. */
export const csvName = (period: Period): string => `complaints-${period.id}.csv`;

/** First and last day of a period, `YYYY-MM-DD`. */
export const daysOf = ({ zone }: Desk, { start, end }: Period): [string, string] => [
	isoIn(zone, start),
	isoIn(zone, end - 1)
];
