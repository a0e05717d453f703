/** Whether the one at this device has the trainer's desk: a wish, no right. It opens nothing that others have kept from anybody. */
import { learners } from '../learners.svelte.ts';
import { storage } from '../storage.svelte.ts';
import type { Reader } from '#lib/storage/settings.ts';

class TrainerMode {
	/** Undefined until the store has answered. */
	on = $state<boolean>();

	/** Takes over what the store says; called by the layout's live query. */
	show(reader: Reader | undefined): void {
		this.on = reader === 'trainer';
	}

	/** Puts the desk out or away for the learner at the device; what is on it stays. */
	async set(on: boolean): Promise<void> {
		const { id } = await learners.ensure();
		await storage.write(({ db, records }) =>
			records.putSetting(db, `${id}/reader`, on ? 'trainer' : 'colleague')
		);
		this.on = on;
	}
}

export const trainerMode = new TrainerMode();
