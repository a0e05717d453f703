/** Classical item analysis: what the answers of many say about a question. Difficulty as mean score, discrimination as item–rest correlation (Ebel and Frisbie 1991). */

/** One answer to one question. `rest`: the mean points of the other questions of the same paper, null when it had none. */
export type Response = {
	question: string;
	version: number;
	points: number;
	picks: readonly string[];
	rest: number | null;
};

export type ItemStatistics = {
	question: string;
	version: number;
	/** How often it was answered. */
	n: number;
	/** Mean points from 0 to 1: high is easy. */
	difficulty: number;
	/** Correlation with the rest of the paper from −1 to 1; null under 20 answers, or when nothing varies. */
	discrimination: number | null;
	/** What was picked, most often first; `rest`: how well those who picked it did otherwise. */
	picks: { pick: string; count: number; rest: number | null }[];
};

/** Under this many answers a discrimination says nothing. */
export const FEWEST = 20;

/** Means of points and rest, and sums of what lies off them: squares of each, and products. */
type Spread = { n: number; x: number; y: number; xx: number; yy: number; xy: number };
type Tally = {
	question: string;
	version: number;
	n: number;
	points: number;
	pairs: Spread;
	picks: Map<string, { count: number; rest: number; rests: number }>;
};

const begun = ({ question, version }: Response): Tally => ({
	question,
	version,
	n: 0,
	points: 0,
	pairs: { n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 },
	picks: new Map()
});

/** One pair more (Welford 1962): where nothing varies the spread stays exactly 0, however many there are. */
function add(pairs: Spread, points: number, rest: number): void {
	pairs.n += 1;
	const dx = points - pairs.x;
	const dy = rest - pairs.y;
	pairs.x += dx / pairs.n;
	pairs.y += dy / pairs.n;
	pairs.xx += dx * (points - pairs.x);
	pairs.yy += dy * (rest - pairs.y);
	pairs.xy += dx * (rest - pairs.y);
}

function count(tally: Tally, { points, picks, rest }: Response): void {
	tally.n += 1;
	tally.points += points;
	if (rest !== null) add(tally.pairs, points, rest);
	for (const pick of picks) {
		let seen = tally.picks.get(pick);
		if (!seen) tally.picks.set(pick, (seen = { count: 0, rest: 0, rests: 0 }));
		seen.count += 1;
		if (rest !== null) {
			seen.rest += rest;
			seen.rests += 1;
		}
	}
}

/** Variance that counts as none: means that only rounding tells apart stay far below it. */
const NO_SPREAD = 1e-12;

/** Pearson's correlation, or null when one side does not vary. */
function correlation({ n, xx, yy, xy }: Spread): number | null {
	if (xx <= n * NO_SPREAD || yy <= n * NO_SPREAD) return null;
	return Math.min(1, Math.max(-1, xy / Math.sqrt(xx * yy)));
}

function statistics({ question, version, n, points, pairs, picks }: Tally): ItemStatistics {
	return {
		question,
		version,
		n,
		difficulty: points / n,
		discrimination: n < FEWEST || pairs.n < FEWEST ? null : correlation(pairs),
		picks: [...picks]
			.map(([pick, { count: times, rest, rests }]) => ({
				pick,
				count: times,
				rest: rests === 0 ? null : rest / rests
			}))
			.sort((a, b) => b.count - a.count || a.pick.localeCompare(b.pick))
	};
}

/** Statistics of every question, by version, in the order in which they first come up. */
export function analyse(responses: Iterable<Response>): ItemStatistics[] {
	const tallies = new Map<string, Tally>();
	for (const response of responses) {
		const key = `${response.question} ${response.version}`;
		let tally = tallies.get(key);
		if (!tally) tallies.set(key, (tally = begun(response)));
		count(tally, response);
	}
	return [...tallies.values()].map(statistics);
}
