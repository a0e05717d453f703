/** The office's zone, and the versions of the policy that have been in force for a learner. */
import { loadRules } from '#lib/content/load.ts';
import { changedClauses } from '#lib/domain/sop/changes.ts';
import { policyOf } from '#lib/domain/sop/policy.ts';
import type { PolicySince } from '#lib/domain/training/progress.ts';
import type { RefresherAttempt, RulesItem } from '#lib/domain/training/attempt.ts';

/** `zone`: IANA, the office's. `policies`: oldest first; the first is in force from 0 on. */
export type InForce = { zone: string; policies: readonly PolicySince[] };

/** The refreshers' logs: the first thing that begins anew when the policy changes. */
type UnderRules = { attempt: RefresherAttempt; item: RulesItem };

/** What this build knows: the office's IANA zone and the version of the policy in force. */
export type Office = { zone: string; version: number };

export async function loadOffice(): Promise<Office> {
	const { version, rules } = await loadRules();
	return { zone: policyOf(rules, version).zone, version };
}

/**
 * The policies that a learner has worked under, as the logs of the refreshers pin them; before the first of them, the same.
 * `version`: that of a learner without any.
 */
export function policiesOf(logs: readonly UnderRules[], version: number): PolicySince[] {
	const sorted = logs.toSorted((a, b) => a.attempt.startedAt - b.attempt.startedAt);
	const known = sorted.map(({ attempt, item: { rules } }) => ({
		from: attempt.startedAt,
		policy: policyOf(rules.rules, rules.version)
	}));
	if (known.length === 0) return [{ from: 0, version, changed: [] }];
	return known.flatMap(({ from, policy }, i) => {
		const before = known[i - 1]?.policy;
		if (!before) return [{ from: 0, version: policy.version, changed: [] }];
		const changed = changedClauses(before, policy);
		const isSame = changed.length === 0 && policy.version === before.version;
		return isSame ? [] : [{ from, version: policy.version, changed }];
	});
}
