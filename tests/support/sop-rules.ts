/** For tests: the shipped rule book, and changed copies of it as a company's own SOP would be. */
import { ruleBookOf } from '#lib/content/build/read-rules.ts';
import type { CaseLimit } from '#lib/domain/sop/limits.ts';
import type { Policy, Readings, Rules } from '#lib/domain/sop/policy.ts';

/** The rule book of content/sop, as shipped. */
const shipped = ruleBookOf(process.cwd());
export const policy: Policy = shipped.policy;
export const rules: Rules = shipped.rules;

/** The rules with a changed policy in the place of the shipped one. */
export const rulesWith = (change: Partial<Policy>): Rules => ({
	...rules,
	policies: { [policy.version]: { ...policy, ...change } }
});

/** The rules with changed readings (AMB-*). */
export const readingWith = (change: Partial<Readings>): Rules =>
	rulesWith({ readings: { ...policy.readings, ...change } });

/** The policy's limits with one of them changed. */
export const limitsWith = (id: string, change: Partial<CaseLimit>): CaseLimit[] =>
	policy.limits.map((limit) => (limit.id === id ? { ...limit, ...change } : limit));

/** The rules with one limit changed. */
export const limitWith = (id: string, change: Partial<CaseLimit>): Rules =>
	rulesWith({ limits: limitsWith(id, change) });
