/** FSRS-6 as we take it from ts-fsrs, beside the binding to its reference in Rust. */
import { BindingMemoryState, FSRSBinding } from '@open-spaced-repetition/binding';
import { expect, it } from 'vitest';
import { randomFrom } from '../chance/shuffle.ts';
import { intervalOf, LONGEST, remember, type Memory } from './memory.ts';
import type { Rating } from './review.ts';

const STEPS = 2000;
/** Answers to a card before the next card begins. */
const LENGTH = 20;
/** The reference reckons in 32 bits: seven digits, of which some are lost on the way. */
const TOLERANCE = 1e-4;

const reference = new FSRSBinding();

/** The reference’s state and interval (days, not rounded) after an answer. */
function referred(
	memory: BindingMemoryState | null,
	rating: Rating,
	days: number,
	retention: number
) {
	const { again, hard, good, easy } = reference.nextStates(memory, retention, days);
	return ([again, hard, good, easy] as const)[rating - 1] as typeof again;
}

/** A fifth of the answers come on the same day, most after some weeks, some after a year. */
function pause(random: () => number): number {
	const kind = random();
	if (kind < 0.2) return 0;
	return Math.floor(random() * (kind < 0.9 ? 60 : 400)) + 1;
}

it(`agrees with the reference on ${STEPS} random steps: stability, difficulty, intervals`, () => {
	const random = randomFrom(2026);
	let ours: Memory | null = null;
	let theirs: BindingMemoryState | null = null;
	let day = 20_000;
	let close = 0;
	for (let i = 0; i < STEPS; i++) {
		if (i % LENGTH === 0) [ours, theirs] = [null, null];
		const days = ours ? pause(random) : 0;
		day += days;
		const rating = (1 + Math.floor(random() * 4)) as Rating;
		const usual = referred(theirs, rating, days, 0.9);
		const emergency = referred(theirs, rating, days, 0.95);
		ours = remember(ours, rating, { day, at: 0 });
		// Each goes on with its own state, so that differences would add up.
		theirs = new BindingMemoryState(usual.memory.stability, usual.memory.difficulty);

		expect(Math.abs(ours.stability / theirs.stability - 1)).toBeLessThan(TOLERANCE);
		expect(Math.abs(ours.difficulty - theirs.difficulty)).toBeLessThan(TOLERANCE);
		for (const [interval, exact] of [
			[intervalOf(ours, false), usual.interval],
			[intervalOf(ours, true), emergency.interval]
		] as const) {
			const wanted = Math.min(LONGEST, Math.max(1, exact));
			// Rounded to whole days.
			expect(Math.abs(interval - wanted)).toBeLessThanOrEqual(0.5 + wanted * TOLERANCE);
			if (interval === Math.round(wanted)) close++;
		}
	}
	expect(close).toBeGreaterThan(2 * STEPS * 0.999);
});
