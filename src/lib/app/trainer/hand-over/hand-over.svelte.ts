/** Handing one assignment over: to whom, and the ways in which it can go. */
import { browser } from '$app/environment';
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import { toIcs } from '#lib/domain/training/assignment/ics.ts';
import { m } from '#lib/paraglide/messages.js';
import { live } from '#lib/app/live.svelte.ts';
import { to } from '#lib/app/locale.ts';
import { saveFile } from '#lib/app/save-file.ts';
import { asked } from '../asked.ts';
import { spokenText } from './spoken-text.ts';
import type { Assignable } from '../assign/catalogue.ts';
import { fileName } from '../file-name.ts';
import { followIssued } from '../issued.svelte.ts';
import { qrOf, type Qr } from './qr-path.ts';
import { saveAssignment } from './take-file.ts';
import { forPerson, waysOf, type Ways } from './ways.ts';

/** What goes out, and how it can. `words`: how many of the trainer's comments go along. */
export type HandedOver = { assignment: Assignment; ways: Ways; qr: Qr | undefined; words: number };

async function handedOver(assignment: Assignment): Promise<HandedOver> {
	const ways = await waysOf(assignment, location.origin, to('/task/'));
	const qr = ways.qr.ok ? await qrOf(ways.qr.text) : undefined;
	return { assignment, ways, qr, words: assignment.comments?.length ?? 0 };
}

/** The assignment that the address names. To be called while a component is set up. */
export class HandOver {
	/** One person's ID; empty for all in one. */
	who = $state('');
	readonly #issued = followIssued();
	readonly #remarks = live(() => {
		const person = this.person;
		if (person === '') return undefined;
		return async ({ db, records }) => ({ person, list: await records.remarksOf(db, person) });
	});
	#shown = $state.raw<HandedOver>();

	constructor() {
		$effect(() => {
			const assignment = this.#outgoing;
			if (!browser || !assignment) return;
			let isOver = false;
			void handedOver(assignment).then((shown) => {
				if (!isOver) this.#shown = shown;
			});
			return () => {
				isOver = true;
			};
		});
	}

	/** All that were made here; undefined until the store has answered. */
	get all(): Assignment[] | undefined {
		return this.#issued.value?.list;
	}

	/** The one asked for. */
	get assignment(): Assignment | undefined {
		return this.all?.find(({ id }) => id === asked('assignment'));
	}

	/** Whom it goes to: the one chosen, or the only one. */
	get person(): string {
		const people = this.assignment?.to ?? [];
		const [only] = people;
		if (people.length === 1 && only) return only.id;
		return people.some(({ id }) => id === this.who) ? this.who : '';
	}

	/** Undefined while it is worked out. */
	get shown(): HandedOver | undefined {
		return this.#shown?.assignment === this.#outgoing ? this.#shown : undefined;
	}

	readonly #outgoing = $derived.by((): Assignment | undefined => {
		const { assignment, person } = this;
		if (!assignment || person === '') return assignment;
		const remarks = this.#remarks.value;
		if (remarks?.person !== person) return undefined;
		return forPerson(
			assignment,
			person,
			remarks.list.map(({ attempt, seq, at, text, verdict }) => ({
				...{ attempt, seq, at, text },
				...(verdict !== undefined && { verdict })
			}))
		);
	});
}

const namesOf = ({ title, to: people }: Assignment): string[] =>
	people.length === 1 ? [title, ...people.map(({ name }) => name)] : [title];

/** Lets the browser save it as a file. */
export const saveAsFile = (assignment: Assignment): Promise<void> =>
	saveAssignment(assignment, fileName(namesOf(assignment), 'json'));

/** Lets the browser save its due date for a calendar; does nothing where there is none. */
export function saveDue(assignment: Assignment, catalogue: readonly Assignable[]): void {
	const { title } = assignment;
	const calendar = toIcs(assignment, {
		summary: m.assign_ics_summary({ title }),
		description: spokenText(assignment, catalogue),
		reminder: m.assign_ics_reminder({ title })
	});
	if (calendar !== null) saveFile(fileName([title], 'ics'), calendar, 'text/calendar');
}
