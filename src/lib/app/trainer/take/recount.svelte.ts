/** Making the sums of the trainer's desk anew from the logs, should they ever look wrong. */
import { officeZone } from '#lib/app/refresher/zone.ts';
import { storage } from '#lib/app/storage.svelte.ts';

/** `running`: people that are done, of how many. */
type Phase = { code: 'idle' | 'done' | 'failed' } | { code: 'running'; done: number; of: number };

export class Recount {
	phase = $state.raw<Phase>({ code: 'idle' });

	/** Each person's facts and sums in one transaction: whatever ends it halfway, the others are as they were. */
	async run(): Promise<void> {
		if (this.phase.code === 'running') return;
		this.phase = { code: 'running', done: 0, of: 1 };
		const zone = await officeZone();
		const result = await storage.write(({ db, records }) =>
			records.rebuildAggregates(
				db,
				zone,
				(done, of) => (this.phase = { code: 'running', done, of })
			)
		);
		this.phase = { code: result.ok ? 'done' : 'failed' };
	}
}
