import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PATIENCE, RUNS } from '../../../../../tests/support/random-scenario.ts';
import { act, hk, IMPORTANT, play, refusedWith } from '../../../../../tests/support/sop-case.ts';
import { fuzzRules, playTries, tries } from '../../../../../tests/support/sop-log.ts';
import { policy, rules } from '../../../../../tests/support/sop-rules.ts';
import { entriesOf } from '../../../../../tests/support/stored-case.ts';
import type { RefusalCode } from '#lib/domain/sop/codes.ts';
import type { CaseEvent, CaseEventData, CaseEventType } from '#lib/domain/sop/events.ts';
import { obligations } from '#lib/domain/sop/obligations.ts';
import type { DeskEvent } from '../case-log.ts';
import { caseMistakes } from './case-mistakes.ts';

// In the long run each property is tried ten thousand times.
vi.setConfig({ testTimeout: PATIENCE });

const RULES = { version: policy.version, rules };
const found = (events: readonly DeskEvent[]) =>
	caseMistakes(entriesOf(events), RULES)?.map(({ clause, seq }) => `${clause} ${seq}`);

/** An act on 2 March 2026 at a time of the day, or on a day of that month. */
const on = <T extends CaseEventType>(
	when: string,
	type: T,
	change: Partial<CaseEventData[T]> & { by?: CaseEvent['by'] } = {}
): CaseEvent => act(type, hk(`2026-03-${when.includes(' ') ? when : `02 ${when}`}`), change);

const BEGUN = [
	on('10:00', 'received'),
	on('10:01', 'apologised'),
	on('10:02', 'recorded'),
	on('10:03', 'classified')
];
const SENT = on('10:05', 'form-sent');
const REST = [
	on('10:20', 'form-signed'),
	on('11:00', 'opened'),
	on('14:00', 'handled'),
	on('15:00', 'form-returned'),
	on('15:10', 'feedback-reported'),
	on('15:20', 'customer-told'),
	on('15:30', 'word-received'),
	on('15:40', 'verified'),
	on('16:00', 'closed')
];
const GOOD = [...BEGUN, SENT, ...REST];
const refused = (event: CaseEvent, ...codes: RefusalCode[]): DeskEvent => ({
	...{ type: 'refused', act: event, codes }
});

describe('the mistakes of a case', () => {
	it('are none where everything was done in time', () => {
		expect(found(play(GOOD))).toEqual([]);
	});

	it('are not told while it goes on, however late it is, nor of one whose reception was taken back', () => {
		expect(found([])).toBeUndefined();
		expect(found(play([...BEGUN, on('05 09:00', 'form-sent')]))).toBeUndefined();
		expect(found([...play(GOOD), { type: 'undone', seq: 0 }])).toBeUndefined();
	});

	it('[DL-FORM] find what was done too late, at the act itself', () => {
		const late = [...BEGUN, on('10:11', 'form-sent'), ...REST];
		expect(found(play(late))).toEqual(['DL-FORM 4']);
	});

	it('[DL-IMP-HAND] find what was not done at all, at the first event after its end', () => {
		const important = GOOD.map((event) =>
			event.type === 'classified' ? { ...event, ...IMPORTANT } : event
		);
		const log = play(important);
		const eleven = log.findIndex(({ at }) => at >= hk('2026-03-02 11:00'));
		expect(found(log)).toContain(`DL-IMP-HAND ${eleven + 1}`);
	});

	it('[AMB-10] find what was approved only after the limit', () => {
		const until = { on: '2026-03-12' };
		const log = play([
			...BEGUN,
			SENT,
			on('10:20', 'form-signed'),
			on('11:00', 'opened'),
			on('06 10:00', 'overrun-requested', { until }),
			on('06 11:00', 'overrun-approved', { until }),
			...REST.slice(2).map((event) => ({ ...event, at: event.at + 8 * 86_400_000 }))
		]);
		expect(found(log)).toEqual(['DL-MIN-SOLVE 9']);
	});

	it('[OPEN-f] are told of one that was not opened once nothing is owed any more', () => {
		const none = on('11:00', 'not-opened');
		const unopened = [...BEGUN, SENT, ...REST.slice(0, 6)].map((event) =>
			event.type === 'opened' ? none : event
		);
		const told = unopened.length - 1;
		for (let length = 1; length <= told; length++)
			expect(found(play(unopened.slice(0, length))), String(length)).toBeUndefined();
		expect(found(play(unopened))).toEqual([]);
		const late = unopened.map((event) =>
			event.type === 'customer-told' ? { ...event, at: hk('2026-03-03 09:00') } : event
		);
		expect(found(play(late))).toEqual([`DL-TELL ${told}`]);
	});
});

describe('what was refused', () => {
	const early = refused(on('10:05', 'closed'), 'not-opened');
	const [begun, rest] = [play(BEGUN), play(GOOD).slice(BEGUN.length)];

	it('[CLOSE-R1] is a mistake on the clauses that the engine names, where it was tried', () => {
		expect(found([...begun, early, ...rest])).toContain(`CLOSE-R1 ${begun.length}`);
	});

	it('by the wrong role is one on the clause that says whose it is', () => {
		const wrong = refused(on('10:05', 'form-sent', { by: 'ROLE-GM' }), 'wrong-role');
		const clause = policy.permissions['form-sent']?.clause;
		expect(found([...begun, wrong, ...rest])).toEqual([`${clause} ${begun.length}`]);
	});

	it('as a slip of the hand is none', () => {
		const slip = on('10:05', 'opened', { fields: {} });
		expect(refusedWith(begun, slip)).toEqual(['fields-missing OPEN-FIELDS']);
		expect(found([...begun, refused(slip, 'fields-missing'), ...rest])).toEqual([]);
	});

	it('counts once, at the first try', () => {
		const twice = found([...begun, early, early, ...rest])?.filter((each) =>
			each.startsWith('CLOSE-R1')
		);
		expect(twice).toEqual([`CLOSE-R1 ${begun.length}`]);
	});

	it('and taken back is none; nor is a late act that was taken back', () => {
		const back: DeskEvent = { type: 'undone', seq: begun.length };
		expect(found([...begun, early, back, ...rest])).toEqual([]);
		expect(found([...begun, on('10:30', 'form-sent'), back, ...rest])).toEqual([]);
	});

	it('and taken back does not shift what comes later', () => {
		const back: DeskEvent = { type: 'undone', seq: begun.length };
		const late = on('10:30', 'form-sent');
		const later = REST.map((event) => ({ ...event, at: event.at + 3_600_000 }));
		expect(found([...begun, SENT, back, late, ...later])).toEqual([`DL-FORM ${begun.length + 2}`]);
	});

	it('is judged as the case stood then, not by what was taken back before', () => {
		const again = refused(on('10:04', 'classified'), 'already-done');
		const back: DeskEvent = { type: 'undone', seq: 3 };
		// The second time nothing stands in its way any more: nothing can be said against it.
		expect(found([...begun, back, again, BEGUN[3] as CaseEvent, ...rest])).toEqual([]);
		expect(found([...begun, again, ...rest])).toEqual(['AMB-9 4']);
	});
});

it('are, of any case that has ended, its broken limits: each at an act of its log after the limit had passed', () => {
	let ended = 0;
	fc.assert(
		fc.property(tries, (list) => {
			const log = playTries(list).at(-1)?.after ?? [];
			const mistakes = caseMistakes(entriesOf(log), { version: 1, rules: fuzzRules });
			if (!mistakes) return;
			ended++;
			const broken = obligations(log, fuzzRules, log.at(-1)?.at ?? 0).filter((o) => o.breached);
			expect(new Set(mistakes.map(({ clause }) => clause))).toEqual(
				new Set(broken.map(({ clause }) => clause))
			);
			for (const { clause, seq } of mistakes) {
				const at = log[seq]?.at ?? -1;
				expect(broken.some((o) => o.clause === clause && at >= (o.dueAt ?? Infinity))).toBe(true);
			}
		}),
		{ numRuns: RUNS }
	);
	expect(ended).toBeGreaterThan(0);
});
