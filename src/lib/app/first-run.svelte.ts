/** The introduction at the first visit: who reads, by what name, what to do first. Three steps, each can be passed over. */
import { browser } from '$app/environment';
import type { Learner } from '#lib/domain/training/attempt.ts';
import { appearance } from './appearance.svelte.ts';
import { isGuest } from './guest.ts';
import { fresh, keepDraft, keptDraft, type Draft } from './first-draft.ts';
import { learners } from './learners.svelte.ts';
import { storage } from './storage.svelte.ts';

class FirstRun {
	#draft = $state.raw<Draft | undefined>(browser ? keptDraft() : undefined);
	/** The learner is being added: until then nobody is the one whom the draft is about. */
	#keeping = $state(false);

	/** What is to be shown: the introduction where nobody is at the device, or where it goes on. Else undefined. */
	get draft(): Draft | undefined {
		if (!learners.known) return undefined;
		const here = learners.current?.id;
		if (this.#draft && (this.#keeping || this.#draft.learner === here)) return this.#draft;
		return here === undefined ? fresh : undefined;
	}

	/** Takes over what is chosen or typed. */
	say(said: Partial<Draft>): void {
		this.#draft = { ...(this.draft ?? fresh), ...said };
		keepDraft(this.#draft);
	}

	/** Chooses a text size: shown at once, kept with the learner. */
	resize(textSize: NonNullable<Draft['textSize']>): void {
		appearance.show(appearance.theme, textSize);
		this.say({ textSize });
	}

	/** On to the next step. After the name there is a learner: without one, a guest. */
	async next(): Promise<void> {
		const { step, name } = this.draft ?? fresh;
		if (step === 2 && !(await this.#keep(name.trim()))) return;
		this.say({ step: step === 1 ? 2 : 3 });
	}

	back(): void {
		this.say({ step: this.draft?.step === 3 ? 2 : 1 });
	}

	/** Leaves the introduction: with what was said in the steps before, as a guest where there is no name yet. */
	async later(): Promise<void> {
		const { step } = this.draft ?? fresh;
		if (step === 1) this.say({ reader: undefined });
		if (step < 3 && !(await this.#keep(''))) return;
		this.forget();
	}

	/** The introduction is over; nothing of it stays in this tab. */
	forget(): void {
		this.#draft = undefined;
		keepDraft(undefined);
	}

	/** Begins again for the learner at the device. */
	async again(): Promise<void> {
		const learner = learners.current;
		if (!learner) return this.forget();
		const { db, records } = await storage.open();
		this.#draft = fresh;
		this.say({
			...fresh,
			learner: learner.id,
			reader: await records.getSetting(db, `${learner.id}/reader`),
			name: isGuest(learner) ? '' : learner.name
		});
	}

	/** Keeps what was said. False while that is under way already: pressing twice makes no second learner. */
	async #keep(name: string): Promise<boolean> {
		if (this.#keeping) return false;
		this.#keeping = true;
		this.say({});
		const learner = await this.#learner(name);
		this.say({ learner: learner.id });
		this.#keeping = false;
		const { reader, textSize } = this.draft ?? fresh;
		const { db, records } = await storage.open();
		if (reader) {
			await records.putSetting(db, `${learner.id}/reader`, reader);
			await records.putSetting(db, `${learner.id}/first-steps`, 'shown');
		}
		if (textSize) await appearance.choose({ textSize });
		return true;
	}

	/** The learner at the device, by this name; one is made where there is none. */
	async #learner(name: string): Promise<Learner> {
		const learner = learners.current;
		if (!learner) return name ? learners.add(name) : learners.ensure();
		if (name && name !== learner.name) await learners.rename(learner.id, name);
		return learner;
	}
}

export const firstRun = new FirstRun();
