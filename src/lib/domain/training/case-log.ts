/** A practice case as it is stored: the engine's events, and what belongs to practising. */
import { advance } from '../sop/clock.ts';
import type { RefusalCode } from '../sop/codes.ts';
import type { CaseEvent, CaseLog } from '../sop/events.ts';
import type { RuleSet } from '../sop/policy.ts';
import { record } from '../sop/record.ts';

/**
 * `at` of the engine's events is the desk's simulated time (UTC ms). `undone`: in free practice, what stands at `seq` and
 * after no longer counts. `refused`: in an exercise, an act that the engine refused. `finished`: an exercise was handed
 * in at this simulated instant.
 */
export type DeskEvent =
	| CaseEvent
	| { type: 'undone'; seq: number }
	| { type: 'refused'; act: CaseEvent; codes: readonly RefusalCode[] }
	| { type: 'finished'; now: number };

export type DeskLog = readonly DeskEvent[];

/** An act that was refused, and how many events of the case came before it. */
export type Refused = { act: CaseEvent; codes: readonly RefusalCode[]; after: number };

/** A stored log, folded. */
export type PractisedCase = {
	log: CaseLog;
	/** Place of each event of `log` in the stored log. */
	places: readonly number[];
	refused: readonly Refused[];
	/** When it was handed in, simulated UTC ms; undefined while it goes on. */
	finishedAt: number | undefined;
};

/** Folds a stored log: what was undone is gone, the rest is what the engine judges. */
export function practisedCase(stored: DeskLog): PractisedCase {
	let kept: { event: CaseEvent; place: number }[] = [];
	const refused: Refused[] = [];
	let finishedAt: number | undefined;
	for (const [place, event] of stored.entries())
		switch (event.type) {
			case 'undone':
				kept = kept.filter((entry) => entry.place < event.seq);
				break;
			case 'refused':
				refused.push({ act: event.act, codes: event.codes, after: kept.length });
				break;
			case 'finished':
				finishedAt = event.now;
				break;
			default:
				kept.push({ event, place });
		}
	return {
		log: kept.map(({ event }) => event),
		places: kept.map(({ place }) => place),
		refused,
		finishedAt
	};
}

/**
 * The place in a log of the first event that the rules would not have let happen there, or undefined: for logs from
 * elsewhere.
 */
export function misfit(log: CaseLog, { rules }: RuleSet): number | undefined {
	let played: CaseLog = [];
	for (const [place, event] of log.entries()) {
		if (played.length <= place) {
			const outcome =
				event.type === 'month-passed'
					? advance(played, event.at, rules)
					: record(played, event, rules);
			if (!outcome.ok) return place;
			played = outcome.log;
		}
		const made = played[place];
		if (made?.type !== event.type || made.at !== event.at) return place;
	}
	return undefined;
}
