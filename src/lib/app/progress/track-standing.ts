/** Where a learner stands on a track: parts, certificate, renewal. */
import type { TrackPlan } from '#lib/content/library.ts';
import {
	certificatesOf,
	isLive,
	issuedBy,
	standingOf,
	type Certificate,
	type Standing
} from '#lib/domain/training/certificate.ts';
import { progressOf, type Pass, type Progress } from '#lib/domain/training/progress.ts';
import type { InForce } from './policies.ts';

export type TrackStanding = {
	track: TrackPlan;
	/** The parts of the certificate that is live, else of the next one. */
	progress: Progress;
	/** The last that was issued. */
	certificate: Certificate | undefined;
	standing: Standing | undefined;
	/** In its last 30 days: what has been passed anew for the next one. */
	renewal: Progress | undefined;
};

/** The standing at an instant (UTC ms). */
export function trackStanding(
	track: TrackPlan,
	passes: readonly Pass[],
	{ zone, policies }: InForce,
	now: number
): TrackStanding {
	const issued = issuedBy(certificatesOf(track, passes, policies, zone), now);
	const certificate = issued.at(-1);
	const standing = certificate && standingOf(certificate, now);
	const since = (before: Certificate | undefined): Progress =>
		progressOf(track, passes, policies, before?.issuedAt ?? -Infinity, now);
	const holds = standing !== undefined && isLive(standing);
	return {
		track,
		progress: since(holds ? issued.at(-2) : certificate),
		certificate,
		standing,
		renewal: standing === 'expiring' ? since(certificate) : undefined
	};
}
