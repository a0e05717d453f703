/** A newer version of the app: found, offered, accepted. It never takes the page away from under an attempt. */
import { now } from '#lib/app/clock.ts';
import { inAttempt } from './in-attempt.ts';
import type { Word } from './worker-messages.ts';

const HOUR = 3_600_000;

type Page = { reload: () => void; busy: () => boolean };

const here: Page = {
	reload: () => location.reload(),
	busy: () => inAttempt(location.pathname)
};

export class Updates {
	/** A newer version is there: it waits, or was accepted in another tab during an attempt in this one. */
	offered = $state(false);
	/** The offer was put off in this tab. */
	later = $state(false);
	#registration: ServiceWorkerRegistration | undefined;
	#accepted = false;
	#inUse = false;
	readonly #page: Page;

	constructor(page: Page = here) {
		this.#page = page;
	}

	/** Follows the versions that a registration gets. */
	follow(registration: ServiceWorkerRegistration, container: ServiceWorkerContainer): void {
		this.#registration = registration;
		const look = () => {
			if (registration.waiting && registration.active) this.#offer();
		};
		registration.addEventListener('updatefound', () =>
			registration.installing?.addEventListener('statechange', look)
		);
		look();
		// The first version that a page gets takes it over as well, and is no news.
		let controlled = container.controller !== null;
		container.addEventListener('controllerchange', () => {
			if (controlled || this.#accepted) this.#taken();
			controlled = true;
		});
		this.#lookNowAndThen(registration);
	}

	/** Goes over to the newer version; this tab is loaded again. */
	accept(): void {
		this.#accepted = true;
		const waiting = this.#registration?.waiting;
		if (this.#inUse || !waiting) this.#page.reload();
		else waiting.postMessage('take-over' satisfies Word);
	}

	#offer(): void {
		this.later = false;
		this.offered = true;
	}

	/** The newer version is in use: the tab that accepted it follows, and others unless they are in an attempt. */
	#taken(): void {
		this.#inUse = true;
		if (this.#accepted || !this.#page.busy()) this.#page.reload();
		else this.#offer();
	}

	/** The browser looks at each load; a tab that stays open for days looks when it is turned to. */
	#lookNowAndThen(registration: ServiceWorkerRegistration): void {
		let looked = now();
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState !== 'visible' || now() - looked < HOUR) return;
			looked = now();
			registration.update().catch((error: unknown) => {
				console.info('A newer version could not be looked for.', error);
			});
		});
	}
}

export const updates = new Updates();
