/**
 * How long it takes in the browser from the store to the trainer's matrix, with 90,000 attempts behind it. Beside it a page by
 * hand, which gets the same figures as one list of numbers for each person from a bare IndexedDB and adds them up in a loop.
 */
import { expect, it, onTestFinished } from 'vitest';
import { CRITERIA } from '#lib/domain/sop/vocabulary.ts';
import type { Month } from '#lib/domain/training/aggregate/aggregate.ts';
import { matrix } from '#lib/domain/training/aggregate/matrix.ts';
import { Database } from '#lib/storage/database.ts';
import { aggregatesOf, factsSince } from '#lib/storage/facts/facts.ts';
import { keepFacts } from '#lib/storage/facts/keep-facts.ts';
import { saveRoster } from '#lib/storage/training/roster.ts';
import { deleteDatabase, freshName } from '../support/fresh-database.ts';
import { bare, settled } from './bare-database.ts';
import { ATTEMPTS, factsOf, PEOPLE, people, timed, ZONE } from './trainer-data.ts';

const LIMIT = 50;
const ROUNDS = 15;

/** Person by person, as imports do it: what each attempt comes to, and the sums, in one transaction. */
async function fill(db: Database): Promise<void> {
	await saveRoster(db, { people, groups: [] });
	for (const [i, { id }] of people.entries())
		await db.transaction('rw', db.facts, db.aggregates, () => keepFacts(db, id, factsOf(i), ZONE));
}

const CELLS = 2 * CRITERIA.length;

/** Of each person earned and offered by month and criterion, as one would lay them out for speed. */
async function fillByHand(db: IDBDatabase, from: Database): Promise<void> {
	const aggregates = await aggregatesOf(from);
	const months = [...new Set(aggregates.flatMap((each) => Object.keys(each.months)))] as Month[];
	const store = db.transaction('kept', 'readwrite').objectStore('kept');
	for (const aggregate of aggregates) {
		const cells = new Float64Array(months.length * CELLS);
		for (const [i, month] of months.entries())
			for (const [k, criterion] of CRITERIA.entries()) {
				const [earned, offered] = aggregate.months[month]?.criteria[criterion] ?? [0, 0];
				cells.set([earned, offered], i * CELLS + 2 * k);
			}
		await settled(store.put(cells, aggregate.person));
	}
}

/** The sum of all percents, by hand. */
async function byHand(db: IDBDatabase): Promise<number> {
	const all = db.transaction('kept').objectStore('kept').getAll() as IDBRequest<Float64Array[]>;
	let total = 0;
	for (const cells of await settled(all))
		for (let k = 0; k < CRITERIA.length; k++) {
			let earned = 0;
			let offered = 0;
			for (let at = 2 * k; at < cells.length; at += CELLS) {
				earned += cells[at] ?? 0;
				offered += cells[at + 1] ?? 0;
			}
			if (offered > 0) total += Math.round((1000 * earned) / offered) / 10;
		}
	return total;
}

async function byMatrix(db: Database): Promise<number> {
	const { rows } = matrix(people, await aggregatesOf(db));
	return rows.reduce(
		(sum, { criteria }) => sum + criteria.reduce((all: number, share) => all + (share ?? 0), 0),
		0
	);
}

/** Ours also carries items and missed clauses, checks what it reads, and makes an object of each month. */
const MOST = 15;

it(`shows ${PEOPLE} people with ${ATTEMPTS} attempts each; printed beside the target of ${LIMIT} ms, held to at most ${MOST} times a page by hand`, async () => {
	const [name, hand] = [freshName(), freshName()];
	for (const each of [name, hand]) onTestFinished(() => deleteDatabase(each));
	const db = new Database({ name });
	const begun = performance.now();
	await fill(db);
	const filling = performance.now() - begun;
	const other = await bare(hand);
	await fillByHand(other, db);

	const ours = await timed(ROUNDS, () => byMatrix(db));
	const theirs = await timed(ROUNDS, () => byHand(other));
	const week = factsOf(0)[0]?.startedAt ?? 0;
	const since = await timed(ROUNDS, async () => {
		const parts = [1, 2, 3].map((n) => `scenario:scenario-${n}` as const);
		return (await factsSince(db, parts, week)).length;
	});
	const ratio = ours.quickest / theirs.quickest;
	console.log(
		`matrix of ${PEOPLE} people × ${ATTEMPTS} attempts from the store: ${ours.quickest.toFixed(1)} ms ` +
			`(the first time ${ours.first.toFixed(1)}), target ${LIMIT} ms; by hand: ${theirs.quickest.toFixed(1)} ms; ` +
			`ratio ${ratio.toFixed(1)}; ${since.sum} attempts on three parts: ${since.quickest.toFixed(1)} ms; ` +
			`writing all: ${(filling / 1000).toFixed(1)} s`
	);
	db.close();
	other.close();
	expect(ours.sum).toBeCloseTo(theirs.sum, 6);
	expect(ratio).toBeLessThan(MOST);
});
