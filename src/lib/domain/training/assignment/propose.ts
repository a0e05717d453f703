/** "Train what this group is weakest in": from sums over its criteria, and what each scenario trains. */
import type { CoverageRow } from '#lib/domain/roleplay/coverage.ts';
import { CRITERIA, type CriterionId } from '#lib/domain/sop/vocabulary.ts';
import type { PartRef, Tally } from '../attempt-fact.ts';

/** A criterion, and how much of what was offered was earned: 0 to 1. */
type Weak = { criterion: CriterionId; share: number };

/**
 * The criteria of which least was earned, the weakest first, at most `most`; the one offered more among equals, then in the
 * procedure's order. Those of which all was earned are not weak, of those never offered nothing is known.
 */
export const weakest = (sums: Readonly<Partial<Record<CriterionId, Tally>>>, most = 3): Weak[] =>
	CRITERIA.flatMap((criterion) => {
		const { earned, offered } = sums[criterion] ?? { earned: 0, offered: 0 };
		const share = offered > 0 ? Math.max(0, earned) / offered : 1;
		return share < 1 ? [{ criterion, share, offered }] : [];
	})
		.toSorted((a, b) => a.share - b.share || b.offered - a.offered)
		.slice(0, most)
		.map(({ criterion, share }) => ({ criterion, share }));

/** A part, and which of the criteria asked for it trains that none before it does. */
export type Proposal = PartRef & { trains: readonly CriterionId[] };

/**
 * The fewest scenarios, as far as choosing the most useful next one finds them, in which each of the criteria can be both
 * earned and lost; what is left over after `most`, or trained by none, is in `untrained`. `without`: IDs of scenarios that are
 * not to be proposed, since they are assigned already. Equals in the order of the rows.
 */
export function propose(
	rows: readonly CoverageRow[],
	criteria: readonly CriterionId[],
	{ most = 3, without = [] }: { most?: number; without?: readonly string[] } = {}
): { parts: Proposal[]; untrained: CriterionId[] } {
	const parts: Proposal[] = [];
	let wanted = [...new Set(criteria)];
	const open = rows.filter(({ scenario }) => !without.includes(scenario));
	const trainedBy = (row: CoverageRow): CriterionId[] =>
		wanted.filter((criterion) => row.criteria[criterion] === 'both');
	while (wanted.length > 0 && parts.length < most) {
		const [best] = open
			.map((row) => ({ row, trains: trainedBy(row) }))
			.toSorted((a, b) => b.trains.length - a.trains.length);
		if (!best || best.trains.length === 0) break;
		parts.push({ kind: 'scenario', id: best.row.scenario, trains: best.trains });
		wanted = wanted.filter((criterion) => !best.trains.includes(criterion));
	}
	return { parts, untrained: wanted };
}
