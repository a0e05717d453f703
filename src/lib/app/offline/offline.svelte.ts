/** Whether the app works without a line on this device, and how far that has come. */
import { dev, version } from '$app/environment';
import { base } from '$app/paths';
import { updates } from './updates.svelte.ts';
import { isReport, type Report, type Word } from './worker-messages.ts';

/**
 * `unknown` until the worker has answered. `insecure`: plain http, where browsers do not offer it. `unsupported`: the
 * browser does not, or not in this window. `line` and `full`: not all is there, for want of a line or of room.
 */
export type Standing =
	'unknown' | 'insecure' | 'unsupported' | 'fetching' | 'ready' | 'line' | 'full';

/** The registration; undefined where the browser refuses. */
async function registered(
	container: ServiceWorkerContainer
): Promise<ServiceWorkerRegistration | undefined> {
	try {
		await container.register(`${base}/service-worker.js`, { updateViaCache: 'none' });
	} catch (error) {
		console.info('The app could not be kept for use without a line.', error);
	}
	return container.getRegistration();
}

export class Offline {
	standing = $state<Standing>('unknown');
	/** So many of so many files are there. */
	have = $state(0);
	of = $state(0);
	#started = false;

	/** Has the app fetched in the background and follows it. More than once does nothing. */
	start(): void {
		if (this.#started || dev) return;
		this.#started = true;
		if (!isSecureContext) this.standing = 'insecure';
		else if (!('serviceWorker' in navigator)) this.standing = 'unsupported';
		else void this.follow(navigator.serviceWorker);
	}

	/** Registers the worker and follows what it reports. */
	async follow(container: ServiceWorkerContainer): Promise<void> {
		container.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
			// A newer version that is being fetched reports, too.
			if (isReport(data) && data.version === version) this.#show(data);
		});
		const registration = await registered(container);
		if (!registration) {
			this.standing = 'unsupported';
			return;
		}
		const { installing } = registration;
		installing?.addEventListener('statechange', () => {
			if (installing.state === 'redundant' && !registration.active) this.standing = 'unsupported';
		});
		updates.follow(registration, container);
		const goOn = () => registration.active?.postMessage('fill' satisfies Word);
		addEventListener('online', goOn);
		await container.ready;
		goOn();
	}

	#show({ have, of, trouble }: Report): void {
		this.have = have;
		this.of = of;
		this.standing = trouble ?? (have === of ? 'ready' : 'fetching');
	}
}

export const offline = new Offline();
