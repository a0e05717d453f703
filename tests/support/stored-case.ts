/** For tests: what was played on a desk, as it is stored. */
import type { LogEntry } from '#lib/domain/training/attempt.ts';
import type { DeskEvent, PractisedCase } from '#lib/domain/training/case-log.ts';
import { uuid } from './tiny-attempt.ts';

/** Desk events as entries of a log, a second apart. */
export const entriesOf = (events: readonly DeskEvent[]): LogEntry<DeskEvent>[] =>
	events.map((event, seq) => ({ attempt: uuid(1), seq, at: seq * 1000, event }));

/** The log of a case that was played: refusals where they happened, handing in at the end. */
export function storedCase({ log, refused, finishedAt }: PractisedCase): LogEntry<DeskEvent>[] {
	const refusedAfter = (length: number): DeskEvent[] =>
		refused
			.filter(({ after }) => after === length)
			.map(({ act, codes }) => ({ type: 'refused', act, codes }));
	return entriesOf([
		...refusedAfter(0),
		...log.flatMap((event, place): DeskEvent[] => [event, ...refusedAfter(place + 1)]),
		...(finishedAt === undefined ? [] : [{ type: 'finished' as const, now: finishedAt }])
	]);
}
