/** The tracks, and where the present learner stands on each, following the store. */
import type { ModuleOutline, TrackPlan } from '#lib/content/library.ts';
import { loadTracks } from '#lib/content/load-learning.ts';
import type { Pass } from '#lib/domain/training/progress.ts';
import { now } from '../clock.ts';
import { learners } from '../learners.svelte.ts';
import { modulesFor } from '../library.ts';
import { live } from '../live.svelte.ts';
import type { Reviews } from '#lib/storage/review/reviews.ts';
import { upkeep } from '../refresher/upkeep.ts';
import type { Open } from '../storage.svelte.ts';
import { passesOf } from './passes.ts';
import { loadOffice, policiesOf, type InForce, type Office } from './policies.ts';
import { trackStanding, type TrackStanding } from './track-standing.ts';

/** The tracks and the modules, in the language of an address. */
export async function tracksFor(
	url: URL
): Promise<{ tracks: TrackPlan[]; modules: ModuleOutline[] }> {
	const [tracks, modules] = await Promise.all([loadTracks(), modulesFor(url)]);
	return { tracks, modules };
}

const KINDS = ['roleplay', 'exercise', 'quiz'] as const;

type Passed = { passes: Pass[]; at: number; inForce: InForce };

async function passesBy(
	{ db, records }: Open,
	learner: string | undefined,
	{ zone, version }: Office
): Promise<Passed> {
	const inForce = (logs: Reviews['logs']) => ({ zone, policies: policiesOf(logs, version) });
	if (learner === undefined) return { passes: [], at: now(), inForce: inForce([]) };
	const { logs } = await records.readReviews(db, learner, zone);
	const lists = await Promise.all(KINDS.map((kind) => records.attemptsOf(db, learner, kind)));
	const ids = lists.flat().flatMap((listed) => (listed.ok ? [listed.value.id] : []));
	const readings = await Promise.all(ids.map((id) => records.readAttempt(db, id)));
	const at = now();
	return { passes: passesOf(readings, at), at, inForce: inForce(logs) };
}

/** Where one stands at an instant (UTC ms); `zone`: the office's. */
type Standings = { list: TrackStanding[]; zone: string; at: number };

/** The present learner's standings; undefined until the store has answered. To be called while a component is set up. */
export function followTracks(tracks: () => readonly TrackPlan[]): {
	readonly value: Standings | undefined;
} {
	let office = $state.raw<Office>();
	$effect(() => {
		if (!learners.known) return;
		// A changed policy counts from the log that it begins.
		void upkeep()
			.then(loadOffice)
			.then((found) => (office = found));
	});
	const passed = live(() => {
		const learner = learners.current?.id;
		const known = office;
		return known && ((open) => passesBy(open, learner, known));
	});
	const value = $derived.by((): Standings | undefined => {
		if (!passed.value) return undefined;
		const { passes, at, inForce } = passed.value;
		const list = tracks().map((track) => trackStanding(track, passes, inForce, at));
		return { list, zone: inForce.zone, at };
	});
	return {
		get value() {
			return value;
		}
	};
}
