/** My criteria over time: for each of the 22, earned over offered in the last talks, and where it is heading. */
import type { Score } from '#lib/domain/roleplay/score.ts';
import { CRITERIA, type CriterionId } from '#lib/domain/sop/vocabulary.ts';

/** A talk that has ended, the newest first in lists. `startedAt`: UTC ms. */
export type ScoredTalk = { id: string; startedAt: number; criteria: Score['criteria'] };

/** `share`: earned over offered, 0 to 1, null where nothing was offered. `points`: by talk, oldest first. */
export type CriterionTrend = {
	criterion: CriterionId;
	earned: number;
	offered: number;
	share: number | null;
	trend: 'up' | 'down' | 'level' | null;
	points: (number | null)[];
};

/** How many of the last talks count. */
export const LAST = 12;
/** A change smaller than this is none. */
const NOTABLE = 0.05;

const ratio = (earned: number, offered: number): number | null =>
	offered > 0 ? Math.max(0, earned) / offered : null;

function shareOver(list: readonly ScoredTalk[], criterion: CriterionId) {
	let earned = 0;
	let offered = 0;
	for (const { criteria } of list) {
		const tally = criteria.find((each) => each.criterion === criterion);
		earned += tally?.earned ?? 0;
		offered += tally?.offered ?? 0;
	}
	return { earned, offered, share: ratio(earned, offered) };
}

function trendOf(talks: readonly ScoredTalk[], criterion: CriterionId): CriterionTrend['trend'] {
	const met = talks.filter(({ criteria }) =>
		criteria.some((each) => each.criterion === criterion && each.offered > 0)
	);
	if (met.length < 2) return null;
	const half = Math.ceil(met.length / 2);
	const newer = shareOver(met.slice(0, half), criterion).share ?? 0;
	const older = shareOver(met.slice(half), criterion).share ?? 0;
	if (Math.abs(newer - older) < NOTABLE) return 'level';
	return newer > older ? 'up' : 'down';
}

/** The trends of all criteria, in their order; `talks` newest first. */
export function trendsOf(talks: readonly ScoredTalk[]): CriterionTrend[] {
	const last = talks.slice(0, LAST);
	return CRITERIA.map((criterion) => ({
		criterion,
		...shareOver(last, criterion),
		trend: trendOf(last, criterion),
		points: last.toReversed().map(({ criteria }) => {
			const tally = criteria.find((each) => each.criterion === criterion);
			return tally ? ratio(tally.earned, tally.offered) : null;
		})
	}));
}

/** The criterion of which least was earned; undefined while nothing was lost. The one offered more among equals. */
export const weakestOf = (trends: readonly CriterionTrend[]): CriterionTrend | undefined =>
	trends
		.filter(({ share }) => share !== null && share < 1)
		.toSorted((a, b) => (a.share ?? 0) - (b.share ?? 0) || b.offered - a.offered)[0];

/**
 * The scenario that trains a criterion best: in which it can be both earned and lost, the one met least often, then the
 * one met longest ago.
 */
export function trainerOf(
	criterion: CriterionId,
	coverage: readonly { scenario: string; criteria: Partial<Record<CriterionId, string>> }[],
	played: readonly { scenario: string; startedAt: number }[]
): string | undefined {
	const times = (id: string) => played.filter(({ scenario }) => scenario === id);
	const lastOf = (id: string) => Math.max(0, ...times(id).map(({ startedAt }) => startedAt));
	return coverage
		.filter(({ criteria }) => criteria[criterion] === 'both')
		.map(({ scenario }) => scenario)
		.toSorted((a, b) => times(a).length - times(b).length || lastOf(a) - lastOf(b))[0];
}
