/** One assignment being put together, from its beginning to the moment at which it is kept. */
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import type { AssignmentTemplate } from '#lib/domain/training/assignment/template.ts';
import type { PartKey } from '#lib/domain/training/attempt-fact.ts';
import type { Person } from '#lib/domain/training/roster/person.ts';
import type { Locale } from '#lib/content/locale.ts';
import type { Failure } from '#lib/storage/failure.ts';
import { m } from '#lib/paraglide/messages.js';
import { newId, now } from '#lib/app/clock.ts';
import { isGuest } from '#lib/app/guest.ts';
import { learners } from '#lib/app/learners.svelte.ts';
import { versionsIn, type Assignable } from './catalogue.ts';
import { blankDraft, draftFrom, draftOf, flawsIn, issued, type Draft } from './draft.ts';
import { keepIssued } from '../issued.svelte.ts';
import { newNonce } from './nonce.ts';
import type { Weakness } from '../overview/weakest.ts';

export class AssignSession {
	draft = $state.raw<Draft>() as Draft;
	/** Whether keeping was tried: flaws are named from then on. */
	tried = $state(false);
	readonly flaws = $derived.by(() => flawsIn(this.draft, this.zone, now()));
	/** The one that is changed; undefined for a new one. */
	#before = $state.raw<Assignment>();
	#signed = $state<string>();

	/** `zone`: IANA, the office's. */
	constructor(
		readonly catalogue: readonly Assignable[],
		readonly zone: string
	) {
		this.draft = blankDraft(zone, now());
	}

	/** Whether it was handed over before. */
	get isChange(): boolean {
		return this.#before !== undefined;
	}

	/** Whom it is from, as the trainees see it: what was typed, else as before, else who is at the device. No guest's name. */
	get from(): string {
		const { current } = learners;
		const known = this.#before ?? (current && { from: current.name });
		return this.#signed ?? (known && !isGuest({ name: known.from }) ? known.from : '');
	}

	set from(name: string) {
		this.#signed = name;
	}

	/** Takes over what was chosen or typed. */
	say(said: Partial<Draft>): void {
		this.draft = { ...this.draft, ...said };
	}

	/** Empties the form, but for whom it goes to. */
	begin(): void {
		const { people } = this.draft;
		this.draft = { ...blankDraft(this.zone, now()), people };
	}

	/** Begins with a template, in a language. */
	beginWith(template: AssignmentTemplate, locale: Locale): void {
		const { zone } = this;
		const { people } = this.draft;
		this.draft = draftFrom(template, versionsIn(this.catalogue), {
			...{ zone, locale, people },
			at: now()
		});
	}

	/** Begins with what a group is weakest in; `group`: its name, undefined for everybody. */
	beginWithWeakness({ people, parts }: Weakness, group: string | undefined): void {
		const known = versionsIn(this.catalogue);
		const asked = parts.map(({ kind, id }): PartKey => `${kind}:${id}`);
		this.draft = {
			...blankDraft(this.zone, now()),
			title: group === undefined ? m.assign_weak_title() : m.assign_weak_title_of({ group }),
			parts: asked.filter((key) => known.has(key)),
			people,
			mode: 'practice'
		};
	}

	/** Changes one that was made before. */
	change(assignment: Assignment): void {
		this.#before = assignment;
		this.draft = draftOf(assignment, this.zone);
	}

	/**
	 * Keeps it and returns its ID; undefined while it has flaws. A changed one keeps its ID, its nonce and the instant from which
	 * attempts count, so that what was done on it goes on counting; whoever opens it again has it as it is now.
	 */
	async keep(people: readonly Person[]): Promise<{ ok: true; id: string } | Failure | undefined> {
		this.tried = true;
		if (this.flaws.length > 0) return undefined;
		const at = now();
		const from = this.from.trim() || (await learners.ensure()).name;
		const stamp = this.#before ?? { id: newId(at), nonce: newNonce(), issuedAt: at };
		const { id, nonce, issuedAt } = stamp;
		const assignment = issued(
			this.draft,
			{ id, nonce, from, issuedAt, zone: this.zone },
			versionsIn(this.catalogue),
			people,
			this.#before?.parts
		);
		const kept = await keepIssued(assignment);
		return kept.ok ? { ok: true, id } : kept;
	}
}
