/** The decision table, for the desk: ui does not reach into the domain. */
import { classify, type Answers, type Classification } from '#lib/domain/sop/classify.ts';
import type { Policy } from '#lib/domain/sop/policy.ts';

export const judgeClass = (policy: Policy, answers: Answers): Classification =>
	classify(policy, answers);
