/** A practice desk: its clock, who is at it, the steps that can be taken back. Of free practice, or of one exercise. */
import { advance } from '#lib/domain/sop/clock.ts';
import type { Refusal } from '#lib/domain/sop/codes.ts';
import { refuse } from '#lib/domain/sop/codes.ts';
import type { CaseEvent } from '#lib/domain/sop/events.ts';
import type { Role } from '#lib/domain/sop/limits.ts';
import { policyOf, type Policy, type RuleSet } from '#lib/domain/sop/policy.ts';
import type { Attempt, LogEntry, PinnedItem } from '#lib/domain/training/attempt.ts';
import { practisedCase, type DeskEvent } from '#lib/domain/training/case-log.ts';
import { summaryOfCase } from '#lib/domain/training/case-summary.ts';
import { MOST_STEPS, type DeskRecord } from '#lib/storage/record/desk-records.ts';
import type { CaseChange } from '#lib/storage/desks.ts';
import type { Failure, FailureCode, Written } from '#lib/storage/failure.ts';
import { now as realNow } from '../clock.ts';
import { storage } from '../storage.svelte.ts';

/** What a step led to. A refusal is the procedure's, a failure the store's; either way nothing has changed. */
export type Done = { ok: true } | { ok: false; refusals: Refusal[] } | Failure;

/** A case as far as it has been stored. */
export type StoredCase = {
	attempt: Attempt;
	item: PinnedItem;
	ruleSet: RuleSet;
	entries: readonly LogEntry<DeskEvent>[];
};

export class Desk {
	readonly id: string;
	readonly graded: boolean;
	readonly ruleSet: RuleSet;
	readonly policy: Policy;
	#record = $state.raw<DeskRecord>() as DeskRecord;
	/** What the last write ran into, until one succeeds. */
	notice = $state<FailureCode>();
	#writing: Promise<unknown> = Promise.resolve();

	constructor(record: DeskRecord, ruleSet: RuleSet, graded: boolean) {
		this.id = record.id;
		this.graded = graded;
		this.ruleSet = ruleSet;
		this.policy = policyOf(ruleSet.rules, ruleSet.version);
		this.#record = record;
	}

	/** Simulated UTC ms. */
	get now(): number {
		return this.#record.now;
	}

	get role(): Role {
		return this.#record.role;
	}

	get zone(): string {
		return this.policy.zone;
	}

	/** Whether the last step can be taken back: in free practice only. */
	get canUndo(): boolean {
		return !this.graded && this.#record.steps.length > 0;
	}

	/** Takes over what another tab has stored. */
	follow(record: DeskRecord): void {
		this.#record = record;
	}

	/** One after the other: a second click waits for the first. */
	#queued<T>(act: () => Promise<T>): Promise<T> {
		const result = this.#writing.then(act);
		this.#writing = result.catch(() => undefined);
		return result;
	}

	async #write(record: DeskRecord, changes: CaseChange[]): Promise<Written> {
		const before = storage.kept;
		const result = await storage.write(({ db, records }) => records.writeDesk(db, record, changes));
		const isMoved = before && !storage.kept;
		this.notice = isMoved ? 'full' : result.ok ? undefined : result.code;
		if (result.ok) this.#record = record;
		return result;
	}

	/** The change that appends events to a case, with what the list shows of it then. */
	change(
		stored: StoredCase,
		events: readonly DeskEvent[],
		now: number,
		filed?: string
	): CaseChange {
		const { attempt, entries, ruleSet } = stored;
		const at = realNow();
		const added = events.map((event, i): LogEntry<DeskEvent> => ({
			attempt: attempt.id,
			seq: entries.length + i,
			at,
			event
		}));
		const { log } = practisedCase([...entries, ...added].map(({ event }) => event));
		const summary = this.graded
			? undefined
			: summaryOfCase(attempt.id, this.id, log, ruleSet.rules, now);
		return {
			id: attempt.id,
			seq: entries.length,
			entries: added,
			summary: summary ?? null,
			...(filed !== undefined && { filed })
		};
	}

	/** The register after a step at `now`, from which it can be taken back. */
	#after(now: number, changes: readonly CaseChange[]): DeskRecord {
		const { role } = this.#record;
		const step = {
			now: this.#record.now,
			role,
			cases: changes.map(({ id, seq }) => ({ id, seq }))
		};
		const steps = this.graded ? [] : [...this.#record.steps, step].slice(-MOST_STEPS);
		return { ...this.#record, now, steps };
	}

	/** Stores a step of which all changes are known. */
	step(changes: CaseChange[], now = this.now): Promise<Written> {
		return this.#queued(() => this.#write(this.#after(now, changes), changes));
	}

	/** Makes somebody else act at the desk. */
	setRole(role: Role): Promise<Written> {
		return this.#queued(() => this.#write({ ...this.#record, role }, []));
	}

	/**
	 * Moves the clock to an instant (simulated UTC ms), forward only: the month of each case that passes on the way comes
	 * about at its own instant, in order. `own`: the exercise's case, which no list knows.
	 */
	moveTo(instant: number, own?: StoredCase): Promise<Done> {
		return this.#queued(async (): Promise<Done> => {
			const { now } = this;
			if (instant <= now)
				return {
					ok: false,
					refusals: [refuse('clock-backwards', 'AMB-5', { now: instant, last: now })]
				};
			const crossed = own ? [own] : await this.#crossed(now, instant);
			const changes = crossed.flatMap((stored) => {
				const { log } = practisedCase(stored.entries.map(({ event }) => event));
				const moved = advance(log, instant, stored.ruleSet.rules);
				const caused: CaseEvent[] = moved.ok ? moved.log.slice(log.length) : [];
				return caused.length > 0 ? [{ at: caused[0]?.at ?? 0, stored, caused }] : [];
			});
			const inOrder = changes
				.toSorted((a, b) => a.at - b.at)
				.map(({ stored, caused }) => this.change(stored, caused, instant));
			return this.#write(this.#after(instant, inOrder), inOrder);
		});
	}

	async #crossed(from: number, to: number): Promise<StoredCase[]> {
		const { db, records } = await storage.open();
		const rows = await records.casesCrossed(db, this.id, from, to);
		const read = await Promise.all(rows.map(({ id }) => this.read(id)));
		return read.filter((stored) => stored !== undefined);
	}

	/** A stored case of free practice, or undefined when it cannot be read. */
	async read(id: string): Promise<StoredCase | undefined> {
		const { db, records } = await storage.open();
		const reading = await records.readAttempt(db, id);
		if (!reading.ok || reading.kind !== 'case') return undefined;
		const { attempt, item, log } = reading;
		return { attempt, item, ruleSet: item.rules, entries: log };
	}

	/** Takes the last step back: what it appended no longer counts, and the clock stands where it stood. */
	undo(): Promise<Done> {
		return this.#queued(async (): Promise<Done> => {
			const step = this.#record.steps.at(-1);
			if (!step || this.graded) return { ok: true };
			const changes: CaseChange[] = [];
			for (const { id, seq } of step.cases) {
				const stored = await this.read(id);
				if (stored) changes.push(this.change(stored, [{ type: 'undone', seq }], step.now));
			}
			const { now, role } = step;
			const steps = this.#record.steps.slice(0, -1);
			return this.#write({ ...this.#record, now, role, steps }, changes);
		});
	}
}
