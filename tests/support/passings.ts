/** What was passed on a small track, by hand and at random. */
import fc from 'fast-check';
import type { Pass, Track } from '#lib/domain/training/progress.ts';
import { uuid } from './tiny-attempt.ts';

export const TRACK: Track = {
	id: 'small',
	version: 1,
	parts: ['check:kinds', 'scenario:lift', 'exercise:lights'],
	clauses: ['DL-FORM', 'TIP-03']
};

/** A pass whose attempt is told apart by its time. */
export const passAt = (part: string, at: number, percent = 80): Pass => ({
	part,
	at,
	percent,
	attempt: uuid(at % 1e12),
	hash: `hash of ${part}`
});

const tenths = fc.integer({ min: 700, max: 1000 }).map((value) => value / 10);

/** Passes of the track's parts and of something else, at `0…most`. */
export const passingsUntil = (most: number): fc.Arbitrary<Pass[]> =>
	fc.array(
		fc.record({
			part: fc.constantFrom(...TRACK.parts, 'scenario:elsewhere'),
			at: fc.nat(most),
			percent: tenths,
			attempt: fc.nat(999).map(uuid),
			hash: fc.constant('h')
		}),
		{ maxLength: 24 }
	);

export const passings = passingsUntil(1000);
