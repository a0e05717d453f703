/** Who learns on this device, and who is at it now. Each one's records are apart. */
import { m } from '#lib/paraglide/messages.js';
import type { Learner } from '#lib/domain/training/attempt.ts';
import { newId, now } from './clock.ts';
import { storage } from './storage.svelte.ts';

class Learners {
	all = $state.raw<Learner[]>([]);
	#current = $state<string>();
	/** Whether the store has answered. */
	known = $state(false);

	/** The learner at the device: the one chosen last, else the first. */
	get current(): Learner | undefined {
		return this.all.find(({ id }) => id === this.#current) ?? this.all[0];
	}

	/**
	 * Whether an attempt is of somebody who learns on this device: all others have been handed in, and are read only. One that has just
	 * begun is of nobody yet; and as long as the store has not answered, nobody's is taken away.
	 */
	own({ learner }: { learner: string }): boolean {
		return !this.known || learner === '' || this.all.some(({ id }) => id === learner);
	}

	/** Takes over what the store says; called by the layout's live query. */
	show(all: Learner[], current: string | undefined): void {
		this.all = all;
		this.#current = current;
		this.known = true;
	}

	/** Makes another learner the one at the device, in all tabs. */
	async choose(id: string): Promise<void> {
		const { db, records } = await storage.open();
		this.#current = id;
		await records.putSetting(db, 'current-learner', id);
	}

	/** Adds a learner and makes it the one at the device. A full disk is no reason not to: it goes on in memory. */
	async add(name: string): Promise<Learner> {
		const at = now();
		const learner: Learner = { id: newId(at), name: name.trim(), createdAt: at };
		await storage.write(({ db, records }) => records.addLearner(db, learner));
		this.all = [...this.all, learner];
		await this.choose(learner.id);
		return learner;
	}

	/** Gives a learner another name. False when it could not be kept. */
	async rename(id: string, name: string): Promise<boolean> {
		const { db, records } = await storage.open();
		return (await records.renameLearner(db, id, name.trim())).ok;
	}

	/** Erases a learner with all records. False when it could not be done. */
	async erase(id: string): Promise<boolean> {
		const { db, records } = await storage.open();
		return (await records.eraseLearner(db, id)).ok;
	}

	/** The learner at the device, as the store has it; one without a name is made where there is none. */
	async ensure(): Promise<Learner> {
		if (!this.known) {
			const { db, records } = await storage.open();
			const listed = await records.learnersOf(db);
			const all = listed.flatMap((entry) => (entry.ok ? [entry.value] : []));
			this.show(all, await records.getSetting(db, 'current-learner'));
		}
		return this.current ?? (await this.add(m.learner_guest()));
	}
}

export const learners = new Learners();
