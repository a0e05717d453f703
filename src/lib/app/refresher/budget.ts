/** Five minutes a day. */
import type { Plan } from '#lib/domain/refresher/today.ts';

/** What is said to a card included; of new ones no more than can be kept up with. */
export const BUDGET: Plan = { budget: 12, fresh: 5 };

const SECONDS_A_CARD = 25;

/** How many minutes some cards take, at least one. */
export const minutesFor = (cards: number): number =>
	Math.max(1, Math.round((cards * SECONDS_A_CARD) / 60));
