/** What limits count from: the stretches of a case in which its standing stays the same, and the anchors of each. */
import type { CaseEvent, CaseLog } from './events.ts';
import type { CaseLimit, Standing } from './limits.ts';
import type { Policy } from './policy.ts';

/**
 * What a limit counts from. `seq`: the event's place in the log. `at`: the instant (UTC ms). `since`: the first place
 * in the log whose events can discharge it.
 */
export type Anchor = {
	seq: number;
	at: number;
	since: number;
	kind: 'reception' | 'entry' | 'ground' | 'reclassification' | 'event';
};

/** A part of a log in which standing and policy stay the same; `standing` is null while nothing applies (AMB-13). */
export type Stretch = {
	seq: number;
	at: number;
	policy: Policy;
	standing: Standing | null;
	/** What limits to reply and to solve count from, what hand-over limits count from (AMB-9), and the reception (AMB-5). */
	ground: Anchor;
	reclassification: Anchor;
	reception: Anchor;
};

export type History = {
	stretches: Stretch[];
	/** Places of `handled` events that a later harm set back, and of the event that did. */
	setBack: ReadonlyMap<number, number>;
	/** Place of the closing, or undefined. */
	closed: number | undefined;
};

const NO_ANCHORS: Anchor[] = [];

/** The anchors of a limit in a stretch that ends before place `end`: one, or one for each event of its kind that counts. */
export function anchorsOf(
	limit: CaseLimit,
	stretch: Stretch,
	log: CaseLog,
	end: number,
	setBack: History['setBack']
): Anchor[] {
	if (limit.anchor === 'received') {
		if (limit.afterReclassification === 'unchanged') return [stretch.reception];
		return [limit.afterReclassification === 'ground' ? stretch.ground : stretch.reclassification];
	}
	let anchors: Anchor[] = NO_ANCHORS;
	for (let seq = 1; seq < end; seq++) {
		const event = log[seq] as CaseEvent;
		if (event.type !== limit.anchor || (setBack.get(seq) ?? Infinity) <= stretch.seq) continue;
		if (anchors === NO_ANCHORS) anchors = [];
		anchors.push({ seq, at: event.at, since: seq + 1, kind: 'event' });
	}
	return anchors;
}
