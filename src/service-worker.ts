/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
/**
 * Keeps a whole version of the app on the device and answers from it, so that it works without a line and never changes
 * under an attempt: a newer version is fetched whole, then waits until it is accepted or no tab is open.
 */
import { base, build, files, prerendered, version } from '$service-worker';
import { answerTo, isHashed, type Answer, type Site } from '#lib/app/offline/answer.ts';
import { fill, type Filled } from '#lib/app/offline/fill.ts';
import type { Report, Word } from '#lib/app/offline/worker-messages.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;

/** Other apps may share the origin, each below its own base. */
const PREFIX = `complaint-desk${base}@`;
const NAME = PREFIX + version;
// One file has one answer, whatever the headers of the request.
const AS_KEPT = { ignoreVary: true };

const site: Site = {
	origin: worker.location.origin,
	base,
	pages: new Set(prerendered),
	files: new Set([...build, ...files])
};

/** The caches of earlier versions, the oldest first. */
const olderNames = async (): Promise<string[]> =>
	(await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);

async function keptByOlder(path: string): Promise<Response | undefined> {
	if (!isHashed(path, base)) return undefined;
	for (const cacheName of await olderNames()) {
		const found = await caches.match(path, { ...AS_KEPT, cacheName });
		if (found) return found;
	}
	return undefined;
}

/** Only files without a hash in their name can have changed since the browser got them. */
const get = (path: string): Promise<Response> =>
	fetch(path, { cache: isHashed(path, base) ? 'default' : 'no-cache', priority: 'low' });

async function isServed(): Promise<boolean> {
	try {
		const answer = await fetch(`${base}/_app/version.json`, { cache: 'no-store' });
		return ((await answer.json()) as { version?: unknown }).version === version;
	} catch {
		return false;
	}
}

async function tell(filled: Filled): Promise<void> {
	const report: Report = { ...filled, version };
	const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	for (const page of pages) page.postMessage(report);
}

let filling: Promise<Filled> | undefined;

/** Fetches what is missing; asked again meanwhile, it goes on with the same. */
function fillUp(): Promise<Filled> {
	filling ??= (async () => {
		const filled = await fill({
			cache: await caches.open(NAME),
			wanted: [...site.files, ...site.pages],
			older: keptByOlder,
			get,
			isServed,
			tell: (standing) => void tell(standing)
		});
		await tell(filled);
		return filled;
	})().finally(() => (filling = undefined));
	return filling;
}

/** The first version may start with what could be had; a newer one is offered only when it is whole. */
async function install(): Promise<void> {
	const { trouble } = await fillUp();
	if (trouble && worker.registration.active) throw new Error(`${version}: ${trouble}`);
}

/** Tabs that are still open may run the version before, so its files stay until the next one. */
async function activate(): Promise<void> {
	const tabs = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	const older = await olderNames();
	const gone = tabs.length > 0 ? older.slice(0, -1) : older;
	await Promise.all(gone.map((name) => caches.delete(name)));
	await worker.clients.claim();
}

async function kept(path: string): Promise<Response | undefined> {
	return caches.match(path, { ...AS_KEPT, cacheName: NAME });
}

async function answer(chosen: Exclude<Answer, { from: 'line' }>, request: Request) {
	if (chosen.from === 'moved') return Response.redirect(chosen.to, 307);
	const own = await kept(chosen.path);
	if (own) return own;
	if (chosen.from === 'file')
		return (chosen.older ? await keptByOlder(chosen.path) : undefined) ?? fetch(request);
	try {
		return await fetch(request);
	} catch {
		return (await kept(chosen.instead)) ?? Response.error();
	}
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
	const chosen = answerTo(event.request, site);
	if (chosen.from !== 'line') event.respondWith(answer(chosen, event.request));
});
worker.addEventListener('message', (event) => {
	const word = event.data as Word;
	event.waitUntil(word === 'take-over' ? worker.skipWaiting() : fillUp());
});
