import { expect, it } from 'vitest';
import { limitsWith, policy, rules } from '../../../../tests/support/sop-rules.ts';
import type { Policy } from '#lib/domain/sop/policy.ts';
import { policiesOf } from './policies.ts';

type UnderRules = Parameters<typeof policiesOf>[0][number];

const under = (startedAt: number, change: Partial<Policy>): UnderRules => {
	const version = change.version ?? policy.version;
	const set = { version, rules: { ...rules, policies: { [version]: { ...policy, ...change } } } };
	const content = { id: 'sop', version, hash: String(startedAt) };
	return {
		attempt: {
			...{ id: `${startedAt}`, learner: 'ann', kind: 'refresher', content },
			...{ seed: 1, startedAt, format: 1 }
		},
		item: { ...content, kind: 'case', rules: set }
	};
};
const longer = limitsWith('DL-MIN-SOLVE', { span: { unit: 'hours', count: 96 } });

it('a learner without refreshers has always worked under the policy in force', () => {
	expect(policiesOf([], 7)).toEqual([{ from: 0, version: 7, changed: [] }]);
});

it('a policy is in force from the log that it began, in whatever order the logs are read', () => {
	const logs = [under(2000, { version: 2, limits: longer }), under(1000, { version: 1 })];
	expect(policiesOf(logs, 9)).toEqual([
		{ from: 0, version: 1, changed: [] },
		{ from: 2000, version: 2, changed: ['DL-MIN-SOLVE'] }
	]);
});

it('rules that say the same of the procedure are no new policy', () => {
	expect(policiesOf([under(1000, { version: 1 }), under(2000, { version: 1 })], 9)).toHaveLength(1);
});
