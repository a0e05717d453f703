/** What is added to a talk once it is over: ratings of own words, the record. */
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
import type { LogEntry } from '#lib/domain/training/attempt.ts';
import type { Written } from '#lib/storage/failure.ts';
import { now } from './clock.ts';
import { storage } from './storage.svelte.ts';

let writing: Promise<unknown> = Promise.resolve();

async function add(attempt: string, event: TalkEvent): Promise<Written> {
	const { db, records } = await storage.open();
	const reading = await records.readAttempt(db, attempt);
	if (!reading.ok) return { ok: false, code: 'gone', message: reading.detail };
	const entry: LogEntry<TalkEvent> = { attempt, seq: reading.log.length, at: now(), event };
	return storage.write((open) => open.records.append(open.db, attempt, [entry]));
}

/** Appends an event to the log of a talk as it is stored; one after the other, so that none gets in another's way. */
export function addAfterwards(attempt: string, event: TalkEvent): Promise<Written> {
	const result = writing.then(() => add(attempt, event));
	writing = result.catch(() => undefined);
	return result;
}
