/** What was passed: attempts as they are stored → passes, each by its log alone. */
import { LOCALES } from '#lib/content/locale.ts';
import { resultOf, sittingOf, timeUp } from '#lib/domain/quiz/sitting.ts';
import { scoreOf } from '#lib/domain/roleplay/score.ts';
import { decisionSince } from '#lib/domain/training/attempt.ts';
import { practisedCase } from '#lib/domain/training/case-log.ts';
import { gradeOf } from '#lib/domain/training/grade.ts';
import type { Pass } from '#lib/domain/training/progress.ts';
import type { Reading } from '#lib/storage/facts/judge.ts';
import { exerciseIn } from '../desk/exercise.ts';
import { talkOf } from '../pinned.ts';
import { moduleOfCheck } from '../quiz/plans.ts';
import { questionsIn, type QuizReading } from '../quiz/quiz-session.svelte.ts';

type Sound = Extract<Reading, { ok: true }>;
type Of<K extends Sound['kind']> = Extract<Sound, { kind: K }>;
/** What a pass is beside its attempt. */
type Done = Pick<Pass, 'part' | 'at' | 'percent'>;

/** A talk that was led from its first word. Guided mode says what each reply is worth, a fork knows the debrief. */
function talkDone({ attempt, log, item }: Of<'roleplay'>): Done | undefined {
	if (attempt.mode === 'guided' || attempt.parent) return undefined;
	const { passed, percent } = scoreOf(talkOf(attempt, log, item, LOCALES[0]));
	const at = decisionSince(attempt, log);
	return passed ? { part: `scenario:${attempt.content.id}`, at, percent } : undefined;
}

/** An exercise that was handed in, begun at its beginning. */
function exerciseDone({ attempt, log, item }: Of<'exercise'>): Done | undefined {
	const end = log.findLast(({ event }) => event.type === 'finished');
	const practised = practisedCase(log.map(({ event }) => event));
	if (!end || practised.finishedAt === undefined || attempt.parent) return undefined;
	const exercise = exerciseIn(item, LOCALES[0]);
	const { passed, percent } = gradeOf(exercise, item.rules, practised, practised.finishedAt);
	return passed ? { part: `exercise:${attempt.content.id}`, at: end.at, percent } : undefined;
}

/** A sitting that was handed in, or whose time was over by `now`. */
function sittingDone(
	{ attempt, log, item, questions }: QuizReading,
	now: number
): Done | undefined {
	const { paper } = item;
	const asked = questionsIn(questions, LOCALES[0]);
	const read = sittingOf(paper, asked, log);
	if (!read.ok) return undefined;
	const by = timeUp(paper, attempt.startedAt);
	const at = read.sitting.handedInAt ?? (by !== undefined && by <= now ? by : undefined);
	const { passed, percent } = resultOf(paper, asked, read.sitting);
	if (at === undefined || !passed) return undefined;
	const module = moduleOfCheck(paper.id);
	return { part: module === undefined ? `quiz:${paper.id}` : `check:${module}`, at, percent };
}

function doneIn(reading: Reading, now: number): Done | undefined {
	if (!reading.ok) return undefined;
	switch (reading.kind) {
		case 'roleplay':
			return talkDone(reading);
		case 'exercise':
			return exerciseDone(reading);
		case 'quiz':
			return sittingDone(reading, now);
		default:
			return undefined;
	}
}

/** The same content as one object, so that it is explored once however many attempts there are on it. */
function sharing(): <T extends Reading>(reading: T) => T {
	const items = new Map<string, unknown>();
	return (reading) => {
		if (!reading.ok) return reading;
		const { hash } = reading.item;
		if (!items.has(hash)) items.set(hash, reading.item);
		return { ...reading, item: items.get(hash) };
	};
}

/** The passes among attempts of one learner. `now`: UTC ms; an exam whose time is over by then is handed in. */
export function passesOf(readings: readonly Reading[], now: number): Pass[] {
	const shared = sharing();
	return readings.map(shared).flatMap((reading): Pass[] => {
		if (!reading.ok) return [];
		const { id, content } = reading.attempt;
		try {
			const done = doneIn(reading, now);
			return done ? [{ ...done, attempt: id, hash: content.hash }] : [];
		} catch (error) {
			// Content from a foreign backup that cannot be explored: it must not hide the other passes.
			console.error(error);
			return [];
		}
	});
}
