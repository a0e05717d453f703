/** What is added to a talk once it is over: ratings of own words, the record. */
import type { TalkEvent } from '#lib/domain/roleplay/talk.ts';
import type { LogEntry } from '#lib/domain/training/attempt.ts';
import type { Written } from '#lib/storage/failure.ts';
import { now } from './clock.ts';
import { storage } from './storage.svelte.ts';

/** Appends an event to the log of a talk as far as it is known. */
export async function addAfterwards(
	attempt: string,
	log: readonly LogEntry<TalkEvent>[],
	event: TalkEvent
): Promise<Written> {
	const entry: LogEntry<TalkEvent> = { attempt, seq: log.length, at: now(), event };
	const { db, records } = await storage.open();
	const result = await records.append(db, attempt, [entry]);
	if (!result.ok && result.code === 'full' && storage.kept)
		return records.append((await storage.moveToMemory()).db, attempt, [entry]);
	return result;
}
