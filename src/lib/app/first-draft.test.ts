import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RUNS } from '../../../tests/support/random-scenario.ts';
import { draftIn, fresh, STEPS } from './first-draft.ts';
import { READERS } from './first-steps.ts';

describe('draftIn', () => {
	it('a draft comes back as it was kept', () => {
		fc.assert(
			fc.property(
				fc.record({
					step: fc.constantFrom(...STEPS),
					learner: fc.option(fc.uuid(), { nil: undefined }),
					reader: fc.constantFrom(...READERS),
					name: fc.string(),
					textSize: fc.constantFrom('normal' as const, 'larger' as const, undefined)
				}),
				(draft) => {
					expect(draftIn(JSON.stringify(draft))).toEqual(draft);
				}
			),
			{ numRuns: RUNS }
		);
	});

	it('whatever else is there is a draft whose fields can be used, or none', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.jsonValue(),
					fc.record(
						{ step: fc.jsonValue(), reader: fc.jsonValue(), name: fc.jsonValue() },
						{ requiredKeys: [] }
					)
				),
				(value) => {
					const draft = draftIn(JSON.stringify(value));
					if (typeof value !== 'object' || value === null) expect(draft).toBeUndefined();
					else expect(STEPS).toContain(draft?.step);
					if (draft) expect(typeof draft.name).toBe('string');
				}
			),
			{ numRuns: RUNS }
		);
	});

	it('without an answer to who, it stands at the first step', () => {
		const lost = JSON.stringify({ ...fresh, step: 3, reader: 'boss', name: 'Ann' });
		expect(draftIn(lost)).toEqual({ ...fresh, name: 'Ann' });
	});
});
