/** How an attempt went, in words. */
import type { AttemptFact } from '#lib/domain/training/attempt-fact.ts';
import { m } from '#lib/paraglide/messages.js';

/** `reading`: the lessons of a module, which nobody passes or fails. */
export type Went = 'passed' | 'failed' | 'open' | 'reading';

export function wentOf({ part, finishedAt, percent, passed }: AttemptFact): Went {
	if (finishedAt !== null) return passed ? 'passed' : 'failed';
	return part.kind === 'module' && percent === null ? 'reading' : 'open';
}

export const wentName = (went: Went): string =>
	({
		passed: m.passed,
		failed: m.failed,
		open: m.report_open,
		reading: m.report_reading
	})[went]();
