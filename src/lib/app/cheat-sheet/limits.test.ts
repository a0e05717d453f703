import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadWords } from '#lib/content/load.ts';
import { STANDINGS, type CaseLimit } from '#lib/domain/sop/limits.ts';
import { policyOf, type Policy, type Rules } from '#lib/domain/sop/policy.ts';
import { RUNS } from '../../../../tests/support/random-scenario.ts';
import { limitWith, policy, readingWith, rules } from '../../../../tests/support/sop-rules.ts';
import type { Book } from './book.ts';
import { limitGroups, officeRows, usualStart } from './limits.ts';

let words: Book['words'];
beforeAll(async () => {
	words = await loadWords('zh-Hant');
});

const bookOf = (changed: Rules): Book => ({ policy: policyOf(changed, policy.version), words });
const bookWith = (change: Partial<Policy>): Book => ({ policy: { ...policy, ...change }, words });
const row = (book: Book, id: string, group?: string) =>
	limitGroups(book)
		.filter((each) => group === undefined || each.id === group)
		.flatMap(({ rows }) => rows)
		.find((each) => each.id === id);

/** Where limits stand on the sheet, as `<limit> in <group>`. */
const places = (book: Book): string[] =>
	limitGroups(book)
		.flatMap(({ id, rows }) => rows.map((each) => `${each.id} in ${id}`))
		.sort();

/** Where a limit should stand: once for all complaints, else once under each kind that it applies to. */
const due = ({ id, appliesTo }: CaseLimit): string[] =>
	appliesTo.length === STANDINGS.length
		? [`${id} in every`]
		: appliesTo.map((standing) => `${id} in ${standing}`);

describe('limits of a case', () => {
	it('stand exactly once in each group that they apply to', () => {
		expect(places(bookOf(rules))).toEqual(policy.limits.flatMap(due).sort());
	});

	it('do so whatever the policy lets them apply to', () => {
		const applied = fc.tuple(
			...policy.limits.map(() => fc.subarray([...STANDINGS], { minLength: 1 }))
		);
		fc.assert(
			fc.property(applied, (standings) => {
				const limits = policy.limits.map((limit, i) => ({
					...limit,
					appliesTo: standings[i] ?? limit.appliesTo
				}));
				expect(places(bookWith({ limits }))).toEqual(limits.flatMap(due).sort());
			}),
			{ numRuns: RUNS }
		);
	});

	it('[mechanism 1] say 5 days once the policy does, and nothing else changes', () => {
		const span = policy.limits.find(({ id }) => id === 'DL-IMP-SOLVE')?.span;
		if (span?.unit !== 'days') throw new Error('not in days');
		const changed = limitGroups(bookOf(limitWith('DL-IMP-SOLVE', { span: { ...span, count: 5 } })));
		expect(changed.flatMap(({ rows }) => rows).find(({ id }) => id === 'DL-IMP-SOLVE')?.span).toBe(
			'5 天'
		);
		const others = (groups: typeof changed) =>
			groups.flatMap(({ rows }) => rows).filter(({ id }) => id !== 'DL-IMP-SOLVE');
		expect(others(changed)).toEqual(others(limitGroups(bookOf(rules))));
	});

	it('[mechanism 1] name another role, and another event, once the policy does', () => {
		const before = row(bookOf(rules), 'DL-FORM');
		const after = row(
			bookOf(limitWith('DL-FORM', { who: 'ROLE-GM', anchor: 'recorded' })),
			'DL-FORM'
		);
		expect(after?.way).toContain(words['role.ROLE-GM']);
		expect(after?.from).not.toBe(before?.from);
	});

	it.each([
		['DL-MIN-SOLVE', 'APR-MIN', 'ROLE-MGR', false],
		['DL-IMP-SOLVE', 'APR-IMP', 'ROLE-GM', false],
		['DL-MAJ-SOLVE', 'AMB-11', 'ROLE-GM', true]
	])('[%s] [%s] name who approves an overrun', (id, clause, role, ours) => {
		const note = row(bookOf(rules), id)?.notes.find((each) => each.clause === clause);
		expect(note?.text).toContain(words[`role.${role}`]);
		expect(note?.ours).toBe(ours);
	});

	it('[AMB-11] mark nothing as ours, and name nobody, once the policy names nobody', () => {
		const book = bookOf(limitWith('DL-MAJ-SOLVE', { approver: null }));
		expect(row(book, 'DL-MAJ-SOLVE')?.notes).toEqual([]);
	});

	it('[DL-ESC] lead through the supervisor to whom the complaint of that level goes', () => {
		const way = (group: string) => row(bookOf(rules), 'DL-ESC', group)?.way;
		const chain = (...roles: string[]) => roles.map((role) => words[`role.${role}`]).join(' → ');
		expect(way('important')).toBe(chain('ROLE-REC', 'ROLE-SUP', 'ROLE-MGR'));
		expect(way('major')).toBe(chain('ROLE-REC', 'ROLE-SUP', 'ROLE-GM'));
	});

	it('[AMB-6] [SEV-MAJ-c] tell of the customer’s own limit and of what a complaint becomes', () => {
		const clauses = (id: string) => row(bookOf(rules), id)?.notes.map(({ clause }) => clause);
		expect(clauses('DL-MIN-SOLVE')).toContain('AMB-6');
		expect(clauses('DL-1MONTH')).toEqual(['SEV-MAJ-c']);
	});

	it('[AMB-5] count from the entry once the policy does', () => {
		const entry = readingWith({ clockStart: 'entry' });
		expect(usualStart(bookOf(entry))).not.toBe(usualStart(bookOf(rules)));
	});

	it('say what they count from wherever it is not what most do', () => {
		const book = bookOf(rules);
		const special = policy.limits.filter(({ id }) => row(book, id)?.from !== null);
		expect(special.map(({ anchor }) => anchor)).not.toContain('received');
		expect(special).toEqual(policy.limits.filter(({ anchor }) => anchor !== 'received'));
		const late = {
			...book.policy,
			limits: policy.limits.map((each) => ({ ...each, anchor: 'handled' as const }))
		};
		expect(usualStart({ ...book, policy: late })).not.toBe(usualStart(book));
	});
});

it('[DL-RINGS] limits of the office and of a call are there, with the policy’s figures', () => {
	expect(officeRows(bookOf(rules)).map(({ id }) => id)).toEqual([
		...policy.office.map(({ id }) => id),
		'DL-RINGS'
	]);
	expect(officeRows(bookWith({ rings: 7 })).at(-1)?.span).toContain('7');
});
