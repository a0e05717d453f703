import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
import type { LogEntry, RoleplayItem } from '#lib/domain/training/attempt.ts';
import { rebuilt } from '#lib/domain/training/aggregate/aggregate.ts';
import { freshDatabase } from '../../../../tests/support/fresh-database.ts';
import {
	attemptOn,
	EVENTS,
	learner,
	logOn,
	OTHER_EVENTS,
	uuid
} from '../../../../tests/support/tiny-attempt.ts';
import {
	LISTEN,
	PARTS,
	quizItem,
	quizLog,
	sittingOn
} from '../../../../tests/support/tiny-quiz.ts';
import { person, resultsWith } from '../../../../tests/support/tiny-results.ts';
import { tinyItem } from '../../../../tests/support/tiny-scenario.ts';
import { startAttempt } from '../attempts.ts';
import type { Database } from '../database.ts';
import { aggregatesOf, factsOfPerson } from '../facts/facts.ts';
import { importResults, previewResults, type Imported } from './import-results.ts';
import { addLearner } from '../learners.ts';
import { readAttempt } from '../reading.ts';
import { rebuildAggregates } from '../facts/rebuild-aggregates.ts';
import type { ResultsFile } from './results.ts';
import { saveRoster } from './roster.ts';

const ZONE = 'Asia/Hong_Kong';
const QUIZ = quizItem(PARTS);

let item: RoleplayItem;
beforeAll(async () => {
	item = await tinyItem();
});

/** Talks by their number, as far as they went. */
const talks = (lengths: Readonly<Record<number, number>>, events: TalkEvent[] = EVENTS) => {
	const numbers = Object.keys(lengths).map(Number);
	return resultsWith(
		numbers.map((n) => attemptOn(item, n, { mode: n % 2 === 0 ? 'exam' : 'practice' })),
		numbers.flatMap((n) => logOn(n, n % 2 === 0 ? events : OTHER_EVENTS).slice(0, lengths[n])),
		[item]
	);
};

async function withPeople(...ids: string[]): Promise<Database> {
	const db = await freshDatabase();
	await saveRoster(db, { people: ids.map((id) => person(id)), groups: [] });
	return db;
}

const take = (db: Database, file: ResultsFile, to = 'p-1', zone = ZONE): Promise<Imported> =>
	importResults(db, file, to, { zone });

/** All that is stored, table by table. */
const everything = async (db: Database): Promise<unknown> =>
	Object.fromEntries(
		await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]))
	);

const report = (more: Partial<Imported['report']> = {}) => ({
	...{ fresh: 0, longer: 0, known: 0, conflicts: [] },
	...more
});

describe('importResults', () => {
	it('stores attempts, logs and content under the person, with what they come to', async () => {
		const db = await withPeople('p-1');
		const sat = resultsWith([sittingOn(QUIZ, 3)], quizLog(3, [{ type: 'handed-in' }]), [
			...[QUIZ, ...PARTS]
		]);
		expect(await previewResults(db, talks({ 1: 3, 2: 4 }), 'p-1')).toEqual(report({ fresh: 2 }));
		expect(await db.attempts.count()).toBe(0);
		expect(await take(db, talks({ 1: 3, 2: 4 }))).toEqual({
			ok: true,
			report: report({ fresh: 2 })
		});
		expect(await take(db, sat)).toEqual({ ok: true, report: report({ fresh: 1 }) });
		expect(await readAttempt(db, uuid(2))).toMatchObject({
			...{ ok: true, kind: 'roleplay', log: logOn(2, EVENTS) },
			attempt: { learner: 'p-1' }
		});
		expect(await readAttempt(db, uuid(3))).toMatchObject({ ok: true, kind: 'quiz' });
		expect((await factsOfPerson(db, 'p-1')).map(({ id }) => id).sort()).toEqual(
			[1, 2, 3].map(uuid)
		);
		const [sums] = await aggregatesOf(db);
		expect(sums).toMatchObject({ person: 'p-1', months: { '1970-01': { attempts: 3 } } });
	});

	it('a second time changes nothing at all', async () => {
		const db = await withPeople('p-1');
		await take(db, talks({ 1: 3, 2: 4 }));
		const before = await everything(db);
		const known = report({ known: 2 });
		expect(await previewResults(db, talks({ 1: 3, 2: 4 }), 'p-1')).toEqual(known);
		expect(await take(db, talks({ 1: 3, 2: 4 }))).toEqual({ ok: true, report: known });
		expect(await take(db, talks({ 2: 2 }))).toEqual({ ok: true, report: report({ known: 1 }) });
		expect(await everything(db)).toEqual(before);
	});

	it('a longer log extends, and counts as what it is now', async () => {
		const db = await withPeople('p-1');
		await take(db, talks({ 1: 1, 2: 1 }));
		// The exam's clock has ended it; in practice nothing has ended.
		expect((await aggregatesOf(db))[0]?.months).toMatchObject({ '1970-01': { attempts: 1 } });
		const longer = report({ longer: 1, known: 1 });
		expect(await previewResults(db, talks({ 1: 3, 2: 1 }), 'p-1')).toEqual(longer);
		expect(await take(db, talks({ 1: 3, 2: 1 }))).toEqual({ ok: true, report: longer });
		expect(await take(db, talks({ 2: 4 }))).toEqual({ ok: true, report: report({ longer: 1 }) });
		const whole = await withPeople('p-1');
		await take(whole, talks({ 1: 3, 2: 4 }));
		expect(await everything(db)).toEqual(await everything(whole));
	});

	it('reports a conflict and leaves what is stored: another log, or of somebody else', async () => {
		const db = await withPeople('p-1', 'p-2');
		await take(db, talks({ 2: 4 }));
		await addLearner(db, learner());
		await startAttempt(db, attemptOn(item, 3), item);
		const before = await everything(db);
		const other = talks({ 2: 3 }, OTHER_EVENTS);
		const conflict = report({ conflicts: [uuid(2)] });
		expect(await previewResults(db, other, 'p-1')).toEqual(conflict);
		expect(await take(db, other)).toEqual({ ok: true, report: conflict });
		expect(await take(db, talks({ 2: 4 }), 'p-2')).toEqual({ ok: true, report: conflict });
		const own = report({ conflicts: [uuid(3)] });
		expect(await take(db, talks({ 3: 3 }))).toEqual({ ok: true, report: own });
		expect(await everything(db)).toEqual(before);
	});

	const many = (): ResultsFile =>
		talks(Object.fromEntries(Array.from({ length: 25 }, (_, i) => [i + 1, 3])));

	it('cancelled on the way, keeps whole what it has written, and goes on the next time', async () => {
		const db = await withPeople('p-1');
		const stop = new AbortController();
		const seen: number[][] = [];
		const result = await importResults(db, many(), 'p-1', {
			zone: ZONE,
			signal: stop.signal,
			onprogress: (done, of) => {
				seen.push([done, of]);
				stop.abort();
			}
		});
		expect(seen).toEqual([[10, 25]]);
		expect(result).toMatchObject({ ok: false, code: 'cancelled', report: report({ fresh: 10 }) });
		expect((await aggregatesOf(db))[0]?.months).toMatchObject({ '1970-01': { attempts: 10 } });
		expect(await take(db, many())).toMatchObject({ report: { fresh: 15, known: 10 } });
		const whole = await withPeople('p-1');
		await take(whole, many());
		expect(await everything(db)).toEqual(await everything(whole));
	});

	// The browser's error is thrown in its place.
	it('a disk that gets full on the way leaves no half attempt', async () => {
		const db = await withPeople('p-1');
		const full = new DOMException('full', 'QuotaExceededError');
		const kept = db.aggregates.put.bind(db.aggregates);
		const put = vi.spyOn(db.aggregates, 'put');
		put.mockImplementationOnce(kept).mockRejectedValue(full);
		expect(await take(db, many())).toMatchObject({
			ok: false,
			code: 'full',
			report: { fresh: 10 }
		});
		put.mockRestore();
		expect(await db.attempts.count()).toBe(10);
		expect(await db.log.count()).toBe(30);
		expect(await db.facts.count()).toBe(10);
		expect(await take(db, many())).toMatchObject({ ok: true, report: { fresh: 15, known: 10 } });
	});

	it('gone: nobody of that ID is on the roster', async () => {
		const db = await withPeople('p-2');
		const before = await everything(db);
		expect(await take(db, talks({ 1: 3 }))).toMatchObject({ ok: false, code: 'gone' });
		expect(await everything(db)).toEqual(before);
	});

	it('sums that are damaged, or of the months of another zone, are made anew', async () => {
		const db = await withPeople('p-1');
		await take(db, talks({ 1: 3 }));
		await db.table('aggregates').put({ person: 'p-1', months: 7 });
		await take(db, talks({ 2: 4 }), 'p-1', 'Pacific/Honolulu');
		expect(Object.keys((await aggregatesOf(db))[0]?.months ?? {})).toEqual(['1969-12']);
		await take(db, talks({ 4: 4 }));
		expect((await aggregatesOf(db))[0]?.months).toMatchObject({ '1970-01': { attempts: 3 } });
	});
});

describe('what attempts come to, kept beside them', () => {
	/** Of a history of attempts in several months: how far each had come when a file was made; null: not in it. */
	const NUMBERS = [1, 2, 3, 2_700_001, 2_700_002];
	const lengths = fc.tuple(
		...NUMBERS.map(() => fc.option(fc.integer({ min: 0, max: 4 }), { freq: 3 }))
	);
	const events = (n: number): LogEntry[] => {
		const answered = { type: 'question-answered', question: 'single', answer: LISTEN } as const;
		if (n === 3) return quizLog(n, [answered, { type: 'handed-in' }]);
		return logOn(n, n % 2 === 0 ? EVENTS : OTHER_EVENTS);
	};
	const fileOf = (there: readonly (number | null)[]): ResultsFile => {
		const numbers = NUMBERS.filter((_, i) => there[i] !== null);
		return resultsWith(
			numbers.map((n) =>
				n === 3
					? sittingOn(QUIZ, n)
					: attemptOn(item, n, { mode: n % 2 === 0 ? 'exam' : 'practice' })
			),
			NUMBERS.flatMap((n, i) => events(n).slice(0, there[i] ?? 0)),
			[item, QUIZ, ...PARTS]
		);
	};

	it(
		'is the same as a rebuild from the logs, in whatever order, pieces and repeats they came',
		{ timeout: 60_000 },
		async () => {
			const db = await withPeople('p-1');
			const files = fc.array(lengths, { minLength: 1, maxLength: 4 });
			await fc.assert(
				fc.asyncProperty(files, fc.array(fc.nat(3), { maxLength: 3 }), async (all, again) => {
					for (const table of [db.attempts, db.log, db.facts, db.aggregates]) await table.clear();
					const repeats = again.map((i) => all[i % all.length] ?? []);
					for (const there of [...all, ...repeats])
						expect(await take(db, fileOf(there))).toMatchObject({
							ok: true,
							report: { conflicts: [] }
						});
					const longest = NUMBERS.map((_, i) =>
						all.reduce<number | null>((most, there) => {
							const length = there[i] ?? null;
							return length === null ? most : Math.max(most ?? 0, length);
						}, null)
					);
					expect(await db.log.toArray()).toEqual(fileOf(longest).log);
					const kept = { facts: await db.facts.toArray(), sums: await aggregatesOf(db) };
					const facts = await factsOfPerson(db, 'p-1');
					expect(kept.sums).toEqual(facts.length > 0 ? [rebuilt('p-1', facts, ZONE)] : []);
					expect(await rebuildAggregates(db, ZONE)).toEqual({ ok: true });
					expect(await db.facts.toArray()).toEqual(kept.facts);
					expect(await aggregatesOf(db)).toEqual(kept.sums);
				}),
				{ numRuns: Math.min(50, Number(import.meta.env.VITE_FUZZ_RUNS ?? 200)) }
			);
		}
	);

	it('a rebuild drops what belongs to nobody, and mends what is damaged', async () => {
		const db = await withPeople('p-1');
		await take(db, talks({ 1: 3, 2: 4 }));
		const before = await everything(db);
		const [fact] = await db.facts.toArray();
		await db.table('facts').put({ ...(fact as object), percent: 'much' });
		await db.table('facts').put({ ...(fact as object), id: uuid(9), person: 'nobody' });
		await db.table('aggregates').put({ person: 'nobody' });
		expect(await rebuildAggregates(db, ZONE)).toEqual({ ok: true });
		expect(await everything(db)).toEqual(before);
	});
});
