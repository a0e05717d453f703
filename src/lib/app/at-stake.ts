/** What was at stake in a line: the criteria that its replies can earn or lose. */
import { answeredIn } from '#lib/domain/roleplay/score.ts';
import { nodeAt, repliesIn } from '#lib/domain/roleplay/situation.ts';
import type { Talk, Turn } from '#lib/domain/roleplay/talk.ts';
import { CRITERIA, type CriterionId } from '#lib/domain/sop/vocabulary.ts';

/** In the procedure's order. */
export function atStake({ scenario }: Talk, turn: Turn): CriterionId[] {
	const node = nodeAt(scenario, turn.before);
	if (!node) return [];
	const scored = new Set(
		repliesIn(scenario, node, answeredIn(scenario, turn)).flatMap(({ verdicts }) =>
			verdicts.map(({ criterion }) => criterion)
		)
	);
	return CRITERIA.filter((criterion) => scored.has(criterion));
}
