/** How far one has come on a track: from what was passed, and when, alone. */

/**
 * Something that was passed. `part`: `check:<module>`, `scenario:<ID>`, `exercise:<ID>` or `quiz:<paper>`; `at`: UTC ms, when it
 * was finished; `percent`: 0 to 100; `hash`: of the content that the attempt is pinned to.
 */
export type Pass = { part: string; at: number; percent: number; attempt: string; hash: string };

/** What must be passed, in the order in which one goes, and the clauses that it is about. */
export type Track = {
	id: string;
	version: number;
	parts: readonly string[];
	clauses: readonly string[];
};

/** A version of the policy, in force from an instant (UTC ms) on; `changed`: the clauses that differ from the one before. */
export type PolicySince = { from: number; version: number; changed: readonly string[] };

/** When policies came into force that say something else on what a track is about, UTC ms, oldest first. */
export const changesOf = ({ clauses }: Track, policies: readonly PolicySince[]): number[] =>
	policies
		.filter(({ changed }) => changed.some((clause) => clauses.includes(clause)))
		.map(({ from }) => from)
		.sort((a, b) => a - b);

/** The better of two passes: the higher percent, then the earlier, then the smaller ID, so that no order of reading matters. */
const better = (a: Pass, b: Pass): Pass => {
	if (a.percent !== b.percent) return a.percent > b.percent ? a : b;
	if (a.at !== b.at) return a.at < b.at ? a : b;
	return a.attempt <= b.attempt ? a : b;
};

/** The best pass of a part, or undefined. */
export const bestPass = (part: string, passes: readonly Pass[]): Pass | undefined =>
	passes
		.filter((pass) => pass.part === part)
		.reduce<Pass | undefined>((best, pass) => (best ? better(best, pass) : pass), undefined);

export type Progress = {
	parts: readonly { part: string; pass: Pass | undefined }[];
	passed: number;
	of: number;
	/** Of the parts, 0 to 100, whole; 100 only when all are passed. */
	percent: number;
	/** The first part that has not been passed. */
	next: string | undefined;
};

/**
 * Progress at an instant (UTC ms). Counts what was passed after `after` (the certificate before, if any), until `now`, and
 * since the last change of the policy that touches the track.
 */
export function progressOf(
	track: Track,
	passes: readonly Pass[],
	policies: readonly PolicySince[],
	after: number,
	now: number
): Progress {
	const changed = changesOf(track, policies).findLast((from) => from <= now) ?? -Infinity;
	const counted = passes.filter(({ at }) => at > after && at >= changed && at <= now);
	const parts = track.parts.map((part) => ({ part, pass: bestPass(part, counted) }));
	const passed = parts.filter(({ pass }) => pass).length;
	const of = parts.length;
	return {
		parts,
		passed,
		of,
		percent: of === 0 ? 0 : Math.floor((100 * passed) / of),
		next: parts.find(({ pass }) => !pass)?.part
	};
}
