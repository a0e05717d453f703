/** The rule book as files: what a change of a file changes, and how a bad one is explained. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { act, hk, IMPORTANT, inHk, owed, play } from '../../../../tests/support/sop-case.ts';
import { issueText } from './issue.ts';
import { readRuleBook, ruleBookOf } from './read-rules.ts';

let root: string;
beforeEach(() => {
	root = mkdtempSync(`${tmpdir()}/rules-`);
	cpSync('content/sop', `${root}/content/sop`, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** Replaces a text in a file of the copy; the text must be there. */
function edit(file: string, from: string, to: string): void {
	const path = `${root}/content/sop/${file}`;
	const text = readFileSync(path, 'utf8');
	if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
	writeFileSync(path, text.replace(from, to));
}
const issues = (): string[] => {
	const read = readRuleBook(root);
	return read.ok ? [] : read.issues.map(issueText);
};

describe('the rule book', () => {
	it('as shipped is sound, and names what it is about', () => {
		const { policy, words, rules } = ruleBookOf(root);
		expect(policy.limits.map(({ id }) => id)).toContain('DL-IMP-SOLVE');
		expect(words['limit.DL-FORM']).toEqual({ zh: '送交投訴意見表', en: 'Send the complaint form' });
		expect(Object.keys(rules.calendars)).toEqual(['hong-kong', 'mainland-china']);
	});

	it('[DL-IMP-SOLVE] "3 days" made "5 days" in the file changes obligation and trace, and nothing else does', () => {
		const T = hk('2026-03-02 10:00');
		const log = play([act('received', T), act('classified', T, IMPORTANT)]);
		const before = owed('DL-IMP-SOLVE', log, T, ruleBookOf(root).rules);
		edit('policy.yaml', 'span: {days: 3}', 'span: {days: 5}');
		const after = owed('DL-IMP-SOLVE', log, T, ruleBookOf(root).rules);
		expect([inHk(before.dueAt), inHk(after.dueAt)]).toEqual([
			'2026-03-06 00:00:00.000',
			'2026-03-08 00:00:00.000'
		]);
		const span = (one: typeof before) =>
			one.trace.find(({ code }) => code === 'span-days-calendar')?.args;
		expect([span(before), span(after)]).toEqual([{ count: 3 }, { count: 5 }]);
		expect(inHk(after.amberAt)).toBe('2026-03-07 10:00:00.000');
	});

	it('working days, another zone, another approver are lines of the file', () => {
		edit('policy.yaml', 'span: {days: 2}', 'span: {days: 2, counting: working}');
		edit(
			'policy.yaml',
			'approver: {role: ROLE-MGR, clause: APR-MIN}',
			'approver: {role: ROLE-SUP, clause: APR-MIN}'
		);
		edit('policy.yaml', 'zone: Asia/Hong_Kong', 'zone: Asia/Tokyo');
		const { policy, rules } = ruleBookOf(root);
		const T = hk('2026-04-30 10:00');
		const log = play([act('received', T), act('classified', T)], rules);
		// 1 May is a holiday, the 2nd is worked, the 3rd a Sunday, the 4th worked: 24:00 of the 4th in Tokyo.
		expect(inHk(owed('DL-MIN-SOLVE', log, T, rules).dueAt)).toBe('2026-05-04 23:00:00.000');
		expect(policy.limits.find(({ id }) => id === 'DL-MIN-SOLVE')?.approver?.role).toBe('ROLE-SUP');
	});
});

describe('a bad rule book is explained by file, line and key', () => {
	it.each([
		[
			'policy.yaml',
			'span: {minutes: 10}',
			'span: {minutes: ten}',
			/^content\/sop\/policy\.yaml:\d+ limits\.DL-FORM\.span.* — a span is/
		],
		[
			'policy.yaml',
			'zone: Asia/Hong_Kong',
			'zone: Asia/HongKong',
			/^content\/sop\/policy\.yaml:4 zone — Asia\/HongKong is no time zone/
		],
		[
			'policy.yaml',
			'calendar: hong-kong',
			'calendar: macau',
			/:5 calendar — there is no content\/sop\/calendars\/macau\.yaml/
		],
		['policy.yaml', 'calendar: hong-kong  ', 'calendar: null  ', null],
		[
			'policy.yaml',
			'who: ROLE-REC',
			'who: ROLE-BOSS',
			/limits\.DL-FORM\.who — a role is one of ROLE-REC/
		],
		[
			'policy.yaml',
			'doneBy: [form-sent]',
			'doneBy: [form-posted]',
			/limits\.DL-FORM\.doneBy\.0 — the engine knows no event/
		],
		[
			'policy.yaml',
			'pauses: none',
			'pauses: waiting',
			/readings\.pauses — the engine knows no pause \(AMB-16\)/
		],
		[
			'policy.yaml',
			'to: {important: ROLE-MGR, major: ROLE-GM}',
			'to: {major: ROLE-GM}',
			/limits\.DL-ESC\.to — names nobody for important/
		],
		[
			'policy.yaml',
			'span: {days: 10}',
			'span: {days: 10, boundary: exact, counting: working}',
			/limits\.DL-MAJ-SOLVE\.span — exact days/
		],
		[
			'policy.yaml',
			'forms: [FORM-MONTH]',
			'forms: [FORM-YEAR]',
			/office\.DL-MONTH\.forms\.0 — there is no form FORM-YEAR/
		],
		[
			'policy.yaml',
			'period: DL-MONTH',
			'period: DL-QUARTER',
			/statistics\.period — DL-QUARTER is no monthly limit/
		],
		[
			'policy.yaml',
			'overruns: [DL-MIN-SOLVE',
			'overruns: [DL-MIN',
			/statistics\.overruns\.0 — there is no limit DL-MIN$/
		],
		[
			'classification.yaml',
			'id: CON-S, when: {sudden-event: yes}',
			'id: CON-S, when: {sudden-event: yes, about-attitude: yes}',
			/classification\.yaml:\d+ content\.rows — a gap: no row fits sudden-event yes, about-attitude no/
		],
		[
			'classification.yaml',
			'id: CON-A, when: {sudden-event: no, about-attitude: yes}',
			'id: CON-A, when: {about-attitude: yes}',
			/content\.rows\.1 — an overlap: CON-S and CON-A both fit/
		],
		[
			'classification.yaml',
			'about-equipment]',
			'about-lifts]',
			/content\.facts\.2 — the fact about-lifts is not described/
		],
		[
			'conditions.yaml',
			'oneOf: [CLOSE-a, CLOSE-b]',
			'oneOf: [CLOSE-a, CLOSE-x]',
			/closing\.together\.oneOf\.1 — there is no condition CLOSE-x/
		],
		[
			'conditions.yaml',
			'  verified: {roles',
			'  answerd: {roles',
			/permissions\.answerd — the engine knows no event/
		],
		[
			'conditions.yaml',
			'  visited: {roles: [ROLE-REC, ROLE-SUP], clause: DL-VISIT}\n',
			'',
			/permissions — nobody may do visited/
		],
		[
			'forms.yaml',
			'from: recorded.place',
			'from: place',
			/FORM-COMPLAINT\.fields\.place\.from — `from` is <event>\.<field>/
		],
		[
			'calendars/hong-kong.yaml',
			"'2026-05-01'",
			"'2026-05-32'",
			/^content\/sop\/calendars\/hong-kong\.yaml:\d+ holidays\.2026-05-32 — 2026-05-32 is no date/
		],
		[
			'calendars/hong-kong.yaml',
			"'2026-05-01'",
			"'2027-05-01'",
			/holidays\.2027-05-01 — 2027 is not among years/
		],
		[
			'calendars/hong-kong.yaml',
			'years: [2024, 2025, 2026]',
			'years: [2024, 2025, 2026, 2027]',
			/years — 2027 is listed, but no holiday of it is/
		],
		[
			'calendars/mainland-china.yaml',
			"  '2026-01-04': '元旦'",
			"  '2026-01-01': '元旦'",
			/workdays\.2026-01-01 — 2026-01-01 is a holiday and a working day at once/
		]
	] as const)('%s: %s → %s', (file, from, to, expected) => {
		edit(file, from, to);
		const found = issues();
		if (expected === null) expect(found).toEqual([]);
		else expect(found).toContainEqual(expect.stringMatching(expected));
	});

	it('working days without a calendar', () => {
		edit('policy.yaml', 'calendar: hong-kong', 'calendar: null');
		edit('policy.yaml', 'span: {days: 2}', 'span: {days: 2, counting: working}');
		expect(issues()).toContainEqual(
			expect.stringMatching(/limits\.DL-MIN-SOLVE\.span — working days need a calendar/)
		);
	});

	it('a file that is missing', () => {
		rmSync(`${root}/content/sop/forms.yaml`);
		expect(issues()[0]).toBe('content/sop/forms.yaml:1 (file) — the file is missing');
	});
});
