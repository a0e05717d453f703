/** What a trainer said on a learner's attempts: it came with assignments. */
import type { VerdictKind } from '#lib/domain/roleplay/scenario.ts';
import type { CriterionId } from '#lib/domain/sop/vocabulary.ts';
import type { QuizEvent } from '#lib/domain/quiz/sitting.ts';
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
import type { LogEntry } from '#lib/domain/training/attempt.ts';
import type { Received } from '#lib/storage/record/received-record.ts';
import { turnAt } from './turn-at.ts';

/** A comment, and whose. `at`: UTC ms. */
export type Said = {
	from: string;
	attempt: string;
	seq: number;
	text: string;
	at: number;
	verdict?: VerdictKind | null;
};

/** All comments of assignments, the last word on each entry, by attempt and place. */
export function commentsIn(received: readonly Received[]): Said[] {
	const byEntry = new Map<string, Said>();
	for (const { assignment } of received)
		for (const comment of assignment.comments ?? []) {
			const key = `${comment.attempt} ${comment.seq}`;
			const known = byEntry.get(key);
			if (!known || comment.at >= known.at) byEntry.set(key, { ...comment, from: assignment.from });
		}
	return [...byEntry.values()].sort((a, b) => a.attempt.localeCompare(b.attempt) || a.seq - b.seq);
}

/** A comment on a turn; `rated`: the self-rating that it is about. */
export type SaidOnTurn = Said & { rated?: { criterion: CriterionId; verdict: VerdictKind } };

/** The comments on each turn (from 0) of a talk; those on the whole are under -1. */
export function byTurn(
	comments: readonly Said[],
	log: readonly LogEntry<TalkEvent>[]
): ReadonlyMap<number, SaidOnTurn[]> {
	const attempt = log[0]?.attempt;
	const turns = new Map<number, SaidOnTurn[]>();
	for (const comment of comments) {
		if (comment.attempt !== attempt) continue;
		const event = log.find(({ seq }) => seq === comment.seq)?.event;
		const turn = turnAt(log, comment.seq) ?? -1;
		const said: SaidOnTurn = event?.type === 'rated' ? { ...comment, rated: event } : comment;
		turns.set(turn, [...(turns.get(turn) ?? []), said]);
	}
	return turns;
}

/**
 * The comments on each step (from 0) of an exercise; those on the whole, and on what is no step, are under -1. `seqs`: where each step
 * stands in the attempt's log.
 */
export function byStep(
	comments: readonly Said[],
	attempt: string,
	seqs: readonly (number | undefined)[]
): ReadonlyMap<number, Said[]> {
	const steps = new Map<number, Said[]>();
	for (const comment of comments) {
		if (comment.attempt !== attempt) continue;
		const step = seqs.indexOf(comment.seq);
		steps.set(step, [...(steps.get(step) ?? []), comment]);
	}
	return steps;
}

/** The comments on the answers of a sitting, by the question's ID. */
export function byQuestion(
	comments: readonly Said[],
	log: readonly LogEntry<QuizEvent>[]
): ReadonlyMap<string, Said[]> {
	const questions = new Map<string, Said[]>();
	for (const comment of comments) {
		const entry = log.find(
			({ attempt, seq }) => attempt === comment.attempt && seq === comment.seq
		);
		if (entry?.event.type !== 'question-answered') continue;
		const { question } = entry.event;
		questions.set(question, [...(questions.get(question) ?? []), comment]);
	}
	return questions;
}
