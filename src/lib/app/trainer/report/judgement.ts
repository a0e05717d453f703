/** What a trainer has said: on self-ratings, and how much on each attempt. */
import type { VerdictKind } from '#lib/domain/roleplay/scenario.ts';
import type { Remark } from '#lib/storage/record/remark-record.ts';

/** `open`: not judged. A verdict: the same accepts the trainee's own, another stands in its place. */
export type Judgement = VerdictKind | 'rejected' | 'open';

export const judgementOf = (remark: Remark | undefined): Judgement =>
	remark?.verdict === undefined ? 'open' : (remark.verdict ?? 'rejected');

/** How many remarks there are on each attempt. */
export function remarksByAttempt(remarks: readonly Remark[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { attempt } of remarks) counts.set(attempt, (counts.get(attempt) ?? 0) + 1);
	return counts;
}
