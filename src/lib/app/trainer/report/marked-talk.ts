/** A talk of a person, line by line, with what can be remarked on. */
import { debriefOf, type Debrief, type Exchange } from '#lib/app/debrief.ts';
import { talkOf } from '#lib/app/pinned.ts';
import type { Locale } from '#lib/content/locale.ts';
import type { VerdictKind } from '#lib/domain/roleplay/scenario.ts';
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
import type { CriterionId } from '#lib/domain/sop/vocabulary.ts';
import type { LogEntry } from '#lib/domain/training/attempt.ts';
import { turnEnds } from '#lib/domain/training/mistakes/turn-ends.ts';
import type { Reading } from '#lib/storage/facts/judge.ts';

/** A rating that a trainee gave to the own words of a line. `seq`: of the entry in the log. */
export type SelfRating = { seq: number; criterion: CriterionId; verdict: VerdictKind };

/** A line of a talk. `seq`: of the reply or the silence that ended it. */
export type MarkedLine = Exchange & { seq: number; ratings: SelfRating[] };

/** The last rating of each criterion counts. */
function ratingsOf(log: readonly LogEntry<TalkEvent>[], turn: number): SelfRating[] {
	const last = new Map<CriterionId, SelfRating>();
	for (const { seq, event } of log)
		if (event.type === 'rated' && event.turn === turn)
			last.set(event.criterion, { seq, criterion: event.criterion, verdict: event.verdict });
	return [...last.values()];
}

type TalkReading = Extract<Reading, { kind: 'roleplay' }>;

/** The debrief of a talk with what can be remarked on; undefined while it goes on. @throws when it cannot be explored */
export function markedTalk(
	{ attempt, log, item }: TalkReading,
	locale: Locale
): { debrief: Debrief; lines: MarkedLine[] } | undefined {
	const debrief = debriefOf(talkOf(attempt, log, item, locale));
	if (!debrief) return undefined;
	const ends = turnEnds(log);
	const lines = debrief.exchanges.map((exchange, turn) => ({
		...exchange,
		seq: ends[turn] ?? 0,
		ratings: ratingsOf(log, turn)
	}));
	return { debrief, lines };
}
