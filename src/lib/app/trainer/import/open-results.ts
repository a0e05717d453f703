/** Results as they reach a trainer: a file, a link, its fragment or the text of either. Nothing is imported by opening it. */
import { readResultsInPieces, type ReadResults } from '#lib/storage/training/results.ts';
import { decodeResults } from '#lib/app/handover/results-link.ts';

/** The fragment of a link, or the whole of the text where it has none. */
const fragmentIn = (text: string): string => /#?(cr\d{1,9}\.[^\s<>"']*)/.exec(text)?.[1] ?? text;

/** What a text holds, or why it cannot be taken as a whole. Never throws. */
export const openResults = async (text: string): Promise<ReadResults> =>
	text.trimStart().startsWith('{') ? readResultsInPieces(text) : decodeResults(fragmentIn(text));
