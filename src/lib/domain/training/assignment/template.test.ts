import { describe, expect, it } from 'vitest';
import { assignment } from '../../../../../tests/support/tiny-assignment.ts';
import type { PartKey } from '../attempt-fact.ts';
import { endOfDay, fromTemplate, versioned, type AssignmentTemplate } from './template.ts';

const ZONE = 'Asia/Hong_Kong';
const TEMPLATE: AssignmentTemplate = {
	id: 'first-week',
	titles: { 'zh-Hant': '第一週', en: 'First week' },
	notes: { 'zh-Hant': '慢慢來。', en: 'Take your time.' },
	parts: [
		{ kind: 'module', id: 'limits' },
		{ kind: 'scenario', id: 'not-here' }
	],
	days: 7,
	mode: 'practice',
	attempts: 3,
	pass: { overall: 60, criteria: ['TIP-01'], noFatal: true }
};
const VERSIONS = new Map<PartKey, number>([['module:limits', 4]]);

describe('fromTemplate', () => {
	it('makes an assignment in the language, in the versions that are here, and names what is missing', () => {
		const { id, nonce, from, to, issuedAt } = assignment();
		const issue = { id, nonce, from, to, issuedAt, zone: ZONE, locale: 'en' };
		expect(fromTemplate(TEMPLATE, VERSIONS, issue)).toEqual({
			assignment: {
				...{ format: 1, id, nonce, from, to, issuedAt },
				title: 'First week',
				note: 'Take your time.',
				parts: [{ kind: 'module', id: 'limits', version: 4 }],
				due: { at: Date.UTC(2026, 6, 10, 16) - 1, zone: ZONE },
				mode: 'practice',
				attempts: 3,
				pass: { overall: 60, criteria: ['TIP-01'], noFatal: true }
			},
			missing: [{ kind: 'scenario', id: 'not-here' }]
		});
		const open = fromTemplate({ ...TEMPLATE, days: null }, VERSIONS, { ...issue, locale: 'xx' });
		expect(open.assignment).toMatchObject({ due: null, title: '第一週' });
	});

	it('a due day ends with its last instant where the office is, also where the clocks change', () => {
		expect(endOfDay(Date.UTC(2026, 0, 1, 16), 0, ZONE)).toBe(Date.UTC(2026, 0, 2, 16) - 1);
		const before = Date.UTC(2026, 2, 28, 12);
		expect(endOfDay(before, 1, 'Europe/London')).toBe(Date.UTC(2026, 2, 29, 23) - 1);
	});
});

describe('versioned', () => {
	it('tells parts of the same ID but of another kind apart', () => {
		const quiz = { kind: 'quiz' as const, id: 'limits' };
		expect(versioned([quiz, { kind: 'module', id: 'limits' }], VERSIONS)).toEqual({
			parts: [{ kind: 'module', id: 'limits', version: 4 }],
			missing: [quiz]
		});
	});
});
