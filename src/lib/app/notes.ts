/** What stands on the note pad, in the order of writing. */
import type { Line } from '#lib/domain/roleplay/scenario.ts';
import type { Turn } from '#lib/domain/roleplay/talk.ts';

/** The words of a phrase in lines. */
export function phraseText(lines: readonly Line[], phrase: string): string {
	const part = lines
		.flatMap((line) => line.text)
		.find((segment) => typeof segment !== 'string' && segment.phrase === phrase);
	return typeof part === 'object' ? part.text : '';
}

/** The notes of the turns taken, then those of the decision that is open. */
export function notesTaken(
	turns: readonly Turn[],
	notes: readonly string[],
	lines: readonly Line[]
): { phrase: string; text: string }[] {
	return [...turns, { notes, lines }].flatMap((turn) =>
		turn.notes.map((phrase) => ({ phrase, text: phraseText(turn.lines, phrase) }))
	);
}
