/** Steps that are put in order. */
import { shuffled } from '#lib/domain/chance/shuffle.ts';
import type { OrderingQuestion } from '#lib/domain/quiz/question.ts';

/** The steps' IDs as they lie there at first: shuffled, and never in the right order, which would give it away. */
export function startOrder({ id, steps }: OrderingQuestion, seed: number): string[] {
	const order = shuffled(steps, seed, id);
	const isRight = order.every((step, i) => step === steps[i]);
	return (isRight ? [...order.slice(1), ...order.slice(0, 1)] : order).map((step) => step.id);
}

/** The order with one step moved up (−1) or down (1); unchanged at either end. */
export function moved(order: readonly string[], id: string, by: -1 | 1): readonly string[] {
	const from = order.indexOf(id);
	const other = order[from + by];
	return from < 0 || other === undefined ? order : order.with(from, other).with(from + by, id);
}
