/** Ending a trial: by loading the page that it began at. Apart from its beginning, which needs to know where parts are done. */
import { sharedPath, to } from './locale.ts';
import { TRIAL_KEY } from './trial.ts';

/** Ends a trial that leads back to an address, in the language that is shown now. */
export function endTrial(back: string): void {
	const { pathname, search } = new URL(back, location.href);
	sessionStorage.removeItem(TRIAL_KEY);
	location.replace(to(sharedPath(pathname)) + search);
}
