/** One case on a desk: its log, what follows from it, and acting on it. */
import type { CaseState } from '#lib/domain/sop/case-state.ts';
import { caseOf } from '#lib/domain/sop/case.ts';
import type { Finding, Refusal } from '#lib/domain/sop/codes.ts';
import type { CaseEvent, CaseEventData, CaseEventType, CaseLog } from '#lib/domain/sop/events.ts';
import { findings } from '#lib/domain/sop/findings.ts';
import type { Obligation } from '#lib/domain/sop/obligation.ts';
import { obligations } from '#lib/domain/sop/obligations.ts';
import { policyOf, type Policy, type RuleSet } from '#lib/domain/sop/policy.ts';
import { record } from '#lib/domain/sop/record.ts';
import type { Attempt, LogEntry, PinnedItem } from '#lib/domain/training/attempt.ts';
import {
	practisedCase,
	type DeskEvent,
	type PractisedCase
} from '#lib/domain/training/case-log.ts';
import { storage } from '../storage.svelte.ts';
import type { Desk, Done, StoredCase } from './desk.svelte.ts';
import { Drafts } from './drafts.svelte.ts';

/** What an act holds; when and by whom the desk knows. */
export type ActInput = {
	[T in CaseEventType]: { type: T } & CaseEventData[T];
}[CaseEventType];

export class DeskCase {
	readonly desk: Desk;
	readonly attempt: Attempt;
	readonly item: PinnedItem;
	readonly ruleSet: RuleSet;
	readonly policy: Policy;
	readonly drafts: Drafts;
	#entries = $state.raw<readonly LogEntry<DeskEvent>[]>([]);
	#practised: PractisedCase = $derived(practisedCase(this.#entries.map(({ event }) => event)));
	#obligations: Obligation[] = $derived.by(() =>
		obligations(this.log, this.ruleSet.rules, this.now)
	);

	constructor(desk: Desk, { attempt, item, ruleSet, entries }: StoredCase) {
		this.desk = desk;
		this.attempt = attempt;
		this.item = item;
		this.ruleSet = ruleSet;
		this.policy = policyOf(ruleSet.rules, ruleSet.version);
		this.#entries = entries;
		this.drafts = new Drafts(attempt.id);
	}

	get practised(): PractisedCase {
		return this.#practised;
	}

	get log(): CaseLog {
		return this.#practised.log;
	}

	/** The desk's clock, or when the exercise was handed in. */
	get now(): number {
		return this.#practised.finishedAt ?? this.desk.now;
	}

	/** Undefined once its reception has been taken back. */
	get state(): CaseState | undefined {
		return caseOf(this.log);
	}

	get obligations(): Obligation[] {
		return this.#obligations;
	}

	get findings(): Finding[] {
		return findings(this.log, this.ruleSet.rules, this.now);
	}

	get stored(): StoredCase {
		const { attempt, item, ruleSet } = this;
		return { attempt, item, ruleSet, entries: this.#entries };
	}

	/** Takes over what another tab has stored. */
	follow(entries: readonly LogEntry<DeskEvent>[]): void {
		if (entries.length > this.#entries.length) this.#entries = entries;
	}

	/** Does what the one at the desk does, now. In an exercise a refusal is kept, too. */
	async act(input: ActInput): Promise<Done> {
		const { desk } = this;
		const event = { ...input, at: desk.now, by: desk.role } as CaseEvent;
		const outcome = record(this.log, event, this.ruleSet.rules);
		if (!outcome.ok) return this.#refused(event, outcome.refusals);
		const added = outcome.log.slice(this.log.length);
		const result = await this.#append(added, event.type);
		if (result.ok) this.drafts.forget(event.type);
		return result;
	}

	async #refused(act: CaseEvent, refusals: Refusal[]): Promise<Done> {
		if (this.desk.graded) {
			const codes = refusals.map(({ code }) => code);
			const kept = await this.#append([{ type: 'refused', act, codes }]);
			if (!kept.ok) return kept;
		}
		return { ok: false, refusals };
	}

	async #append(events: readonly DeskEvent[], filed?: string): Promise<Done> {
		const change = this.desk.change(this.stored, events, this.desk.now, filed);
		const result = await this.desk.step([change]);
		if (result.ok) this.#entries = [...this.#entries, ...(change.entries as LogEntry<DeskEvent>[])];
		else if (result.code === 'conflict') await this.#catchUp();
		return result;
	}

	/** Takes over what another tab has done meanwhile. */
	async #catchUp(): Promise<void> {
		const { db, records } = await storage.open();
		const reading = await records.readAttempt(db, this.attempt.id);
		if (reading.ok && (reading.kind === 'case' || reading.kind === 'exercise'))
			this.follow(reading.log);
		const register = await records.readDesk(db, this.desk.id);
		if (register) this.desk.follow(register);
	}

	/** Hands an exercise in. */
	finish = (): Promise<Done> => this.#append([{ type: 'finished', now: this.desk.now }]);

	/** Moves the desk's clock; in an exercise its one case moves along. */
	async moveTo(instant: number): Promise<Done> {
		const result = await this.desk.moveTo(instant, this.desk.graded ? this.stored : undefined);
		return result;
	}

	/** The next instant at which something of this case ends (simulated UTC ms). */
	get nextDue(): number | undefined {
		const ends = this.obligations.flatMap(({ dueAt, doneAt, liftedAt }) =>
			dueAt !== null && doneAt === null && liftedAt === null && dueAt > this.desk.now ? [dueAt] : []
		);
		return ends.length > 0 ? Math.min(...ends) : undefined;
	}
}
