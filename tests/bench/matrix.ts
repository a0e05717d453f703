/** How long the trainer's matrix takes from the aggregates, beside sums written by hand in the same run. */
import { expect, it } from 'vitest';
import { randomFrom } from '../../src/lib/domain/chance/shuffle.ts';
import { CRITERIA } from '../../src/lib/domain/sop/vocabulary.ts';
import type {
	Aggregate,
	Earned,
	Month,
	MonthSums
} from '../../src/lib/domain/training/aggregate/aggregate.ts';
import { matrix } from '../../src/lib/domain/training/aggregate/matrix.ts';
import type { Person } from '../../src/lib/domain/training/roster/person.ts';

const PEOPLE = 300;
const MONTHS = 24;
const ITEMS = 60;
const LIMIT = 20;

const random = randomFrom(2026);
const MONTH_NAMES = Array.from({ length: MONTHS }, (_, i): Month => {
	const month = String((i % 12) + 1).padStart(2, '0');
	return `${2025 + Math.floor(i / 12)}-${month}` as Month;
});
const people: Person[] = Array.from({ length: PEOPLE }, (_, i) => ({
	id: `person-${i}`,
	name: `Person ${i}`,
	groups: [],
	state: 'active'
}));

/** Every criterion in every month: more than 300 attempts of a person make. Parsed, as a database gives them. */
const aggregates = people.map(({ id }): Aggregate => {
	const month = (): MonthSums => ({
		criteria: Object.fromEntries(
			CRITERIA.map((criterion): [string, Earned] => {
				const offered = 1 + Math.floor(random() * 20);
				return [criterion, [Math.floor(random() * (offered + 1)), offered, 3]];
			})
		),
		attempts: 12,
		passed: 8
	});
	const items = Array.from({ length: ITEMS }, (_, i) => [
		`scenario:${i}`,
		{ best: 80, last: 70, lastAt: i, tries: 3, passed: 1 }
	]);
	const made = {
		person: id,
		months: Object.fromEntries(MONTH_NAMES.map((name) => [name, month()])),
		items: Object.fromEntries(items) as Aggregate['items'],
		missed: {}
	};
	return JSON.parse(JSON.stringify(made)) as Aggregate;
});

/** The same figures as one would lay them out for speed: a table of numbers, no keys, no items. */
const table = new Float64Array(PEOPLE * MONTHS * CRITERIA.length * 2);
for (const [i, { months }] of aggregates.entries())
	for (const [j, name] of MONTH_NAMES.entries())
		for (const [k, criterion] of CRITERIA.entries()) {
			const [earned, offered] = months[name]?.criteria[criterion] ?? [0, 0];
			table.set([earned, offered], ((i * MONTHS + j) * CRITERIA.length + k) * 2);
		}

/** The sum of all percents, by hand. */
function byHand(): number {
	let total = 0;
	for (let i = 0; i < PEOPLE; i++)
		for (let k = 0; k < CRITERIA.length; k++) {
			let earned = 0;
			let offered = 0;
			for (let j = 0; j < MONTHS; j++) {
				const at = ((i * MONTHS + j) * CRITERIA.length + k) * 2;
				earned += table[at] ?? 0;
				offered += table[at + 1] ?? 0;
			}
			total += Math.round((1000 * earned) / offered) / 10;
		}
	return total;
}

const byMatrix = (): number =>
	matrix(people, aggregates).rows.reduce(
		(sum, { criteria }) => sum + criteria.reduce((all: number, share) => all + (share ?? 0), 0),
		0
	);

/** The quickest of several runs: processor time, which other work on the machine does not stretch, and by the wall. */
function quickest(run: () => number, times: number): { wall: number; cpu: number; sum: number } {
	const best = { wall: Infinity, cpu: Infinity, sum: 0 };
	for (let i = 0; i < 25; i++) {
		const begun = performance.now();
		const used = process.cpuUsage();
		for (let j = 0; j < times; j++) best.sum = run();
		const { user, system } = process.cpuUsage(used);
		best.cpu = Math.min(best.cpu, (user + system) / 1000 / times);
		best.wall = Math.min(best.wall, (performance.now() - begun) / times);
	}
	return best;
}

/**
 * By hand a figure costs two additions; the matrix looks each one up by month and criterion, and lists the items. Measured:
 * about four times as much. Looking at every attempt would cost a dozen times what the months cost, some fifty in all.
 */
const MOST = 25;

it(`shows ${PEOPLE} people × ${CRITERIA.length} criteria over ${MONTHS} months; printed beside the target of ${LIMIT} ms, held to at most ${MOST} times sums by hand`, () => {
	const engine = quickest(byMatrix, 3);
	const hand = quickest(byHand, 30);
	const ratio = engine.cpu / hand.cpu;
	console.log(
		`matrix of ${PEOPLE} people over ${MONTHS} months, ${ITEMS} items each: ${engine.cpu.toFixed(1)} ms of processor time, ` +
			`${engine.wall.toFixed(1)} ms by the wall, target ${LIMIT} ms; by hand: ${hand.cpu.toFixed(3)} ms; ratio ${ratio.toFixed(0)}`
	);
	expect(engine.sum).toBeCloseTo(hand.sum, 6);
	expect(ratio).toBeLessThan(MOST);
});
