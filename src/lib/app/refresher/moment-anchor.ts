/** The anchor of a moment: what an element that shows an entry of an attempt's log is called. */
import type { QuizEvent } from '#lib/domain/quiz/sitting.ts';
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
import type { LogEntry } from '#lib/domain/training/attempt.ts';
import { turnEnds } from '#lib/domain/training/mistakes/turn-ends.ts';

/** The ID of the element that shows the entry at `seq`. */
export const anchorOf = (seq: number): string => `seq-${seq}`;

/** The anchors of a talk's turns, in their order. */
export const turnAnchors = (log: readonly LogEntry<TalkEvent>[]): string[] =>
	turnEnds(log).map(anchorOf);

/** The anchors of the questions that were answered, by their IDs: each at its last answer. */
export const answerAnchors = (log: readonly LogEntry<QuizEvent>[]): ReadonlyMap<string, string> =>
	new Map(
		log.flatMap(({ seq, event }): [string, string][] =>
			event.type === 'question-answered' ? [[event.question, anchorOf(seq)]] : []
		)
	);

/** Brings what an address names by `hash` (`#seq-12`) into view, once the page shows it, and puts the focus there. */
export function arriveAt(hash: string): void {
	const target = hash.length > 1 ? document.getElementById(hash.slice(1)) : null;
	target?.scrollIntoView({ block: 'start' });
	target?.focus({ preventScroll: true });
}
