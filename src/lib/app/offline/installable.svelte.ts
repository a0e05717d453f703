/** Putting the app beside the others on the device, where the browser offers that to a page. */

/** Chromium's event; no standard yet, so TypeScript does not know it. */
type InstallPrompt = Event & { prompt(): Promise<unknown> };

class Installable {
	/** Whether the app runs in a window of its own already. */
	installed = $state(false);
	#prompt = $state.raw<InstallPrompt>();

	/** Listens for the browser's offer, which comes once and early. Called by the root layout. */
	listen(): void {
		this.installed = matchMedia('(display-mode: standalone)').matches;
		addEventListener('beforeinstallprompt', (event) => {
			event.preventDefault();
			this.#prompt = event as InstallPrompt;
		});
		addEventListener('appinstalled', () => (this.installed = true));
	}

	/** Asks the browser to install; undefined where it did not offer that. */
	get install(): (() => Promise<void>) | undefined {
		const offer = this.#prompt;
		if (!offer) return undefined;
		return async () => {
			// An offer can be taken up once.
			this.#prompt = undefined;
			await offer.prompt();
		};
	}
}

export const installable = new Installable();
