/** What storing ran into, and what was kept. */
import type { FailureCode } from '#lib/storage/failure.ts';
import { m } from '#lib/paraglide/messages.js';

const words: Record<FailureCode, () => string> = {
	full: m.desk_full,
	refused: m.desk_failed,
	closed: m.desk_closed,
	conflict: m.desk_conflict,
	gone: m.desk_gone,
	failed: m.desk_failed
};

export const failureText = (code: FailureCode): string => words[code]();
