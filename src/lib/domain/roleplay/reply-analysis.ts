/**
 * Item analysis of replies: how often each was picked, by whom, and which never. The strong and the weak are the upper and lower
 * 27 per cent (Kelley 1939), by what the rest of their talk was worth.
 */
import { explored } from './explore.ts';
import { regretsOf } from './regret.ts';
import { answeredIn } from './score.ts';
import { nodeAt, repliesIn } from './situation.ts';
import type { Talk } from './talk.ts';

/**
 * A decision that was taken. `reply`: null for silence. `open`: what could be done, silence only in an exam. `rest`: 0 to 1, what the talk
 * would have scored with the best answer here; null where nothing can be scored.
 */
export type Decision = {
	node: string;
	reply: string | null;
	open: readonly (string | null)[];
	rest: number | null;
};

/** Shares from 0 to 1 of the strong and of the weak who picked it, of those to whom it was open; null under `FEWEST` decisions. */
export type ReplyStatistics = {
	/** Null for silence. */
	reply: string | null;
	/** How often it could be given, and was. */
	open: number;
	count: number;
	/** How well those who picked it did otherwise: mean of `rest`. */
	rest: number | null;
	strong: number | null;
	weak: number | null;
};

export type NodeStatistics = {
	node: string;
	/** How often it was decided. */
	n: number;
	/** Every reply that was open at least once, the one picked most often first. */
	replies: ReplyStatistics[];
};

/** Under this many decisions, the strong and the weak say nothing. */
export const FEWEST = 20;
/** Of all who decided, the part that counts as strong, and as weak. */
export const PART = 0.27;

/**
 * The decisions of a talk. What they cost and what was earned add up to the best talk, so the rest is the best without what the
 * other decisions cost, over the best.
 */
export function decisionsOf(talk: Talk): Decision[] {
	const { scenario, mode, turns } = talk;
	const { best } = explored(scenario, mode);
	const costs = regretsOf(talk).map(({ reply, listening }) => reply + listening);
	const all = costs.reduce((sum, cost) => sum + cost, 0);
	return turns.map((turn, i) => {
		const node = nodeAt(scenario, turn.before);
		const open = node ? repliesIn(scenario, node, answeredIn(scenario, turn)) : [];
		return {
			node: turn.node,
			reply: turn.reply,
			open: [...open.map(({ id }) => id), ...(mode === 'exam' ? [null] : [])],
			rest: best > 0 ? Math.max(0, best - (all - (costs[i] ?? 0))) / best : null
		};
	});
}

type Rested = Decision & { rest: number };

/** Those who did best and worst otherwise; with all of their equals, so that no order decides. Null where they are the same. */
function extremes(decisions: readonly Decision[]): { strong: Rested[]; weak: Rested[] } | null {
	const rested = decisions.filter((decision): decision is Rested => decision.rest !== null);
	if (rested.length < FEWEST) return null;
	const rests = rested.map(({ rest }) => rest).toSorted((a, b) => a - b);
	const size = Math.ceil(PART * rests.length);
	const low = rests[size - 1] ?? 0;
	const high = rests[rests.length - size] ?? 0;
	if (low >= high) return null;
	return {
		strong: rested.filter(({ rest }) => rest >= high),
		weak: rested.filter(({ rest }) => rest <= low)
	};
}

/** Of the decisions in which a reply was open, the part that picked it; null where there was none. */
function share(decisions: readonly Decision[], reply: string | null): number | null {
	const could = decisions.filter(({ open }) => open.includes(reply));
	if (could.length === 0) return null;
	return could.filter((decision) => decision.reply === reply).length / could.length;
}

function statistics(node: string, decisions: readonly Decision[]): NodeStatistics {
	const groups = extremes(decisions);
	// Silence is no offer: it is told only where somebody kept it.
	const ids = new Set(
		decisions.flatMap(({ open, reply }) => [...open.filter((id) => id !== null), reply])
	);
	const replies = [...ids].map((reply): ReplyStatistics => {
		const picked = decisions.filter((decision) => decision.reply === reply);
		const rests = picked.flatMap(({ rest }) => (rest === null ? [] : [rest]));
		return {
			reply,
			open: decisions.filter(({ open }) => open.includes(reply)).length,
			count: picked.length,
			rest: rests.length > 0 ? rests.reduce((a, b) => a + b, 0) / rests.length : null,
			strong: groups && share(groups.strong, reply),
			weak: groups && share(groups.weak, reply)
		};
	});
	const byCount = (a: ReplyStatistics, b: ReplyStatistics): number =>
		b.count - a.count || ((a.reply ?? '') < (b.reply ?? '') ? -1 : 1);
	return { node, n: decisions.length, replies: replies.toSorted(byCount) };
}

/** Statistics of every node that was decided, in the order in which they first come up. */
export function analyseReplies(decisions: Iterable<Decision>): NodeStatistics[] {
	const byNode = new Map<string, Decision[]>();
	for (const decision of decisions) {
		const list = byNode.get(decision.node);
		if (list) list.push(decision);
		else byNode.set(decision.node, [decision]);
	}
	return [...byNode].map(([node, list]) => statistics(node, list));
}

/** What a decision's figures say of a reply: that nobody picks it, that it draws the weak, or that the strong find it. */
export type ReplySign = 'never' | 'weak' | 'strong' | null;

/** A difference between the strong and the weak that counts as one. */
const NOTABLE = 0.2;

/** `never`: open at least `FEWEST` times and never picked. */
export function signOf({ open, count, strong, weak }: ReplyStatistics): ReplySign {
	if (count === 0) return open >= FEWEST ? 'never' : null;
	if (strong === null || weak === null) return null;
	if (weak - strong >= NOTABLE) return 'weak';
	return strong - weak >= NOTABLE ? 'strong' : null;
}
