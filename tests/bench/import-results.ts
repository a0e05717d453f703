/** What the main thread has to bear while a trainer imports three hundred attempts on shipped content. */
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { loadItem, scenarioIds } from '#lib/content/load.ts';
import { exerciseIds, loadExerciseItem } from '#lib/content/load-exercises.ts';
import type { Attempt, LogEntry, PinnedItem } from '#lib/domain/training/attempt.ts';
import { Database } from '#lib/storage/database.ts';
import { exportBackup } from '#lib/storage/backup/backup.ts';
import { aggregatesOf } from '#lib/storage/facts/facts.ts';
import { importResults, previewResults } from '#lib/storage/training/import-results.ts';
import { parseBackupInPieces } from '#lib/storage/backup/parse-backup.ts';
import { rebuildAggregates } from '#lib/storage/facts/rebuild-aggregates.ts';
import { restoreBackup } from '#lib/storage/backup/restore-backup.ts';
import { readResultsInPieces, type ResultsFile } from '#lib/storage/training/results.ts';
import { saveRoster } from '#lib/storage/training/roster.ts';
import { deleteDatabase, freshName } from '../support/fresh-database.ts';
import { logOf, walks } from '../support/random-log.ts';
import { solver } from '../support/solve.ts';
import { storedCase } from '../support/stored-case.ts';
import { attemptOn, logOn, uuid } from '../support/tiny-attempt.ts';
import { person, resultsWith } from '../support/tiny-results.ts';
import { bare, settled } from './bare-database.ts';
import { longestTask, type Busy } from './longest-task.ts';

const ATTEMPTS = 300;
const EXERCISES = 60;
const LIMIT = 50;
const ZONE = 'Asia/Hong_Kong';

type Made = { attempt: Attempt; log: LogEntry[] };

async function talks(items: PinnedItem[]): Promise<Made[]> {
	const all = await Promise.all(scenarioIds().map(loadItem));
	const found = all.flatMap((item) => item ?? []);
	items.push(...found);
	const many = fc.sample(walks, { seed: 2026, numRuns: ATTEMPTS - EXERCISES });
	return many.flatMap((walk, n): Made[] => {
		const item = found[n % found.length];
		const scenario = item?.locales['zh-Hant'];
		if (!item || !scenario) return [];
		const mode = n % 3 === 0 ? 'exam' : 'practice';
		return [{ attempt: attemptOn(item, n, { mode }), log: logOn(n, logOf(scenario, mode, walk)) }];
	});
}

async function exercises(items: PinnedItem[]): Promise<Made[]> {
	const all = await Promise.all(exerciseIds().map(loadExerciseItem));
	const found = all.flatMap((item) => item ?? []);
	items.push(...found);
	return Array.from({ length: EXERCISES }, (_, i): Made[] => {
		const item = found[i % found.length];
		if (!item) return [];
		const n = ATTEMPTS - EXERCISES + i;
		const { id, version, hash } = item;
		const played = solver(item).play((step, event) =>
			step.id.length % 5 === i % 5 ? null : event
		);
		const log = storedCase(played).map((entry) => ({ ...entry, attempt: uuid(n) }));
		const attempt: Attempt = {
			...{ id: uuid(n), learner: 'ann', kind: 'exercise', content: { id, version, hash } },
			...{ seed: 7, startedAt: n * 1000, format: 1 }
		};
		return [{ attempt, log }];
	}).flat();
}

async function file(): Promise<ResultsFile> {
	const items: PinnedItem[] = [];
	const made = [...(await talks(items)), ...(await exercises(items))];
	return resultsWith(
		made.map(({ attempt }) => attempt),
		made.flatMap(({ log }) => log),
		items
	);
}

type Step =
	'by hand' | 'reading' | 'preview' | 'importing' | 'rebuilding' | 'parsing' | 'restoring';

/**
 * A page by hand, which writes the attempts of a file into a bare IndexedDB, one after the other, over and over until `ms` have
 * passed: whatever else the machine does holds it up, too.
 */
async function byHand({ attempts }: ResultsFile, ms: number): Promise<void> {
	const name = freshName();
	onTestFinished(() => deleteDatabase(name));
	const db = await bare(name);
	const begun = performance.now();
	for (let i = 0; performance.now() - begun < ms; i = (i + 1) % attempts.length)
		await settled(db.transaction('kept', 'readwrite').objectStore('kept').put(attempts[i], i));
	db.close();
}

/** The whole way of a file, and of a backup with it, in databases of their own. */
async function wayOf(text: string): Promise<Record<Step, Busy>> {
	const [name, other] = [freshName(), freshName()];
	for (const each of [name, other]) onTestFinished(() => deleteDatabase(each));
	const db = new Database({ name });
	await saveRoster(db, { people: [person()], groups: [] });
	const reading = await longestTask(() => readResultsInPieces(text), LIMIT);
	if (!reading.result.ok) throw new Error(reading.result.detail);
	const { results } = reading.result;
	const preview = await longestTask(() => previewResults(db, results, 'p-1'), LIMIT);
	const importing = await longestTask(
		() => importResults(db, results, 'p-1', { zone: ZONE }),
		LIMIT
	);
	const hand = await longestTask(() => byHand(results, importing.busy.all), LIMIT);
	const report = { fresh: ATTEMPTS, longer: 0, known: 0, conflicts: [] };
	expect(preview.result).toEqual(report);
	expect(importing.result).toEqual({ ok: true, report });

	const kept = await aggregatesOf(db);
	const rebuilding = await longestTask(() => rebuildAggregates(db, ZONE), LIMIT);
	expect(await aggregatesOf(db)).toEqual(kept);
	const backup = JSON.stringify(await exportBackup(db, 1));
	db.close();
	const parsing = await longestTask(() => parseBackupInPieces(backup), LIMIT);
	if (!parsing.result.ok) throw new Error(parsing.result.detail);
	const parsed = parsing.result.backup;
	const empty = new Database({ name: other });
	const restoring = await longestTask(() => restoreBackup(empty, parsed, ZONE), LIMIT);
	expect(await aggregatesOf(empty)).toEqual(kept);
	empty.close();
	return {
		...{ 'by hand': hand.busy, reading: reading.busy, preview: preview.busy },
		...{ importing: importing.busy, rebuilding: rebuilding.busy },
		...{ parsing: parsing.busy, restoring: restoring.busy }
	};
}

/** What else the machine does falls into some of the rounds, what the step itself does into all. */
const ROUNDS = 3;

const STEPS = ['preview', 'importing', 'rebuilding', 'restoring'] as const;

/** One attempt is judged and scored at a time, and a scenario explored for some milliseconds: one at a stretch takes a hundred times. */
const MOST = 15;

it(`imports ${ATTEMPTS} attempts; the longest task is printed beside the target of ${LIMIT} ms, and held to ${MOST} times that of a page by hand`, async () => {
	const text = JSON.stringify(await file());
	const rounds: Record<Step, Busy>[] = [];
	for (let round = 0; round < ROUNDS; round++) rounds.push(await wayOf(text));
	const longest = (step: Step): number => Math.min(...rounds.map((each) => each[step].longest));
	const told = (Object.keys(rounds[0] ?? {}) as Step[]).map((step) => {
		const each = rounds.map(({ [step]: { longest: ms, over } }) => `${ms.toFixed(0)} (${over})`);
		const [{ all } = { all: NaN }] = rounds
			.map((round) => round[step])
			.sort((a, b) => a.all - b.all);
		return `${step}: ${longest(step).toFixed(0)} ms, in each round ${each.join(', ')}, all ${(all / 1000).toFixed(1)} s`;
	});
	console.log(
		`${ATTEMPTS} attempts, ${(text.length / 1e6).toFixed(1)} MB; the longest task of each step in the quietest of ${ROUNDS} ` +
			`rounds (in brackets how many were over ${LIMIT} ms):\n  ${told.join('\n  ')}`
	);
	for (const step of STEPS) expect(longest(step) / longest('by hand'), step).toBeLessThan(MOST);
});
