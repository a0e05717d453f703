import { describe, expect, it } from 'vitest';
import { assignment, fact } from '../../../../../tests/support/tiny-assignment.ts';
import { CRITERIA, type CriterionId } from '#lib/domain/sop/vocabulary.ts';
import { rebuilt } from '#lib/domain/training/aggregate/aggregate.ts';
import { matrix } from '#lib/domain/training/aggregate/matrix.ts';
import { standingOf } from '#lib/domain/training/assignment/standing.ts';
import type { Table } from './table.ts';
import { answersTable, criteriaTable, gradebook, itemsTable } from './tables.ts';

const when = (at: number) => ({ clock: new Date(at).toISOString().slice(0, 16) });
const names = Object.fromEntries(CRITERIA.map((id) => [id, `name of ${id}`])) as Record<
	CriterionId,
	string
>;
const people = [{ id: 'ann', name: '李安', groups: [], state: 'active' as const }];
const done = fact(1, { criteria: { 'TIP-02': { earned: 1, offered: 3 } } });
const sums = matrix(people, [rebuilt('ann', [done], 'UTC')]);

const isEven = ({ columns, rows }: Table): boolean =>
	rows.every((row) => row.length === columns.length);

describe('gradebook', () => {
	it('has a row for each person and part', () => {
		const { parts } = standingOf(assignment(), [done], Date.UTC(2030, 0, 1));
		const rows = parts.map((standing) => ({
			...{ person: '李安', groups: ['早更', '晴灣'], assignment: '第一週' },
			...{ title: standing.part.id, standing }
		}));
		const table = gradebook(
			'成績',
			rows,
			{
				...{ person: '姓名', groups: '組', assignment: '安排', title: '項目', state: '狀態' },
				...{ best: '最好', tries: '次數', passedAt: '及格日', late: '逾期' }
			},
			{
				states: {
					...{ 'not-begun': '未開始', 'under-way': '進行中', passed: '及格' },
					...{ failed: '未及格', overdue: '逾期未完' }
				},
				late: '是',
				when
			}
		);
		expect(isEven(table)).toBe(true);
		expect(table.columns).toEqual([
			'姓名',
			'組',
			'安排',
			'項目',
			'狀態',
			'最好',
			'次數',
			'及格日',
			'逾期'
		]);
		expect(table.rows).toEqual([
			['李安', '早更、晴灣', '第一週', 'limits', '逾期未完', null, 0, null, null],
			[
				'李安',
				'早更、晴灣',
				'第一週',
				'lift-again',
				'及格',
				80,
				1,
				when(done.finishedAt ?? 0),
				null
			]
		]);
	});
});

describe('answersTable', () => {
	it('has a row for each answer, also for what was left out', () => {
		const answer = {
			person: '李安',
			quiz: '每日一測',
			question: 'q1',
			version: 2,
			asked: '幾多日？'
		};
		const headings = {
			...{ person: 'p', quiz: 'z', question: 'q', version: 'v' },
			...{ asked: 'a', answer: 'r', points: 's', at: 't' }
		};
		const rows = [
			{ ...answer, answer: '兩日', points: 0.5, at: Date.UTC(2026, 6, 3) },
			{ ...answer, answer: '', points: null, at: null }
		];
		const table = answersTable('答案', rows, headings, when);
		expect(table.columns.join('')).toBe('pzqvarst');
		expect(table.rows).toEqual([
			['李安', '每日一測', 'q1', 2, '幾多日？', '兩日', 0.5, { clock: '2026-07-03T00:00' }],
			['李安', '每日一測', 'q1', 2, '幾多日？', '', null, null]
		]);
	});
});

describe('criteriaTable, itemsTable', () => {
	it('show the matrix: a column for each of the 22, and for each item', () => {
		const headings = { person: 'p', overall: 'o', attempts: 'n', passed: 'x' };
		const criteria = criteriaTable('準則', sums, headings, names);
		expect(isEven(criteria)).toBe(true);
		expect(criteria.columns).toEqual(['p', 'o', 'n', 'x', ...CRITERIA.map((id) => names[id])]);
		expect(criteria.rows[0]?.slice(0, 7)).toEqual(['李安', 33.3, 1, 1, null, 33.3, null]);
		const items = itemsTable('項目', sums, 'p', (item) => `title of ${item}`);
		expect(items.columns).toEqual(['p', 'title of scenario:lift-again']);
		expect(items.rows).toEqual([['李安', 80]]);
	});
});
