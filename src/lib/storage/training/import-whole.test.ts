import { Dexie, type DBCore } from 'dexie';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { rebuilt } from '#lib/domain/training/aggregate/aggregate.ts';
import type { RoleplayItem } from '#lib/domain/training/attempt.ts';
import { damaged, tamperedWith } from '../../../../tests/support/damaged.ts';
import { deleteDatabase, freshName } from '../../../../tests/support/fresh-database.ts';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import { attemptOn, EVENTS, logOn, OTHER_EVENTS } from '../../../../tests/support/tiny-attempt.ts';
import { person, resultsWith } from '../../../../tests/support/tiny-results.ts';
import { tinyItem } from '../../../../tests/support/tiny-scenario.ts';
import { canonicalSum } from './canonical.ts';
import { Database } from '../database.ts';
import { aggregatesOf, factsOfPerson } from '../facts/facts.ts';
import { importResults, type Imported } from './import-results.ts';
import { readAttempt } from '../reading.ts';
import { readResults, type ResultsFile } from './results.ts';
import { saveRoster } from './roster.ts';

/** A run of these goes through the browser's database many times. */
const SOME = Math.ceil(RUNS / 10);
vi.setConfig({ testTimeout: 4 * PATIENCE });

const ZONE = 'Asia/Hong_Kong';
/** More than are written at once. */
const ATTEMPTS = 24;

let item: RoleplayItem;
beforeAll(async () => {
	item = await tinyItem();
	// It would trace every write that is refused here.
	Dexie.debug = false;
});

/** The talks of numbers 1 and so on, as far as they had gone; null: not in the file. */
function fileOf(lengths: readonly (number | null)[]): ResultsFile {
	const there = lengths.flatMap((length, i) => (length === null ? [] : [[i + 1, length] as const]));
	return resultsWith(
		there.map(([n]) => attemptOn(item, n, { mode: n % 2 === 0 ? 'exam' : 'practice' })),
		there.flatMap(([n, length]) => logOn(n, n % 2 === 0 ? EVENTS : OTHER_EVENTS).slice(0, length)),
		[item]
	);
}
const files = fc
	.array(fc.option(fc.integer({ min: 0, max: 3 }), { freq: 3 }), {
		...{ minLength: 6, maxLength: ATTEMPTS, size: 'max' }
	})
	.map(fileOf);

const TABLES = ['attempts', 'log', 'items', 'facts', 'aggregates'] as const;
/** The disk is full for a table after so many writes to it. */
type Room = { table: (typeof TABLES)[number]; writes: number };

/** A database on a disk that can be full. */
class Disk {
	room: Room | undefined;
	readonly db: Database;

	constructor(name: string) {
		this.db = new Database({ name });
		this.db.use({ stack: 'dbcore', name: 'disk', create: (core) => this.#limited(core) });
	}

	#limited = (core: DBCore): DBCore => ({
		...core,
		table: (name) => {
			const table = core.table(name);
			return {
				...table,
				mutate: (request) => {
					const { room } = this;
					if (room?.table !== name || room.writes-- > 0) return table.mutate(request);
					return Promise.reject(new DOMException('full', 'QuotaExceededError'));
				}
			};
		}
	});

	async clear(): Promise<void> {
		this.room = undefined;
		for (const table of this.db.tables) await table.clear();
		await saveRoster(this.db, { people: [person()], groups: [] });
	}
}

function freshDisk(): Disk {
	const name = freshName();
	onTestFinished(() => deleteDatabase(name));
	const disk = new Disk(name);
	onTestFinished(() => disk.db.close());
	return disk;
}

const everything = async (db: Database): Promise<unknown> =>
	Object.fromEntries(
		await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]))
	);

/** Nothing is there by half: each attempt can be read, no log is without its attempt, facts and sums are those of the logs. */
async function expectWhole(db: Database): Promise<void> {
	const ids = await db.attempts.toCollection().primaryKeys();
	let entries = 0;
	for (const id of ids) {
		const reading = await readAttempt(db, id);
		expect(reading).toMatchObject({ ok: true, attempt: { learner: 'p-1' } });
		if (reading.ok) entries += reading.log.length;
	}
	expect(await db.log.count()).toBe(entries);
	const facts = await factsOfPerson(db, 'p-1');
	expect(facts.map(({ id }) => id).sort()).toEqual(ids.sort());
	expect(await aggregatesOf(db)).toEqual(ids.length > 0 ? [rebuilt('p-1', facts, ZONE)] : []);
}

/** How an import goes: to its end, cancelled after it has told of progress so often, or until the disk is full. */
type Course =
	{ end: 'done' } | { end: 'cancelled'; after: number } | { end: 'full'; room: Readonly<Room> };

const take = (
	{ db }: Disk,
	file: ResultsFile,
	more: Partial<Parameters<typeof importResults>[3]> = {}
): Promise<Imported> => importResults(db, file, 'p-1', { zone: ZONE, ...more });

async function takeSo(disk: Disk, file: ResultsFile, course: Course): Promise<Imported> {
	if (course.end === 'done') return take(disk, file);
	const stop = new AbortController();
	let left = course.end === 'cancelled' ? course.after : Infinity;
	if (left === 0) stop.abort();
	disk.room = course.end === 'full' ? { ...course.room } : undefined;
	const imported = await take(disk, file, {
		signal: stop.signal,
		onprogress: () => {
			if (--left === 0) stop.abort();
		}
	});
	disk.room = undefined;
	return imported;
}

const rooms: fc.Arbitrary<Room> = fc.constantFrom(...TABLES).chain((table) => {
	const often = table === 'attempts' || table === 'log';
	return fc.record({ table: fc.constant(table), writes: fc.nat(often ? 12 : 1) });
});
const courses: fc.Arbitrary<Course> = fc.oneof(
	fc.constant<Course>({ end: 'done' }),
	fc.record({ end: fc.constant('cancelled' as const), after: fc.nat(2) }),
	{ weight: 3, arbitrary: fc.record({ end: fc.constant('full' as const), room: rooms }) }
);

describe('an import is never there by half', () => {
	it('wherever it is cancelled or the disk gets full, in any order and repeated; in the end all is as if nothing had been', async () => {
		const disk = freshDisk();
		const steps = fc.array(fc.tuple(fc.nat(2), courses), { minLength: 1, maxLength: 4 });
		const some = fc.array(files, { minLength: 1, maxLength: 3 });
		await fc.assert(
			fc.asyncProperty(some, steps, async (all, course) => {
				await disk.clear();
				for (const [i, way] of course) {
					const before = await disk.db.attempts.count();
					const imported = await takeSo(disk, all[i % all.length] ?? fileOf([]), way);
					if (!imported.ok) expect(imported.code).toBe(way.end);
					expect(imported.report.conflicts).toEqual([]);
					expect(await disk.db.attempts.count()).toBe(before + imported.report.fresh);
					await expectWhole(disk.db);
				}
				for (const file of all) expect(await take(disk, file)).toMatchObject({ ok: true });
				const after = await everything(disk.db);
				await disk.clear();
				for (const file of all) await take(disk, file);
				expect(await everything(disk.db)).toEqual(after);
			}),
			{ numRuns: SOME }
		);
	});

	it('a file that was damaged or tampered with is refused before anything is written, or comes whole', async () => {
		const disk = freshDisk();
		const file = fileOf([3, 1, 3]);
		// The sum is made anew: who changes a file on purpose can do that.
		const tampered = tamperedWith(file).map((each) => {
			const { sha256: _, ...rest } = each;
			return JSON.stringify({ ...rest, sha256: canonicalSum(rest) });
		});
		await fc.assert(
			fc.asyncProperty(
				fc.oneof(damaged(JSON.stringify(file)), tampered),
				fc.boolean(),
				async (text, known) => {
					await disk.clear();
					if (known) await take(disk, file);
					const before = await everything(disk.db);
					const read = readResults(text);
					if (!read.ok) {
						expect(read.detail).not.toBe('');
						return;
					}
					const imported = await take(disk, read.results);
					expect(imported.ok).toBe(true);
					await expectWhole(disk.db);
					if (known) expect(imported.report.fresh).toBe(0);
					if (imported.report.fresh + imported.report.longer === 0)
						expect(await everything(disk.db)).toEqual(before);
				}
			),
			{ numRuns: SOME }
		);
	});
});
