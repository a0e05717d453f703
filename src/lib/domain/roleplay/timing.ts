/** Exam time: silence is an event that follows from the log and the clock, whether or not the page was open. */
import { advance, decision, type Talk } from './talk.ts';
import type { TalkEvent } from './talk-event.ts';

/** When the open decision must be answered, UTC ms; undefined outside an exam or when the talk is over. */
export function answerBy(talk: Talk, since: number): number | undefined {
	const node = decision(talk);
	return node && talk.mode === 'exam' ? since + node.limit * 1000 : undefined;
}

/**
 * The silences that have happened by `now` (UTC ms), each stamped with the instant at which its limit ran out.
 * `since` is when the open decision was put; on time means strictly before the limit. A clock that went back adds none.
 */
export function silencesBy(
	talk: Talk,
	since: number,
	now: number
): { at: number; event: TalkEvent }[] {
	const silences: { at: number; event: TalkEvent }[] = [];
	let current = talk;
	let at = answerBy(current, since);
	while (at !== undefined && at <= now) {
		const node = decision(current);
		if (!node) break;
		const event: TalkEvent = { type: 'silent', node: node.id };
		const step = advance(current, event);
		if (!step.ok) break;
		silences.push({ at, event });
		current = step.talk;
		at = answerBy(current, at);
	}
	return silences;
}
