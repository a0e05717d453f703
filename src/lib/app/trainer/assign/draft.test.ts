import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PATIENCE, RUNS } from '../../../../../tests/support/random-scenario.ts';
import { assignment, randomAssignment } from '../../../../../tests/support/tiny-assignment.ts';
import type { AssignmentTemplate } from '#lib/domain/training/assignment/template.ts';
import type { PartKey } from '#lib/domain/training/attempt-fact.ts';
import type { Person } from '#lib/domain/training/roster/person.ts';
import { dueOf } from './due-date.ts';
import { blankDraft, draftFrom, draftOf, flawsIn, issued, type Draft } from './draft.ts';

vi.setConfig({ testTimeout: PATIENCE });

const ZONE = 'Asia/Hong_Kong';
/** 3 July 2026, 09:00 in Hong Kong. */
const NOW = Date.UTC(2026, 6, 3, 1, 0);
const VERSIONS = new Map<PartKey, number>([
	['module:limits', 3],
	['scenario:lift-again', 2]
]);
const ANN: Person = { id: 'ann', name: '李安', groups: [], state: 'active' };

const draft = (more: Partial<Draft> = {}): Draft => ({
	...blankDraft(ZONE, NOW),
	title: '第一週',
	parts: ['module:limits'],
	people: ['ann'],
	...more
});

const stamp = {
	...{ id: assignment().id, nonce: assignment().nonce, from: '陳主任', issuedAt: NOW },
	zone: ZONE
};

describe('blankDraft', () => {
	it('is due at the end of the day a week from now, by the clock of the office', () => {
		expect(blankDraft(ZONE, NOW)).toMatchObject({ date: '2026-07-10', time: '23:59' });
		const late = Date.UTC(2026, 6, 3, 17, 0);
		expect(blankDraft(ZONE, late).date).toBe('2026-07-11');
	});
});

describe('dueOf', () => {
	it.each([
		['2026-07-10', '23:59', Date.UTC(2026, 6, 10, 16) - 1],
		['2026-07-10', '09:30', Date.UTC(2026, 6, 10, 1, 31) - 1],
		['', '23:59', null],
		['2026-02-30', '23:59', undefined],
		['2026-07-10', '', undefined],
		['2026-07-10', '24:00', undefined]
	])('%s %s: the last instant of that minute', (date, time, due) => {
		expect(dueOf(draft({ date, time }), ZONE)).toBe(due);
	});
});

describe('flawsIn', () => {
	it('finds none in a draft that can be issued', () => {
		expect(flawsIn(draft(), ZONE, NOW)).toEqual([]);
		expect(flawsIn(draft({ date: '', tries: 1, overall: 0 }), ZONE, NOW)).toEqual([]);
	});

	it.each<[string, Partial<Draft>]>([
		['title', { title: ' \n' }],
		['parts', { parts: [] }],
		['many-parts', { parts: Array.from({ length: 61 }, (_, i): PartKey => `scenario:s${i}`) }],
		['people', { people: [] }],
		['time', { time: '' }],
		['past', { date: '2026-07-03', time: '08:59' }],
		['tries', { tries: 0 }],
		['tries', { tries: 1.5 }],
		['tries', { tries: 1001 }],
		['overall', { overall: 101 }],
		['overall', { overall: -1 }]
	])('names what is wrong: %s', (flaw, more) => {
		expect(flawsIn(draft(more), ZONE, NOW)).toEqual([flaw]);
	});

	it('lets the minute pass in which it is due', () => {
		const inTime = draft({ date: '2026-07-03', time: '09:00' });
		expect(flawsIn(inTime, ZONE, NOW)).toEqual([]);
		expect(flawsIn(inTime, ZONE, NOW + 59_999)).toEqual(['past']);
	});
});

describe('issued', () => {
	it('has the parts in the version of this build, and only people of the roster, by their names there', () => {
		const made = issued(draft({ people: ['ann', 'gone'] }), stamp, VERSIONS, [ANN]);
		expect(made).toMatchObject({
			parts: [{ kind: 'module', id: 'limits', version: 3 }],
			to: [{ id: 'ann', name: '李安' }],
			due: { at: Date.UTC(2026, 6, 10, 16) - 1, zone: ZONE }
		});
	});

	it('leaves the versions of parts that were in it before, so that what was done goes on counting', () => {
		const before = [{ kind: 'module', id: 'limits', version: 1 } as const];
		const more = draft({ parts: ['module:limits', 'scenario:lift-again'] });
		expect(
			issued(more, stamp, VERSIONS, [ANN], before).parts.map(({ version }) => version)
		).toEqual([1, 2]);
	});

	it('gives back what a form was filled with, whatever was assigned', () => {
		fc.assert(
			fc.property(randomAssignment, (given) => {
				const people = given.to.map(({ id, name }): Person => ({
					id,
					name,
					groups: [],
					state: 'active'
				}));
				const { id, nonce, from, issuedAt } = given;
				const again = issued(
					draftOf(given, ZONE),
					{ id, nonce, from, issuedAt, zone: ZONE },
					new Map(),
					people,
					given.parts
				);
				const { comments: _, due, ...rest } = given;
				expect(again).toMatchObject({
					...rest,
					title: given.title.trim(),
					note: given.note.trim()
				});
				expect(again.due === null).toBe(due === null);
				// A form has no seconds.
				if (again.due && due) expect(again.due.at - due.at).toBeLessThan(60_000);
				if (again.due && due) expect(again.due.at).toBeGreaterThanOrEqual(due.at);
			}),
			{ numRuns: RUNS }
		);
	});
});

describe('draftFrom', () => {
	const template: AssignmentTemplate = {
		id: 'first-week',
		titles: { 'zh-Hant': '新同事', en: 'New' },
		notes: { 'zh-Hant': '不用趕', en: 'No hurry' },
		parts: [
			{ kind: 'module', id: 'limits' },
			{ kind: 'quiz', id: 'gone' }
		],
		days: 3,
		mode: 'guided',
		attempts: 2,
		pass: { overall: 80, criteria: ['TIP-01'], noFatal: true }
	};

	it('fills in what the template says, without what this build lacks; people stay', () => {
		const given = { zone: ZONE, at: NOW, locale: 'en', people: ['ann'] };
		expect(draftFrom(template, VERSIONS, given)).toEqual({
			...{ title: 'New', note: 'No hurry', parts: ['module:limits'], people: ['ann'] },
			...{ date: '2026-07-06', time: '23:59', mode: 'guided', tries: 2 },
			...{ overall: 80, criteria: ['TIP-01'], noFatal: true }
		});
	});
});
