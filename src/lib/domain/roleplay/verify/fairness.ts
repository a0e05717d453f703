/** Whether the score is fair: both sides of each criterion, no praise for what spoils the talk, no tell-tale length. */
import { CRITERIA, type CriterionId } from '#lib/domain/sop/vocabulary.ts';
import { explored } from '../explore.ts';
import type { Move, Reply } from '../scenario.ts';
import type { Finding } from './finding.ts';
import { isReply, pathTo, type Space, type State } from './space.ts';

/** A best reply may be the longest at this share of the nodes, no more. */
export const MOST_TELLING = 0.4;

/** Criteria that can be earned and that can be lost, by replies, notes and, in an exam, silence. */
export function criteriaIn({ states }: Space): {
	earned: Set<CriterionId>;
	lost: Set<CriterionId>;
} {
	const earned = new Set<CriterionId>();
	const lost = new Set<CriterionId>();
	const moves = new Set<Move>();
	const phrases = new Set<State['phrases'][number]>();
	for (const state of states) {
		for (const { move } of state.edges) moves.add(move);
		for (const phrase of state.phrases) phrases.add(phrase);
	}
	const evidence = [...[...moves].flatMap(({ verdicts }) => verdicts), ...phrases];
	for (const { criterion, points } of evidence)
		if (points > 0) earned.add(criterion);
		else if (points < 0) lost.add(criterion);
	return { earned, lost };
}

/** Criteria that the scenario claims by scoring them, but that can only be earned or only be lost. */
export function criterionFindings(space: Space): Finding[] {
	const { earned, lost } = criteriaIn(space);
	return CRITERIA.filter((criterion) => earned.has(criterion) !== lost.has(criterion)).map(
		(criterion) => ({
			rule: 'criterion-one-sided',
			where: { criterion },
			args: { only: earned.has(criterion) ? 'earned' : 'lost' },
			path: []
		})
	);
}

const pointsOf = (move: Move): number => move.verdicts.reduce((sum, { points }) => sum + points, 0);

/** Replies that score better than a sibling while the best talk after them is worse. */
export function ratingFindings(space: Space): Finding[] {
	const { by } = explored(space.scenario, 'practice');
	const found = new Map<string, Finding>();
	space.states.forEach((state, index) => {
		if (!state.node || !state.spoken) return;
		const replies = state.edges.filter((edge) => isReply(edge.move));
		for (const edge of replies) {
			const praised = edge.move as Reply;
			for (const other of replies) {
				if (other.pad !== edge.pad) continue;
				const sibling = other.move as Reply;
				if (pointsOf(praised) <= pointsOf(sibling)) continue;
				const lost = by(edge.pad, sibling) - by(edge.pad, praised);
				const key = `${state.node?.id} ${praised.id} ${sibling.id}`;
				if (lost <= 0 || found.has(key)) continue;
				found.set(key, {
					rule: 'better-rated-worse',
					where: { place: state.situation.place, reply: praised.id, sibling: sibling.id },
					args: { lost, points: pointsOf(praised), other: pointsOf(sibling) },
					path: pathTo(space, index)
				});
			}
		}
	});
	return [...found.values()];
}

/** The nodes at which a best reply is also the longest, by the lengths of a language. */
export function tellingNodes(space: Space, lengthOf: (node: string, reply: string) => number) {
	const { by } = explored(space.scenario, 'practice');
	const telling = new Set<string>();
	for (const { node, edges, spoken } of space.states) {
		if (!node || !spoken || telling.has(node.id)) continue;
		const byPad = byPadOf(edges);
		for (const [pad, ways] of byPad) {
			const replies = ways.map(({ move }) => move).filter(isReply);
			const most = Math.max(...replies.map((reply) => by(pad, reply)));
			const longest = Math.max(...replies.map(({ id }) => lengthOf(node.id, id)));
			if (
				replies.some((reply) => by(pad, reply) === most && lengthOf(node.id, reply.id) === longest)
			)
				telling.add(node.id);
		}
	}
	return telling;
}

function byPadOf(edges: State['edges']): Map<State['situation'], State['edges'][number][]> {
	const byPad = new Map<State['situation'], State['edges'][number][]>();
	for (const edge of edges) {
		const ways = byPad.get(edge.pad);
		if (ways) ways.push(edge);
		else byPad.set(edge.pad, [edge]);
	}
	return byPad;
}
