/** How long it takes to see what is due among 5,000 cards after 100,000 reviews, beside a loop written by hand in the same run. */
import { expect, it } from 'vitest';
import { dueAt } from '../../src/lib/domain/refresher/due.ts';
import type { ReviewEntry } from '../../src/lib/domain/refresher/review.ts';
import { fold, foldAll } from '../../src/lib/domain/refresher/schedule.ts';
import { emptyState } from '../../src/lib/domain/refresher/state.ts';
import { cards, CARDS, dueByHand, LIMIT, manyReviews, NOW, REVIEWS } from './many-reviews.ts';

const log = manyReviews();

/** The quickest of several runs: processor time, which other work on the machine does not stretch, and by the wall. */
function quickest<T>(times: number, run: () => T): { wall: number; cpu: number; made: T } {
	let wall = Infinity;
	let cpu = Infinity;
	let made = run();
	for (let i = 0; i < times; i++) {
		const begun = performance.now();
		const used = process.cpuUsage();
		made = run();
		const { user, system } = process.cpuUsage(used);
		cpu = Math.min(cpu, (user + system) / 1000);
		wall = Math.min(wall, performance.now() - begun);
	}
	return { wall, cpu, made };
}

const folded = quickest(2, () => foldAll(emptyState('Asia/Hong_Kong'), log));
const state = folded.made;

const stabilities = new Float64Array(CARDS);
const days = new Float64Array(CARDS);
for (const [i, { id }] of cards.entries()) {
	const memory = state.traces.get(id)?.memory;
	stabilities[i] = memory?.stability ?? 0;
	days[i] = memory?.day ?? Infinity;
}

/**
 * By hand a card costs one power and its share of a sort of numbers. Ours looks it up by a text, makes an object of it, and asks
 * ts-fsrs, which reckons the curve's constants anew each time: two powers, an exponential, a logarithm. So up to twenty is
 * what such work costs; to remember each card anew from its reviews would cost hundreds.
 */
const MOST = 20;

it(`finds what is due among ${CARDS} cards after ${REVIEWS} reviews; printed beside the target of ${LIMIT} ms`, () => {
	const ours = quickest(15, () => dueAt(state, cards, NOW));
	const hand = quickest(15, () => dueByHand(stabilities, days));
	const ratio = ours.cpu / hand.cpu;
	console.log(
		`due list of ${CARDS} cards after ${REVIEWS} reviews: ${ours.cpu.toFixed(1)} ms of processor time, ` +
			`${ours.wall.toFixed(1)} ms by the wall, target ${LIMIT} ms; by hand: ${hand.cpu.toFixed(2)} ms; ratio ${ratio.toFixed(0)}`
	);
	expect(ours.made.length).toBeGreaterThan(CARDS / 4);
	expect(ours.made.map(({ card }) => card.id).sort()).toEqual(
		hand.made.map((i) => `clause-${i}.limit`).sort()
	);
	expect(ratio).toBeLessThan(MOST);
});

it('one more review costs a small part of the whole log', () => {
	const entry = { ...(log[0] as ReviewEntry), seq: REVIEWS, at: NOW };
	// A hundred in a row, as one alone is too quick for the clock.
	const one = quickest(5, () => {
		let more = state;
		for (let i = 0; i < 100; i++) more = fold(more, { ...entry, seq: REVIEWS + i });
		return more;
	});
	console.log(
		`the whole log: ${folded.cpu.toFixed(0)} ms of processor time; one review more: ${(one.cpu / 100).toFixed(2)} ms`
	);
	expect(one.cpu / 100).toBeLessThan(folded.cpu / 20);
});
