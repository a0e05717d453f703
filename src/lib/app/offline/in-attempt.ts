/** Where nothing may come between somebody and what they are at: a reload would take what is being typed. */
import { sharedPath } from '#lib/app/locale.ts';

const ATTEMPTS = ['/play/', '/record/', '/quiz/', '/exercise/', '/refresh/today/', '/desk/case/'];

/** Whether an address is that of an attempt under way: a talk, its record, a sitting, an exercise, a refresher, a case. */
export function inAttempt(pathname: string): boolean {
	const path = sharedPath(pathname);
	return ATTEMPTS.some((attempt) => path.startsWith(attempt));
}
