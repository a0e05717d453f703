import { expect, it } from 'vitest';
import { attemptOn, logOn } from '../../../../tests/support/tiny-attempt.ts';
import { decisionSince, type RoleplayAttempt } from './attempt.ts';

const attempt: RoleplayAttempt = attemptOn({
	hash: 'h',
	kind: 'roleplay',
	id: 'tiny',
	version: 1,
	locales: {}
});
const log = logOn(1, [
	{ type: 'noted', node: 'lift', phrase: 'third' },
	{ type: 'replied', node: 'lift', reply: 'listen' },
	{ type: 'noted', node: 'promise', phrase: 'flat' },
	{ type: 'silent', node: 'promise' },
	{ type: 'unnoted', node: 'end', phrase: 'flat' }
]);

it.each([
	[0, attempt.startedAt],
	[1, attempt.startedAt],
	[2, log[1]?.at],
	[3, log[1]?.at],
	[4, log[3]?.at],
	[5, log[3]?.at]
])(
	'after %i events the open decision was put at %i: with the last reply or silence, a note moves nothing',
	(events, at) => {
		expect(decisionSince(attempt, log.slice(0, events))).toBe(at);
	}
);
