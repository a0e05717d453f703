/** Exercises: beginning one, and going back to a moment of one. */
import { loadExerciseItem } from '#lib/content/load-exercises.ts';
import { LOCALES, type Locale } from '#lib/content/locale.ts';
import {
	LOG_FORMAT,
	type ExerciseAttempt,
	type ExerciseItem,
	type LogEntry
} from '#lib/domain/training/attempt.ts';
import { practisedCase, type DeskEvent } from '#lib/domain/training/case-log.ts';
import type { Exercise } from '#lib/domain/training/exercise.ts';
import { receptionOf } from '#lib/domain/training/model-log.ts';
import type { DeskRecord } from '#lib/storage/record/desk-records.ts';
import type { Failure } from '#lib/storage/failure.ts';
import { newId, newSeed, now } from '../clock.ts';
import { learners } from '../learners.svelte.ts';
import { storage } from '../storage.svelte.ts';

/** An exercise in a language, or in the first one that it has. */
export function exerciseIn({ id, locales }: ExerciseItem, locale: Locale): Exercise {
	const exercise = locales[locale] ?? locales[LOCALES[0]];
	if (!exercise) throw new Error(`${id} has no texts`);
	return exercise;
}

export type Begun = { ok: true; id: string } | Failure;

async function begin(
	attempt: ExerciseAttempt,
	item: ExerciseItem,
	desk: DeskRecord,
	entries: LogEntry<DeskEvent>[]
): Promise<Begun> {
	const change = { id: attempt.id, seq: 0, entries, begun: { attempt, item }, summary: null };
	const result = await storage.write(({ db, records }) => records.writeDesk(db, desk, [change]));
	if (result.ok && storage.kept) void (await storage.open()).records.askToPersist();
	return result.ok ? { ok: true, id: attempt.id } : result;
}

/** Begins an exercise of this build: the complaint has just been received, the clock stands where the exercise says. */
export async function startExercise(id: string): Promise<Begun> {
	const item = await loadExerciseItem(id);
	return item ? startOn(item) : { ok: false, code: 'failed', message: `no exercise ${id}` };
}

/** Begins an exercise as it was given, whether or not this build has it. */
export async function startOn(item: ExerciseItem): Promise<Begun> {
	const { id } = item;
	const learner = await learners.ensure();
	const exercise = exerciseIn(item, LOCALES[0]);
	const startedAt = now();
	const attempt: ExerciseAttempt = {
		id: newId(startedAt),
		learner: learner.id,
		kind: 'exercise',
		content: { id, version: item.version, hash: item.hash },
		seed: newSeed(),
		startedAt,
		format: LOG_FORMAT
	};
	const desk: DeskRecord = { id: attempt.id, now: exercise.beginsAt, role: 'ROLE-REC', steps: [] };
	const event = receptionOf(exercise, item.rules);
	return begin(attempt, item, desk, [{ attempt: attempt.id, seq: 0, at: startedAt, event }]);
}

/** Goes back to before a place of the case's log (from 1): an attempt of its own that shares what came before. */
export function forkExercise(
	attempt: ExerciseAttempt,
	item: ExerciseItem,
	log: readonly LogEntry<DeskEvent>[],
	place: number
): Promise<Begun> {
	const { log: kept, places } = practisedCase(log.map(({ event }) => event));
	const events = Math.max(
		1,
		places[place] ?? log.filter(({ event }) => event.type !== 'finished').length
	);
	const startedAt = now();
	const id = newId(startedAt);
	const fork: ExerciseAttempt = {
		...attempt,
		id,
		startedAt,
		parent: { attempt: attempt.id, events }
	};
	const last = kept[Math.min(place, kept.length) - 1];
	const desk: DeskRecord = {
		id,
		now: last?.at ?? exerciseIn(item, LOCALES[0]).beginsAt,
		role: last && last.by !== 'CLOCK' ? last.by : 'ROLE-REC',
		steps: []
	};
	const shared = log.slice(0, events).map((entry) => ({ ...entry, attempt: id }));
	return begin(fork, item, desk, shared);
}
