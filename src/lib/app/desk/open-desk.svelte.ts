/** What a page of the desk works on: the learner's desk, one of its cases, an exercise. Read in the browser only. */
import { untrack } from 'svelte';
import { browser } from '$app/environment';
import { page } from '$app/state';
import { loadRules, loadRulesItem } from '#lib/content/load.ts';
import type { Channel } from '#lib/domain/sop/vocabulary.ts';
import type { CaseLog } from '#lib/domain/sop/events.ts';
import { record } from '#lib/domain/sop/record.ts';
import { LOG_FORMAT, type CaseAttempt } from '#lib/domain/training/attempt.ts';
import { practisedCase } from '#lib/domain/training/case-log.ts';
import type { CaseSummary } from '#lib/domain/training/case-summary.ts';
import type { DeskRecord } from '#lib/storage/record/desk-records.ts';
import type { Reading } from '#lib/storage/facts/judge.ts';
import { newId, newSeed, now } from '../clock.ts';
import { learners } from '../learners.svelte.ts';
import { live, type Live } from '../live.svelte.ts';
import { storage } from '../storage.svelte.ts';
import { DeskCase, type ActInput } from './desk-case.svelte.ts';
import { Desk, type Done } from './desk.svelte.ts';

const MINUTE = 60_000;

const presentMinute = (): number => Math.floor(now() / MINUTE) * MINUTE;

/** The register of a desk that nobody has used. `at`: where its clock stands, simulated UTC ms. */
const fresh = (id: string, at: number): DeskRecord => ({
	id,
	now: at,
	role: 'ROLE-REC',
	steps: []
});

/** The present learner's desk. */
export async function openDesk(): Promise<Desk> {
	const [learner, rules, { db, records }] = await Promise.all([
		learners.ensure(),
		loadRules(),
		storage.open()
	]);
	const record = (await records.readDesk(db, learner.id)) ?? fresh(learner.id, presentMinute());
	return new Desk(record, rules, false);
}

/** Lists the cases of a desk that came from a backup. */
export async function listRestored({ id, now: at }: Desk): Promise<void> {
	const { db, records } = await storage.open();
	const missing = await records.unlisted(db, id);
	if (missing.length > 0) await records.listCases(db, id, missing, at);
}

/** The desk that a case or an exercise is on; of one whose register is lost, the clock stands at the last event. */
async function deskOf({ attempt, item, log }: CaseReading): Promise<Desk> {
	const { db, records } = await storage.open();
	const graded = attempt.kind === 'exercise';
	const id = graded ? attempt.id : attempt.learner;
	const last = practisedCase(log.map(({ event }) => event)).log.at(-1);
	const record = (await records.readDesk(db, id)) ?? fresh(id, last?.at ?? presentMinute());
	return new Desk(record, item.rules, graded);
}

/** How many rows a list shows before the rest has been read. */
const FIRST_ROWS = 60;

/** A desk's cases, the last received first, following the store; the first rows come before the rest. */
export function followCases(desk: () => Desk | undefined): {
	readonly rows: CaseSummary[] | undefined;
	readonly whole: boolean;
} {
	const first = live(() => {
		const id = desk()?.id;
		return id === undefined ? undefined : ({ db, records }) => records.casesOf(db, id, FIRST_ROWS);
	});
	const all = live(() => {
		const id = desk()?.id;
		// Only once the first rows are shown.
		if (id === undefined || first.value === undefined) return undefined;
		return ({ db, records }) => records.casesOf(db, id);
	});
	return {
		get rows() {
			return all.value ?? first.value;
		},
		get whole() {
			return all.value !== undefined;
		}
	};
}

/** The register of a desk as the store has it, following other tabs. */
export const followDesk = (desk: () => Desk | undefined): Live<DeskRecord | undefined> =>
	live(() => {
		const id = desk()?.id;
		return id === undefined ? undefined : ({ db, records }) => records.readDesk(db, id);
	});

type CaseReading = Extract<Reading, { kind: 'case' | 'exercise' }>;

/** A case to work in, or why there is none. `imported`: somebody else's, handed in here; `detail` is its ID. */
export type Room = {
	readonly room: DeskCase | undefined;
	readonly unreadable: { code: string; detail: string } | undefined;
};

/**
 * The case or exercise that the address names by `?case=` or `?attempt=`, following the store and other tabs. To be
 * called while a component is set up.
 */
export function followRoom(kind: 'case' | 'exercise'): Room {
	const named = $derived(
		browser ? page.url.searchParams.get(kind === 'case' ? 'case' : 'attempt') : null
	);
	const read = live(() => {
		const id = named;
		return id === null ? undefined : ({ db, records }) => records.readAttempt(db, id);
	});
	let room = $state.raw<DeskCase>();
	const register = followDesk(() => room?.desk);
	$effect(() => {
		const found = read.value;
		if (!found?.ok || found.kind !== kind || !learners.own(found.attempt)) return;
		const { attempt, item, log } = found;
		if (untrack(() => room?.attempt.id) === attempt.id) untrack(() => room?.follow(log));
		else
			void deskOf(found).then((desk) => {
				room = new DeskCase(desk, { attempt, item, ruleSet: item.rules, entries: log });
				void room.drafts.load();
			});
	});
	$effect(() => {
		const record = register.value;
		if (record) untrack(() => room?.desk.follow(record));
	});
	return {
		get room() {
			return room?.attempt.id === named ? room : undefined;
		},
		get unreadable() {
			const found = read.value;
			if (browser && named === null) return { code: 'missing', detail: '' };
			if (!found) return undefined;
			if (!found.ok) return found;
			if (!learners.own(found.attempt)) return { code: 'imported', detail: found.attempt.id };
			return found.kind === kind ? undefined : { code: 'missing', detail: '' };
		}
	};
}

/** What is known when a complaint comes in. `receivedAt`: simulated UTC ms. */
export type Reception = { receivedAt: number; channel: Channel; raisedBy: 'customer' | 'staff' };

export type Entered = { ok: true; id: string } | Exclude<Done, { ok: true }>;

/**
 * Enters a complaint at the desk, now, and what is done with it at once: the new case's ID, or why it is refused.
 * `parent`: the talk that it came up in.
 */
export async function receive(
	desk: Desk,
	reception: Reception,
	acts: readonly ActInput[] = [],
	parent?: CaseAttempt['parent']
): Promise<Entered> {
	const item = await loadRulesItem();
	const common = { at: desk.now, by: desk.role };
	const received = { type: 'received', ...reception, policy: item.rules.version } as const;
	let log: CaseLog = [];
	for (const act of [received, ...acts]) {
		const outcome = record(log, { ...act, ...common }, item.rules.rules);
		if (!outcome.ok) return outcome;
		log = outcome.log;
	}
	const startedAt = now();
	const attempt: CaseAttempt = {
		id: newId(startedAt),
		learner: desk.id,
		kind: 'case',
		content: { id: item.id, version: item.version, hash: item.hash },
		seed: newSeed(),
		startedAt,
		format: LOG_FORMAT,
		...(parent && { parent })
	};
	const stored = { attempt, item, ruleSet: item.rules, entries: [] };
	const change = desk.change(stored, log, desk.now);
	const result = await desk.step([{ ...change, begun: { attempt, item } }]);
	return result.ok ? { ok: true, id: attempt.id } : result;
}
