import { describe, expect, it } from 'vitest';
import type { Person } from '#lib/domain/training/roster/person.ts';
import type { ResultsFile } from '#lib/storage/training/results.ts';
import { assignment } from '../../../../../tests/support/tiny-assignment.ts';
import { uuid } from '../../../../../tests/support/tiny-attempt.ts';
import { answersOf, matchPerson } from './import-match.ts';

const person = (id: string, name: string): Person => ({ id, name, groups: [], state: 'active' });
const file = (more: Partial<ResultsFile>): ResultsFile => ({
	format: 'complaint-desk-results',
	version: 1,
	assignment: null,
	person: { id: 'own-7', name: '李安' },
	exportedAt: 0,
	attempts: [],
	log: [],
	items: [],
	sha256: '',
	...more
});

describe('whose results a file holds', () => {
	it('goes by the ID before the name', () => {
		const people = [person('p-1', '李安'), person('own-7', '李小安')];
		expect(matchPerson(file({}), people)).toMatchObject({ by: 'id', person: 'own-7' });
	});

	it('goes by the name where only one bears it, however it is spaced', () => {
		const results = file({ person: { id: 'own-7', name: ' Lee  ann' } });
		const people = [person('p-1', 'LEE ANN'), person('p-2', '陳美')];
		expect(matchPerson(results, people)).toMatchObject({ by: 'name', person: 'p-1' });
	});

	it('leaves it to the trainer where nobody or several bear the name', () => {
		expect(matchPerson(file({}), [person('p-2', '陳美')])).toEqual({
			by: 'nothing',
			person: undefined,
			likely: []
		});
		const several = [person('p-1', '李安'), person('p-2', '李安')];
		expect(matchPerson(file({}), several)).toMatchObject({
			by: 'nothing',
			person: undefined,
			likely: ['p-1', 'p-2']
		});
	});
});

describe('what a file answers', () => {
	const { id, nonce, title } = assignment();
	it.each([
		['answers', { id, nonce }],
		['other', { id, nonce: 'another-nonce-16' }],
		['unknown', { id: uuid(901), nonce }],
		['unasked', null]
	] as const)('%s', (code, answered) => {
		const answers = answersOf(file({ assignment: answered }), [assignment()]);
		expect(answers.code).toBe(code);
		if ('title' in answers) expect(answers.title).toBe(title);
	});
});
