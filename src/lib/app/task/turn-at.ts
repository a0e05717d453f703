/** Which turn of a talk a place of its log belongs to. */
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
import type { LogEntry } from '#lib/domain/training/attempt.ts';
import { turnEnds } from '#lib/domain/training/mistakes/turn-ends.ts';

/** The turn (from 0) that the entry at `seq` is about; undefined for what is about the whole, or is not there. */
export function turnAt(log: readonly LogEntry<TalkEvent>[], seq: number): number | undefined {
	const event = log.find((entry) => entry.seq === seq)?.event;
	if (!event || event.type === 'record-filled') return undefined;
	if (event.type === 'rated') return event.turn;
	const turn = turnEnds(log).findIndex((end) => end >= seq);
	return turn < 0 ? undefined : turn;
}
