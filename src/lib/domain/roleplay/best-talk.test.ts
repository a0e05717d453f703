import { expect, it, vi } from 'vitest';
import fc from 'fast-check';
import { bestTalk } from './best-talk.ts';
import { explored } from './explore.ts';
import { scoreOf } from './score.ts';
import { PATIENCE, RUNS, scenarios } from '../../../../tests/support/random-scenario.ts';

vi.setConfig({ testTimeout: PATIENCE });

it('earns what exploration says can be earned, and loses nothing by any line', () => {
	fc.assert(
		fc.property(scenarios(), (scenario) => {
			const talk = bestTalk(scenario, 'practice');
			expect(scoreOf(talk).earned).toBe(explored(scenario, 'practice').best);
		}),
		{ numRuns: RUNS }
	);
});
