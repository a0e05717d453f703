/** What each kind of attempt comes to, as a trainer's desk keeps it. Pure: the log, the content and an instant decide. */
import { moduleOfCheck } from '#lib/domain/quiz/module-check.ts';
import { resultOf, sittingOf, timeUp } from '#lib/domain/quiz/sitting.ts';
import type { Scenario } from '#lib/domain/roleplay/scenario.ts';
import { scoreOf } from '#lib/domain/roleplay/score.ts';
import { ending, replay } from '#lib/domain/roleplay/talk.ts';
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
import { silencesBy } from '#lib/domain/roleplay/timing.ts';
import {
	decisionSince,
	type LogEntry,
	type RoleplayAttempt
} from '#lib/domain/training/attempt.ts';
import type { AttemptFact, PartRef } from '#lib/domain/training/attempt-fact.ts';
import { practisedCase } from '#lib/domain/training/case-log.ts';
import { gradeOf } from '#lib/domain/training/grade.ts';
import { exerciseMistakes } from '#lib/domain/training/mistakes/exercise-mistakes.ts';
import { quizMistakes } from '#lib/domain/training/mistakes/quiz-mistakes.ts';
import { talkMistakes } from '#lib/domain/training/mistakes/talk-mistakes.ts';
import type { Reading } from './judge.ts';

type Sound = Extract<Reading, { ok: true }>;
export type Of<K extends Sound['kind']> = Extract<Sound, { kind: K }>;
/** What a fact says beside its attempt. */
export type Found = Omit<AttemptFact, 'id' | 'version' | 'startedAt' | 'mode'>;

/** The first language that there is: what it comes to does not depend on the language. @throws when there is none */
export function anyOf<T>(locales: Iterable<T>): T {
	const [first] = locales;
	if (!first) throw new Error('content without texts');
	return first;
}

const clausesOf = (mistakes: readonly { clause: string }[] | undefined): string[] =>
	(mistakes ?? []).map(({ clause }) => clause);

const open = (part: PartRef): Found => ({
	part,
	finishedAt: null,
	percent: null,
	passed: false,
	criteria: {},
	fatal: false,
	missed: []
});

/** The log of a talk with the silences of an exam that have happened by `now`, whether or not the page was open. */
function untilNow(
	attempt: RoleplayAttempt,
	log: readonly LogEntry<TalkEvent>[],
	scenario: Scenario,
	now: number
): LogEntry<TalkEvent>[] {
	const events = log.map(({ event }) => event);
	const { talk } = replay(scenario, attempt.mode, events);
	const silences = silencesBy(talk, decisionSince(attempt, log), now);
	const more = silences.map((each, i) => ({ attempt: attempt.id, seq: log.length + i, ...each }));
	return [...log, ...more];
}

/** The record of a talk is not in it: it is judged by the rules of the day on which one looks, and earns no points. */
export function talkFound({ attempt, log, item }: Of<'roleplay'>, now: number): Found {
	const scenario = anyOf(Object.values(item.locales));
	const whole = untilNow(attempt, log, scenario, now);
	const events = whole.map(({ event }) => event);
	const { talk } = replay(scenario, attempt.mode, events);
	const { percent, passed, criteria, fatal } = scoreOf(talk);
	const touched = criteria.filter(({ earned, offered }) => earned !== 0 || offered !== 0);
	return {
		part: { kind: 'scenario', id: attempt.content.id },
		finishedAt: ending(talk) ? decisionSince(attempt, whole) : null,
		percent,
		passed,
		criteria: Object.fromEntries(
			touched.map(({ criterion, earned, offered }) => [criterion, { earned, offered }])
		),
		fatal: fatal.length > 0,
		missed: clausesOf(talkMistakes(scenario, attempt.mode, whole))
	};
}

/** The check of a module counts as the module. */
export function quizFound({ attempt, log, item, questions }: Of<'quiz'>, now: number): Found {
	const { paper } = item;
	const { startedAt } = attempt;
	const asked = anyOf(questions.values());
	const read = sittingOf(paper, asked, log);
	if (!read.ok) throw new Error(`seq ${read.index}: ${read.code}`);
	const module = moduleOfCheck(paper.id);
	const part: PartRef =
		module === undefined ? { kind: 'quiz', id: paper.id } : { kind: 'module', id: module };
	const by = timeUp(paper, startedAt);
	const over = by !== undefined && by <= now ? by : null;
	const finishedAt = read.sitting.handedInAt ?? over;
	const { percent, passed } = resultOf(paper, asked, read.sitting);
	return {
		...open(part),
		finishedAt,
		percent,
		passed: passed && finishedAt !== null,
		missed: clausesOf(quizMistakes(paper, asked, log, { startedAt, now }))
	};
}

export function exerciseFound({ attempt, log, item }: Of<'exercise'>): Found {
	const part: PartRef = { kind: 'exercise', id: attempt.content.id };
	const finished = log.findLast(({ event }) => event.type === 'finished');
	const practised = practisedCase(log.map(({ event }) => event));
	if (!finished || practised.finishedAt === undefined) return open(part);
	const exercise = anyOf(Object.values(item.locales));
	const { percent, passed } = gradeOf(exercise, item.rules, practised, practised.finishedAt);
	return {
		...open(part),
		finishedAt: finished.at,
		percent,
		passed,
		missed: clausesOf(exerciseMistakes(exercise, item.rules, log))
	};
}

/** Reading a module is no try at it: it says that somebody is at it, until the check says more. */
export const studyFound = ({ item }: Of<'study'>): Found =>
	open({ kind: 'module', id: item.course.id });
