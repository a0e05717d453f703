/** The certificates that a person's results come to: worked out attempt by attempt, so that the page stays at hand. */
import { loadTracks } from '#lib/content/load-learning.ts';
import type { Pass } from '#lib/domain/training/progress.ts';
import { now } from '#lib/app/clock.ts';
import { passesOf } from '#lib/app/progress/passes.ts';
import { loadOffice, policiesOf } from '#lib/app/progress/policies.ts';
import { trackStanding, type TrackStanding } from '#lib/app/progress/track-standing.ts';
import { storage, type Open } from '#lib/app/storage.svelte.ts';
import { sharing } from './sharing.ts';

const KINDS = ['roleplay', 'exercise', 'quiz'] as const;

export class Certificates {
	done = $state(0);
	of = $state<number>();
	/** By track; undefined until all attempts are read. */
	tracks = $state.raw<TrackStanding[]>();
	/** IANA, the office's. */
	zone = $state('');
	failed = $state(false);
	#stopped = false;

	constructor(readonly person: string) {
		this.#read().catch((error: unknown) => {
			console.error(error);
			this.failed = true;
		});
	}

	/** Stops reading: nobody looks any more. */
	stop(): void {
		this.#stopped = true;
	}

	async #read(): Promise<void> {
		const [open, tracks, { zone, version }] = await Promise.all([
			storage.whenFree(),
			loadTracks(),
			loadOffice()
		]);
		const at = now();
		const passes = await this.#passes(open, at);
		const { logs } = await open.records.readReviews(open.db, this.person, zone);
		if (this.#stopped) return;
		const inForce = { zone, policies: policiesOf(logs, version) };
		this.zone = zone;
		this.tracks = tracks.map((track) => trackStanding(track, passes, inForce, at));
	}

	async #passes({ db, records }: Open, at: number): Promise<Pass[]> {
		const ids = await records.idsOf(db, this.person, KINDS);
		this.of = ids.length;
		const shared = sharing();
		const passes: Pass[] = [];
		for (const id of ids) {
			if (this.#stopped) break;
			passes.push(...passesOf([shared(await records.readAttempt(db, id))], at));
			this.done += 1;
		}
		return passes;
	}
}
