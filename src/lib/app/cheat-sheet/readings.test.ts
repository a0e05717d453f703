import { beforeAll, describe, expect, it } from 'vitest';
import { loadWords } from '#lib/content/load.ts';
import type { CaseLimit } from '#lib/domain/sop/limits.ts';
import { policyOf, type Readings, type Rules } from '#lib/domain/sop/policy.ts';
import {
	limitsWith,
	limitWith,
	policy,
	readingWith,
	rules,
	rulesWith
} from '../../../../tests/support/sop-rules.ts';
import type { Book } from './book.ts';
import { readingLines } from './readings.ts';

let words: Book['words'];
beforeAll(async () => {
	words = await loadWords('zh-Hant');
});

const linesOf = (changed: Rules): Map<string, string> =>
	new Map(
		readingLines({ policy: policyOf(changed, policy.version), words }).map(({ clause, text }) => [
			clause,
			text
		])
	);

/** The clauses whose line is not what it was. */
function changedBy(changed: Rules): string[] {
	const before = linesOf(rules);
	const after = linesOf(changed);
	return [...new Set([...before.keys(), ...after.keys()])].filter(
		(clause) => before.get(clause) !== after.get(clause)
	);
}

/** A change of the span of a limit in days. */
function daysWith(id: string, change: Record<string, string>): Rules {
	const span = policy.limits.find((limit) => limit.id === id)?.span;
	return limitWith(id, { span: { ...span, ...change } as CaseLimit['span'] });
}

describe('a reading has a line, and only that changes with it', () => {
	it.each<[string, Partial<Readings>]>([
		['AMB-3', { atTheInstant: 'late' }],
		['AMB-5', { clockStart: 'entry' }],
		['AMB-5', { lateEntryMinutes: 25 }],
		['AMB-6', { laterCustomerLimit: 'always' }],
		['AMB-6', { laterCustomerLimit: 'never' }],
		['AMB-9', { correctionCountsFrom: 'reclassification' }],
		['AMB-9', { worseningCountsFrom: 'reclassification' }],
		['AMB-10', { approvalAfterLimit: 'counts-for-nothing' }],
		['AMB-17', { policyChange: 'keep' }]
	])('[%s] %o', (clause, change) => {
		expect(changedBy(readingWith(change))).toEqual([clause]);
	});

	it.each<[string, () => Rules]>([
		['AMB-1', () => daysWith('DL-IMP-SOLVE', { counting: 'working' })],
		['AMB-2', () => daysWith('DL-IMP-SOLVE', { boundary: 'exact' })],
		['AMB-15', () => daysWith('DL-IMP-SOLVE', { onHoliday: 'next-working-day' })],
		['AMB-9', () => limitWith('DL-ESC', { afterReclassification: 'ground' })],
		['AMB-14', () => limitWith('DL-1MONTH', { doneBy: ['closed'] })],
		['AMB-8', () => limitWith('DL-1MONTH', { afterReclassification: 'ground' })]
	])('[%s] set at a limit', (clause, change) => {
		expect(changedBy(change())).toEqual([clause]);
	});

	it('[AMB-7] set at the monthly reports', () => {
		const office = policy.office.map((limit) =>
			limit.span.unit === 'before-day-of-month'
				? { ...limit, span: { ...limit.span, reportBy: 'day-before' as const } }
				: limit
		);
		expect(changedBy(rulesWith({ office }))).toEqual(['AMB-7']);
	});

	it('[AMB-1] the office’s time zone', () => {
		expect(changedBy(rulesWith({ zone: 'Europe/London' }))).toEqual(['AMB-1']);
	});
});

it('[AMB-12] says nothing of two limits for one duty where there are none', () => {
	const limits = policy.limits.map((limit) => ({ ...limit, duty: limit.id }));
	expect(changedBy(rulesWith({ limits }))).toEqual(['AMB-12']);
});

it('[AMB-6] says nothing of the customer’s own limit where no limit gives way to it', () => {
	const limits = limitsWith('DL-MIN-SOLVE', { customerLimit: false });
	expect([...linesOf(rulesWith({ limits })).keys()]).not.toContain('AMB-6');
});
