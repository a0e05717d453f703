/** What was handed in lies among the attempts of this device, but is nobody's here: it counts for nobody and cannot be gone on with. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Attempt, RoleplayItem } from '#lib/domain/training/attempt.ts';
import { freshDatabase } from '../../../../tests/support/fresh-database.ts';
import {
	apologised,
	caseOn,
	entriesOn,
	received,
	rulesItem,
	TEN
} from '../../../../tests/support/practice-case.ts';
import { attemptOn, EVENTS, learner, logOn, uuid } from '../../../../tests/support/tiny-attempt.ts';
import { person, resultsWith } from '../../../../tests/support/tiny-results.ts';
import { tinyItem } from '../../../../tests/support/tiny-scenario.ts';
import { append, attemptsOf, idsOf, startAttempt } from '../attempts.ts';
import { casesOf, unlisted, writeDesk } from '../desks.ts';
import { factsOfPerson } from '../facts/facts.ts';
import { importResults } from './import-results.ts';
import { addLearner } from '../learners.ts';
import { appendLeft } from '../left.ts';
import { readAttempt } from '../reading.ts';
import { readReviews } from '../review/reviews.ts';
import { saveRoster } from './roster.ts';

const ZONE = 'Asia/Hong_Kong';
const KINDS: Attempt['kind'][] = ['roleplay', 'quiz', 'study', 'exercise', 'case', 'refresher'];

let item: RoleplayItem;
beforeAll(async () => {
	item = await tinyItem();
});

/** A trainer's device: one learner, and a talk of a person that was handed in, begun and not over. */
async function handedIn() {
	const db = await freshDatabase();
	await addLearner(db, learner('ann'));
	await saveRoster(db, { people: [person('p-1')], groups: [] });
	const mode = { mode: 'practice' as const };
	const file = resultsWith([attemptOn(item, 1, mode)], logOn(1, EVENTS.slice(0, 2)), [item]);
	expect(await importResults(db, file, 'p-1', { zone: ZONE })).toMatchObject({ ok: true });
	return db;
}

describe('what was handed in', () => {
	it('counts for the person, and for no learner of this device', async () => {
		const db = await handedIn();
		expect(await factsOfPerson(db, 'p-1')).toHaveLength(1);
		for (const kind of KINDS) expect(await attemptsOf(db, 'ann', kind), kind).toEqual([]);
		expect(await idsOf(db, 'ann', KINDS)).toEqual([]);
		expect(await casesOf(db, 'ann')).toEqual([]);
		expect(await unlisted(db, 'ann')).toEqual([]);
		const { logs, state } = await readReviews(db, 'ann', ZONE);
		expect(logs).toEqual([]);
		expect(state.harvested.size).toBe(0);
	});

	it('takes nothing more: no reply, no rating, nothing that a tab has left', async () => {
		const db = await handedIn();
		const [next] = logOn(1, EVENTS.slice(2, 3), 2);
		if (!next) throw new Error('no further event');
		expect(await append(db, uuid(1), [next])).toMatchObject({ ok: false, code: 'gone' });
		const event = { type: 'rated', turn: 0, criterion: 'TIP-01', verdict: 'met' } as const;
		expect(await append(db, uuid(1), [{ ...next, event }])).toMatchObject({ code: 'gone' });
		expect(await appendLeft(db, uuid(1), [next])).toMatchObject({ code: 'gone' });
		expect(await readAttempt(db, uuid(1))).toMatchObject({ log: logOn(1, EVENTS.slice(0, 2)) });
	});

	it('is not forked: nobody here would own the fork', async () => {
		const db = await handedIn();
		const fork = { ...attemptOn(item, 2), learner: 'p-1' };
		expect(await startAttempt(db, fork, item)).toMatchObject({ ok: false, code: 'gone' });
		expect(await db.attempts.count()).toBe(1);
	});

	it('of a desk stays as it is, too', async () => {
		const db = await handedIn();
		const rules = await rulesItem();
		const handed = caseOn(rules, 3, 'p-1');
		await db.items.add(rules);
		await db.attempts.add(handed);
		await db.log.bulkAdd(entriesOn(3, [received()]));
		const change = {
			id: handed.id,
			seq: 1,
			entries: entriesOn(3, [apologised()], 1),
			summary: null
		};
		const register = { id: handed.id, now: TEN, role: 'ROLE-REC' as const, steps: [] };
		expect(await writeDesk(db, register, [change])).toMatchObject({ ok: false, code: 'gone' });
		expect(await db.desks.count()).toBe(0);
		expect(await readAttempt(db, handed.id)).toMatchObject({ log: entriesOn(3, [received()]) });
	});
});
