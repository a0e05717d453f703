/** Where in the log of a talk its turns end. */
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
import type { LogEntry } from '../attempt.ts';

/** The `seq` of the reply or the silence that ended each turn, in the order of the turns. */
export const turnEnds = (log: readonly LogEntry<TalkEvent>[]): number[] =>
	log
		.filter(({ event }) => event.type === 'replied' || event.type === 'silent')
		.map(({ seq }) => seq);
