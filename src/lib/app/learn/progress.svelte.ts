/** How far a learner has come with the modules: from the logs of reading and the sittings of checks alone. */
import { loadCourse } from '#lib/content/load-learning.ts';
import type { ModuleOutline } from '#lib/content/library.ts';
import { LOG_FORMAT, type StudyAttempt } from '#lib/domain/training/attempt.ts';
import type { Written } from '#lib/storage/failure.ts';
import { newId, newSeed, now } from '../clock.ts';
import { learners } from '../learners.svelte.ts';
import { live } from '../live.svelte.ts';
import { bestOf, type SittingSummary } from '../quiz/quiz-attempts.svelte.ts';
import { checkId } from '../quiz/plans.ts';
import { storage, type Open } from '../storage.svelte.ts';

/** `<module>/<lesson>` → when it was last read, UTC ms. */
export type ReadLessons = Readonly<Record<string, number>>;

async function readLessons({ db, records }: Open, learner: string): Promise<ReadLessons> {
	const read: Record<string, number> = {};
	for (const listed of await records.attemptsOf(db, learner, 'study')) {
		if (!listed.ok) continue;
		const reading = await records.readAttempt(db, listed.value.id);
		if (!reading.ok || reading.kind !== 'study') continue;
		for (const { at, event } of reading.log) {
			const place = `${reading.item.course.id}/${event.lesson}`;
			read[place] = Math.max(at, read[place] ?? 0);
		}
	}
	return read;
}

/** The lessons that the present learner has read; undefined until the store has answered. To be called while a component is set up. */
export function followReading(): { readonly lessons: ReadLessons | undefined } {
	const read = live(() => {
		const learner = learners.current?.id;
		return (open) => (learner === undefined ? Promise.resolve({}) : readLessons(open, learner));
	});
	return {
		get lessons() {
			return learners.known ? read.value : undefined;
		}
	};
}

/** Keeps that a lesson has been read. A full disk: in memory. */
export async function markRead(module: string, lesson: string): Promise<Written> {
	const [learner, item] = await Promise.all([learners.ensure(), loadCourse(module)]);
	if (!item) return { ok: false, code: 'failed', message: `no module ${module}` };
	const { db, records } = await storage.open();
	const at = now();
	const event = { type: 'lesson-read' as const, lesson };
	const mine = (await records.attemptsOf(db, learner.id, 'study')).find(
		(listed) => listed.ok && listed.value.content.hash === item.hash
	);
	if (mine?.ok) {
		const { id } = mine.value;
		const reading = await records.readAttempt(db, id);
		if (reading.ok) {
			const entry = { attempt: id, seq: reading.log.length, at, event };
			return storage.write((open) => open.records.append(open.db, id, [entry]));
		}
	}
	const { id: course, version, hash } = item;
	const attempt: StudyAttempt = {
		id: newId(at),
		learner: learner.id,
		kind: 'study',
		content: { id: course, version, hash },
		seed: newSeed(),
		startedAt: at,
		format: LOG_FORMAT
	};
	const log = [{ attempt: attempt.id, seq: 0, at, event }];
	return storage.write((open) => open.records.startAttempt(open.db, attempt, item, log));
}

export type ModuleStanding = {
	state: 'new' | 'reading' | 'to-check' | 'failed' | 'passed';
	read: number;
	/** The first lesson that has not been read. */
	next: string | undefined;
	/** Best percent of the check; undefined before the first. */
	best: number | undefined;
};

/** How far one has come with a module. */
export function moduleStanding(
	{ id, lessons }: ModuleOutline,
	read: ReadLessons,
	sittings: readonly SittingSummary[]
): ModuleStanding {
	const isRead = (lesson: string): boolean => `${id}/${lesson}` in read;
	const count = lessons.filter((lesson) => isRead(lesson.id)).length;
	const next = lessons.find((lesson) => !isRead(lesson.id))?.id;
	const best = bestOf(checkId(id), sittings);
	const reading = count === 0 ? 'new' : next === undefined ? 'to-check' : 'reading';
	const state = best?.passed ? 'passed' : best ? 'failed' : reading;
	return { state, read: count, next, best: best?.percent };
}
