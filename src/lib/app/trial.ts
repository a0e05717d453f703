/**
 * Whether this page only tries something out. A trial is the app on a database in memory: nothing of it reaches the device,
 * and it lasts until the page is loaded anew. How one begins and ends: begin-trial.ts, end-trial.ts.
 */
import { browser } from '$app/environment';

/** The place in sessionStorage that hands a trial over from one page to the next. */
export const TRIAL_KEY = 'trial';

/** `back`: where the trial leads back to, an address of this app. `isOver`: its page has been loaded already. */
export type HandedTrial = { back: string; isOver: boolean };

type Session = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
type Address = Pick<Location, 'pathname' | 'search' | 'replace'>;

/**
 * What was handed over, taken once. A page that is loaded anew in a trial (`isOver`) leads back; it is one still, until the other
 * page is there, so that it begins nothing by itself.
 * @throws when the browser refuses the place, or what lies there is damaged
 */
export function takeTrial(session: Session, at: Address): string | undefined {
	const handed = JSON.parse(session.getItem(TRIAL_KEY) ?? 'null') as HandedTrial | null;
	if (!handed) return undefined;
	const { back, isOver } = handed;
	if (!isOver) {
		session.setItem(TRIAL_KEY, JSON.stringify({ back, isOver: true } satisfies HandedTrial));
		return back;
	}
	session.removeItem(TRIAL_KEY);
	if (back === at.pathname + at.search) return undefined;
	at.replace(back);
	return back;
}

function found(): string | undefined {
	try {
		return takeTrial(sessionStorage, location);
	} catch (error) {
		console.info('This is no trial.', error);
		return undefined;
	}
}

/** Where this trial leads back to; undefined where this page is none. It stays so as long as the page is there. */
export const trial: string | undefined = browser ? found() : undefined;
