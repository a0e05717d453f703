/** When a card comes up again, for each rating that its answer could be given. */
import { dayAt } from '#lib/domain/sop/calendar.ts';
import type { Card } from '#lib/domain/refresher/card.ts';
import { intervalOf, remember, type Memory } from '#lib/domain/refresher/memory.ts';
import type { Rating } from '#lib/domain/refresher/review.ts';

/** Days until then; 0: in the same sitting. `before`: what was remembered, `at`: the answer's instant, UTC ms; `zone`: IANA. */
export function daysUntil(
	card: Card,
	before: Memory | null,
	rating: Rating,
	at: number,
	zone: string
): number {
	if (rating === 1) return 0;
	return intervalOf(remember(before, rating, { day: dayAt(zone, at), at }), card.emergency);
}
