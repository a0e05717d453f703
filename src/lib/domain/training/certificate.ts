/** Certificates: issued, renewed and run out by the log, the calendar and the policy alone. Nothing of them is stored. */
import { addMonths, dayAt, midnight } from '../sop/calendar.ts';
import { bestPass, changesOf, type Pass, type PolicySince, type Track } from './progress.ts';

/** How long a certificate is valid, and for how many days before its end it can be renewed. */
const VALID_MONTHS = 12;
const RENEWAL_DAYS = 30;

export type Certificate = {
	track: string;
	trackVersion: number;
	/** When the last part was passed, or when renewing became possible if that was later; UTC ms. */
	issuedAt: number;
	/** The version of the policy that was in force then. */
	policy: number;
	/** Rounded mean of the best percent of each part. */
	score: number;
	/** What it rests on: the best pass of each part, in the track's order. */
	parts: readonly Omit<Pass, 'at'>[];
	/** When its last 30 days begin, UTC ms. */
	renewableFrom: number;
	/** The first instant at which its 12 months are over, UTC ms. */
	expiresAt: number;
	/** When a policy came into force before that which says something else on what the track is about; null: none. */
	changedAt: number | null;
};

/** The version in force at an instant. @throws when there was none: the first is in force from 0 on */
function versionAt(policies: readonly PolicySince[], at: number): number {
	const found = policies.findLast(({ from }) => from <= at);
	if (!found) throw new Error(`no policy was in force at ${at}`);
	return found.version;
}

/**
 * The last day is the same day of the month twelve months later, or that month's last day (as limits of months end, AMB-8), to
 * its end in the office's zone.
 */
function endOf(issuedAt: number, zone: string): { renewableFrom: number; expiresAt: number } {
	const last = addMonths(dayAt(zone, issuedAt), VALID_MONTHS);
	return {
		renewableFrom: midnight(zone, last - RENEWAL_DAYS + 1),
		expiresAt: midnight(zone, last + 1)
	};
}

/** A stretch of time without a change that touches the track: `[from, until)`, UTC ms. */
type Stretch = { from: number; until: number };

/** The certificate after `before` within a stretch, or undefined. */
function nextIn(
	{ from, until }: Stretch,
	track: Track,
	passes: readonly Pass[],
	policies: readonly PolicySince[],
	zone: string,
	before: Certificate | undefined
): Certificate | undefined {
	const counted = passes.filter(({ at }) => at >= from && at > (before?.issuedAt ?? -Infinity));
	const firsts = track.parts.map((part) =>
		Math.min(...counted.filter((pass) => pass.part === part).map(({ at }) => at))
	);
	const renewable = before
		? Math.min(before.renewableFrom, before.changedAt ?? Infinity)
		: -Infinity;
	const issuedAt = Math.max(renewable, ...firsts);
	if (track.parts.length === 0 || issuedAt >= until) return undefined;
	const known = counted.filter(({ at }) => at <= issuedAt);
	const parts = track.parts.map((part) => {
		const { at: _, ...pass } = bestPass(part, known) as Pass;
		return pass;
	});
	const end = endOf(issuedAt, zone);
	return {
		track: track.id,
		trackVersion: track.version,
		issuedAt,
		policy: versionAt(policies, issuedAt),
		score: Math.round(parts.reduce((sum, { percent }) => sum + percent, 0) / parts.length),
		parts,
		...end,
		changedAt: until < end.expiresAt ? until : null
	};
}

/**
 * All certificates of a learner on a track, oldest first, whatever the order of the passes. The first is issued when every part
 * has been passed; the next needs every part anew, and comes at the earliest when the one before enters its last 30 days or has
 * ended. What was passed before a change of the policy that touches the track does not count after it. The last can lie in the
 * future, when everything was passed anew too early: see `issuedBy`.
 */
export function certificatesOf(
	track: Track,
	passes: readonly Pass[],
	policies: readonly PolicySince[],
	zone: string
): Certificate[] {
	const certificates: Certificate[] = [];
	const changes = changesOf(track, policies);
	const next = (stretch: Stretch): Certificate | undefined =>
		nextIn(stretch, track, passes, policies, zone, certificates.at(-1));
	for (const [i, from] of [-Infinity, ...changes].entries()) {
		const stretch = { from, until: changes[i] ?? Infinity };
		for (let found = next(stretch); found; found = next(stretch)) certificates.push(found);
	}
	return certificates;
}

/** Those that have been issued at an instant (UTC ms). */
export const issuedBy = (certificates: readonly Certificate[], now: number): Certificate[] =>
	certificates.filter(({ issuedAt }) => issuedAt <= now);

/** `expiring`: valid, in its last 30 days. `changed`: ended by a change of the policy. */
export type Standing = 'valid' | 'expiring' | 'expired' | 'changed';

/** Where a certificate stands at an instant (UTC ms). */
export function standingOf(
	{ renewableFrom, expiresAt, changedAt }: Certificate,
	now: number
): Standing {
	if (changedAt !== null && now >= changedAt) return 'changed';
	if (now >= expiresAt) return 'expired';
	return now >= renewableFrom ? 'expiring' : 'valid';
}

/** Whether it still holds. */
export const isLive = (standing: Standing): boolean =>
	standing === 'valid' || standing === 'expiring';
