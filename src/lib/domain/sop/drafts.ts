/** Which obligations ever arise in a log, and when they are lifted; when they are due is settled in settle.ts. */
import { anchorsOf, type Anchor, type History, type Stretch } from './anchors.ts';
import type { CaseEvent, CaseLog } from './events.ts';
import type { CaseLimit } from './limits.ts';

/** An obligation in the making: when it arose, how its limit changed, when it was lifted. */
export type Draft = {
	key: string;
	limit: CaseLimit;
	anchor: Anchor;
	stretch: Stretch;
	/** The stretches of a later policy that recompute it (AMB-17). */
	recomputed: { limit: CaseLimit; stretch: Stretch }[];
	lifted: { seq: number; at: number; clause: string } | null;
};

/** Whether nothing of this limit may arise or stay once the case is closed. */
const endsWithCase = (limit: CaseLimit, stretch: Stretch): boolean =>
	!limit.becomes &&
	!limit.doneBy.some((type) => stretch.policy.closing.afterClosing.includes(type));

/** Everything that ever came to be owed in a log: stretch by stretch, in the policy's order. */
export function draftsOf(log: CaseLog, history: History): Draft[] {
	// Plain arrays and a linear search: a case has a dozen of them, and 10,000 cases are looked at together.
	const drafts: Draft[] = [];
	const seenIn: number[] = [];
	const { stretches, closed, setBack } = history;
	for (let index = 0; index < stretches.length; index++) {
		const stretch = stretches[index] as Stretch;
		const { seq, at, standing, policy } = stretch;
		const end = stretches[index + 1]?.seq ?? log.length;
		const over = closed !== undefined && seq > closed;
		for (const limit of policy.limits) {
			if (standing === null || !limit.appliesTo.includes(standing)) continue;
			if (over && endsWithCase(limit, stretch)) continue;
			for (const anchor of anchorsOf(limit, stretch, log, end, setBack)) {
				let place = drafts.findIndex(
					(draft) => draft.anchor.seq === anchor.seq && draft.limit.id === limit.id
				);
				if (place < 0) {
					const key = `${limit.id}@${anchor.seq}`;
					place = drafts.push({ key, limit, anchor, stretch, recomputed: [], lifted: null }) - 1;
				}
				const draft = drafts[place] as Draft;
				if ((draft.recomputed.at(-1) ?? draft).stretch.policy !== policy)
					draft.recomputed.push({ limit, stretch });
				draft.lifted = null;
				seenIn[place] = index;
			}
		}
		for (let place = 0; place < drafts.length; place++)
			if (seenIn[place] !== index) (drafts[place] as Draft).lifted ??= { seq, at, clause: 'AMB-9' };
	}
	if (closed !== undefined) {
		const { at } = log[closed] as CaseEvent;
		for (const draft of drafts)
			if (endsWithCase(draft.limit, draft.stretch))
				draft.lifted ??= { seq: closed, at, clause: 'AMB-21' };
	}
	return drafts;
}
