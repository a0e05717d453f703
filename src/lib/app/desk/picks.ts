/** The options of a picked field, in the order in which this attempt shows them. */
import { shuffled } from '#lib/domain/chance/shuffle.ts';
import type { Option, Pick } from '#lib/domain/training/exercise.ts';

export const shuffledPick = ({ field, options }: Pick, seed: number): Option[] =>
	shuffled(options, seed, field);

/** What a filled field says: the picked option's text, or what was typed. */
export function pickedText(picks: readonly Pick[], field: string, value: string): string {
	const pick = picks.find((each) => each.field === field);
	return pick?.options.find(({ id }) => id === value)?.text ?? value;
}
