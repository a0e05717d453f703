import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { compact } from '#lib/domain/refresher/compact.ts';
import { foldAll } from '#lib/domain/refresher/schedule.ts';
import { emptyState } from '#lib/domain/refresher/state.ts';
import { anyLog, ZONE } from '../../../../tests/support/random-reviews.ts';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import { pack, unpack } from './review-state-pack.ts';

vi.setConfig({ testTimeout: PATIENCE });

it('a state comes back from its columns as it was, however much of it is settled', () => {
	fc.assert(
		fc.property(anyLog, fc.nat(40), (log, since) => {
			const state = compact(foldAll(emptyState(ZONE), log), Math.min(since, log.length));
			expect(unpack(structuredClone(pack(state)))).toEqual(state);
		}),
		{ numRuns: RUNS }
	);
});
