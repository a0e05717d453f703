import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PLACES, valueChanged, memberGone } from '../../../../tests/support/changed-policy.ts';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import { limitsWith, policy } from '../../../../tests/support/sop-rules.ts';
import { factsOf } from '../refresher/policy-facts.ts';
import { fingerprint } from '../refresher/fingerprint.ts';
import { changedClauses, changesIn } from './changes.ts';
import type { Policy } from './policy.ts';

// Policies are changed by chance.
vi.setConfig({ testTimeout: PATIENCE });

const withChange = (change: Partial<Policy>): Policy => ({ ...policy, ...change });
const readings = (change: Partial<Policy['readings']>): Policy =>
	withChange({ readings: { ...policy.readings, ...change } });
const clausesOf = (after: Policy): string[] => changedClauses(policy, after);

/** The prints of all facts that a card asks for, by card. */
const prints = (of: Policy) =>
	new Map(
		factsOf(of).map(({ card, clause, says }) => [card, { clause, print: fingerprint(says) }])
	);

describe('nothing has changed', () => {
	it('between a policy and itself, or a copy of it under another version', () => {
		expect(changesIn(policy, structuredClone(policy))).toEqual([]);
		expect(clausesOf({ ...structuredClone(policy), version: policy.version + 1 })).toEqual([]);
	});

	it('when keys, limits, rows or facts stand in another order', () => {
		const turned = withChange({
			limits: policy.limits.toReversed(),
			readings: Object.fromEntries(Object.entries(policy.readings).reverse()) as Policy['readings'],
			severity: {
				facts: policy.severity.facts.toReversed(),
				rows: policy.severity.rows.toReversed()
			}
		});
		expect(clausesOf(turned)).toEqual([]);
	});
});

describe('a change is seen', () => {
	it('wherever in the policy one value is another, from either side', () => {
		expect(PLACES.length).toBeGreaterThan(500);
		fc.assert(
			fc.property(valueChanged, ({ changed }) => {
				const clauses = clausesOf(changed);
				expect(clauses).not.toEqual([]);
				expect(clauses.every((clause) => typeof clause === 'string' && clause !== '')).toBe(true);
				expect(changedClauses(changed, policy).sort()).toEqual(clauses.sort());
			}),
			{ numRuns: RUNS }
		);
	});

	it('wherever one thing is left out', () => {
		fc.assert(
			fc.property(memberGone, ({ changed }) => {
				expect(clausesOf(changed)).not.toEqual([]);
				expect(changesIn(changed, policy).length).toBe(changesIn(policy, changed).length);
			}),
			{ numRuns: RUNS }
		);
	});

	it('under the clause of every card that it makes out of date', () => {
		const before = prints(policy);
		fc.assert(
			fc.property(fc.oneof(valueChanged, memberGone), ({ changed }) => {
				const clauses = clausesOf(changed);
				for (const [card, { clause, print }] of prints(changed))
					if (before.get(card)?.print !== print) expect(clauses).toContain(clause);
			}),
			{ numRuns: RUNS }
		);
	});
});

describe('under the clause that says it', () => {
	const limit = policy.limits.find(({ id }) => id === 'DL-MIN-SOLVE');
	const approver = { role: 'ROLE-GM', clause: 'APR-MIN', addition: false } as const;
	const [first, ...rest] = policy.forms;
	if (!limit || !first) throw new Error('no such limit, or no form');

	it.each<[string, string[], Policy]>([
		['who', ['DL-FORM'], withChange({ limits: limitsWith('DL-FORM', { who: 'ROLE-SUP' }) })],
		['approver', ['APR-MIN'], withChange({ limits: limitsWith('DL-MIN-SOLVE', { approver }) })],
		[
			'a limit gone',
			['DL-VISIT'],
			withChange({ limits: policy.limits.filter(({ id }) => id !== 'DL-VISIT') })
		],
		['rings', ['DL-RINGS'], withChange({ rings: policy.rings + 1 })],
		['opening', ['OPEN-f'], withChange({ opening: { ...policy.opening, 'OPEN-f': true } })],
		['zone', ['AMB-1'], withChange({ zone: 'Europe/London' })],
		['instant', ['AMB-3'], readings({ atTheInstant: 'late' })],
		['entry', ['AMB-5'], readings({ lateEntryMinutes: 20 })],
		['reviews', ['AMB-21'], readings({ reviewsPerQuarter: 2 })],
		['repeats', ['DL-MONTH'], withChange({ statistics: { ...policy.statistics, repeatFrom: 3 } })]
	])('%s: %j', (_, clauses, after) => {
		expect(clausesOf(after)).toEqual(clauses);
	});

	it('[AMB-11] an approver whose clause is another is gone from the one and new in the other', () => {
		const limits = limitsWith('DL-MAJ-SOLVE', { approver: { ...approver, clause: 'APR-IMP' } });
		expect(changesIn(policy, withChange({ limits }))).toEqual([
			{
				about: 'approver',
				id: 'DL-MAJ-SOLVE',
				clause: 'APR-IMP',
				scope: 'all',
				was: false,
				is: true
			},
			{
				about: 'approver',
				id: 'DL-MAJ-SOLVE',
				clause: 'AMB-11',
				scope: 'all',
				was: true,
				is: false
			}
		]);
	});

	it('[REC-2] a field that must be filled from now on: the form, and the clause that asks for it', () => {
		const fields = first.fields.map((each) =>
			each.id === 'channel' ? { ...each, required: 'REC-2' } : each
		);
		const forms = [{ ...first, fields }, ...rest];
		expect(clausesOf(withChange({ forms }))).toEqual([first.id, 'REC-2']);
	});

	it('fields in another order, but not those that merely follow a new one', () => {
		const swapped = [{ ...first, fields: first.fields.toReversed() }, ...rest];
		expect(changesIn(policy, withChange({ forms: swapped }))).toContainEqual({
			...{ about: 'form', id: first.id, clause: first.id },
			...{ scope: 'order', was: true, is: true }
		});
		const added = { id: 'weather', event: 'recorded', key: 'weather', required: null };
		const forms = [{ ...first, fields: [added, ...first.fields] }, ...rest];
		expect(changesIn(policy, withChange({ forms }))).toEqual([
			{
				...{ about: 'form', id: first.id, clause: first.id },
				...{ scope: 'part', part: 'weather', was: false, is: true }
			}
		]);
	});

	it('[AMB-21] one more closing condition that is enough, and those that were enough before', () => {
		const { conditions, together } = policy.closing;
		const closing = {
			...policy.closing,
			conditions: { ...conditions, 'CLOSE-z': ['handled'] as const },
			together: { ...together, oneOf: [...together.oneOf, 'CLOSE-z'] }
		};
		expect(clausesOf(withChange({ closing }))).toEqual([...together.oneOf, 'CLOSE-z']);
	});
});
