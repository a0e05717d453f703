/** For tests in the browser: refreshers as they are stored, a log for each set of rules. */
import { loadRules } from '#lib/content/load.ts';
import type { RefresherAttempt, RulesItem } from '#lib/domain/training/attempt.ts';
import { policyOf } from '#lib/domain/sop/policy.ts';
import { hashOf } from '#lib/storage/hash.ts';
import { MORNING } from './random-reviews.ts';
import { uuid } from './tiny-attempt.ts';

/** The shipped rules as version `n`: the same policy under another number. */
export async function rulesAs(n: number): Promise<RulesItem> {
	const { version, rules } = await loadRules();
	const policy = { ...policyOf(rules, version), version: n };
	const set = { version: n, rules: { ...rules, policies: { [n]: policy } } };
	const item: RulesItem = { hash: '', kind: 'case', id: 'sop', version: n, rules: set };
	return { ...item, hash: hashOf(item) };
}

/** Refreshers number `n`. */
export const refresherOn = ({ id, version, hash }: RulesItem, n: number): RefresherAttempt => ({
	id: uuid(n),
	learner: 'ann',
	kind: 'refresher',
	content: { id, version, hash },
	seed: 7,
	startedAt: MORNING + n,
	format: 1
});
