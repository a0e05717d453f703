import { describe, expect, it } from 'vitest';
import { assignment } from '../../../../tests/support/tiny-assignment.ts';
import { uuid } from '../../../../tests/support/tiny-attempt.ts';
import { newComments, renewed } from './renew.ts';

const comment = (seq: number, text: string, at: number) => ({ attempt: uuid(1), seq, text, at });
const first = assignment({ comments: [comment(2, '好', 10)] });
const next = assignment({ comments: [comment(2, '很好', 20), comment(5, '先記下', 20)] });

describe('an assignment that comes again', () => {
	it('brings the last word on each entry', () => {
		expect(renewed(first, next).comments).toEqual(next.comments);
		expect(newComments(first, next)).toBe(2);
	});

	it('takes nothing away when an old link is opened once more', () => {
		expect(renewed(next, first)).toEqual(next);
		expect(newComments(next, first)).toBe(0);
		expect(renewed(next, assignment())).toEqual(next);
	});

	it('is the one that was issued last', () => {
		const later = assignment({ title: '改了', issuedAt: assignment().issuedAt + 1 });
		expect(renewed(assignment(), later)).toEqual(later);
		expect(renewed(later, assignment())).toEqual(later);
	});

	it('has no comments where neither had any', () => {
		expect(renewed(assignment(), assignment())).toEqual(assignment());
		expect(newComments(undefined, assignment())).toBe(0);
		expect(newComments(undefined, next)).toBe(2);
	});
});
