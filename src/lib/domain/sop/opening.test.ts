import { describe, expect, it } from 'vitest';
import { act, hk, play, refusedWith } from '../../../../tests/support/sop-case.ts';
import { everyAnswer } from './classify.ts';
import { judgeOpening } from './opening.ts';
import { policy } from '../../../../tests/support/sop-rules.ts';

const T = hk('2026-03-02 10:00');
const received = play([act('received', T)]);
const opening = ['OPEN-a', 'OPEN-b', 'OPEN-c', 'OPEN-d', 'OPEN-e'];
const no = Object.fromEntries(opening.map((id) => [id, 'no' as const]));

describe('judging whether to open', () => {
	it.each(opening)('[%s] alone opens, and then it is followed up until closed (OPEN-R3)', (id) => {
		const judged = judgeOpening(policy, { [id]: 'yes' });
		expect(judged).toMatchObject({
			open: true,
			by: [id],
			advice: [{ code: 'follow-up-until-closed', clause: 'OPEN-R3' }]
		});
	});

	it('[OPEN-f] need not be opened when nothing else holds', () => {
		expect(judgeOpening(policy, { ...no, 'OPEN-f': 'yes' })).toMatchObject({
			open: false,
			by: ['OPEN-f']
		});
	});

	it('[OPEN-R1] finds out first what is unknown, [OPEN-R2] and asks', () => {
		const judged = judgeOpening(policy, { ...no, 'OPEN-c': 'unknown' });
		expect(judged).toMatchObject({ open: undefined, missing: ['OPEN-c'] });
		expect(judged.advice.map(({ clause }) => clause)).toEqual(['OPEN-R1', 'OPEN-R2']);
	});

	it('[OPEN-R2] asks when no condition holds, and when they contradict', () => {
		expect(judgeOpening(policy, { ...no, 'OPEN-f': 'no' })).toMatchObject({
			open: undefined,
			missing: ['OPEN-f']
		});
		expect(judgeOpening(policy, { 'OPEN-a': 'yes', 'OPEN-f': 'yes' }).open).toBeUndefined();
	});

	it('over the whole space: opens or not only on a condition that holds', () => {
		for (const answers of everyAnswer(Object.keys(policy.opening), ['yes', 'no', 'unknown'])) {
			const { open, by, missing } = judgeOpening(policy, answers);
			if (open === undefined) expect(by.length === 0 || missing.length === 0).toBe(true);
			else for (const id of by) expect([answers[id], policy.opening[id]]).toEqual(['yes', open]);
		}
	});
});

describe('opening', () => {
	it.each([
		['without a condition', act('opened', T, { conditions: [] }), 'no-opening-condition OPEN-R2'],
		[
			'on a condition that is none',
			act('opened', T, { conditions: ['OPEN-z'] }),
			'no-opening-condition OPEN-R2'
		],
		[
			'[OPEN-f] though it need not be',
			act('opened', T, { conditions: ['OPEN-f'] }),
			'need-not-be-opened OPEN-f'
		],
		[
			'on conditions that contradict',
			act('opened', T, { conditions: ['OPEN-a', 'OPEN-f'] }),
			'conditions-contradict OPEN-R2'
		],
		[
			'[OPEN-d] not opened though it calls for it',
			act('not-opened', T, { conditions: ['OPEN-d'] }),
			'opening-condition-holds OPEN-d'
		],
		[
			'not opened without a condition',
			act('not-opened', T, { conditions: [] }),
			'no-opening-condition OPEN-R2'
		]
	])('%s', (_name, event, refusal) => {
		expect(refusedWith(received, event)).toEqual([refusal]);
	});

	it('[OPEN-R3] is done once; what was not opened may be opened later', () => {
		const opened = play([act('received', T), act('opened', T)]);
		expect(refusedWith(opened, act('opened', T))).toEqual(['already-opened OPEN-R3']);
		expect(refusedWith(opened, act('not-opened', T))).toEqual(['already-opened OPEN-R3']);
		expect(refusedWith(play([act('received', T), act('not-opened', T)]), act('opened', T))).toEqual(
			[]
		);
	});
});
