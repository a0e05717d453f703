import { expect, test, vi } from 'vitest';
import { version } from '$app/environment';
import { Offline } from './offline.svelte.ts';

/** A browser's container of workers with one that is active, or that refuses. */
function containerWith(
	active: { postMessage: (word: unknown) => void } | undefined,
	installing?: EventTarget
) {
	const registration = Object.assign(new EventTarget(), { active, installing, waiting: null });
	const container = Object.assign(new EventTarget(), {
		controller: null,
		register: vi.fn(() =>
			active || installing
				? Promise.resolve(registration)
				: Promise.reject(new DOMException('not here'))
		),
		getRegistration: () => Promise.resolve(active || installing ? registration : undefined),
		ready: active ? Promise.resolve(registration) : new Promise(() => {})
	});
	const report = (data: unknown) => container.dispatchEvent(new MessageEvent('message', { data }));
	return { report, container: container as unknown as ServiceWorkerContainer };
}

async function following() {
	const postMessage = vi.fn();
	const { container, report } = containerWith({ postMessage });
	const offline = new Offline();
	await offline.follow(container);
	return { offline, report, postMessage };
}

test('what is missing is asked for at the start, and whenever the line is back', async () => {
	const { postMessage } = await following();
	expect(postMessage.mock.calls).toEqual([['fill']]);
	dispatchEvent(new Event('online'));
	expect(postMessage.mock.calls).toEqual([['fill'], ['fill']]);
});

test('the worker’s reports tell how far it has come, and what is wrong', async () => {
	const { offline, report } = await following();
	expect(offline.standing).toBe('unknown');
	report({ version, have: 3, of: 9 });
	expect(offline).toMatchObject({ standing: 'fetching', have: 3, of: 9 });
	report({ version, have: 5, of: 9, trouble: 'line' });
	expect(offline.standing).toBe('line');
	report({ version, have: 6, of: 9, trouble: 'full' });
	expect(offline.standing).toBe('full');
	report({ version, have: 9, of: 9 });
	expect(offline).toMatchObject({ standing: 'ready', have: 9 });
});

test('what a newer version reports of itself, and other messages, count for nothing', async () => {
	const { offline, report } = await following();
	report({ version, have: 9, of: 9 });
	report({ version: 'newer', have: 1, of: 9 });
	report('hello');
	report(null);
	expect(offline.standing).toBe('ready');
});

test('a browser that refuses is told of', async () => {
	const { container } = containerWith(undefined);
	const offline = new Offline();
	await offline.follow(container);
	expect(offline.standing).toBe('unsupported');
});

test('a browser in which the first version cannot be kept is told of, too', async () => {
	const installing = Object.assign(new EventTarget(), { state: 'installing' });
	const { container } = containerWith(undefined, installing);
	const offline = new Offline();
	void offline.follow(container);
	await new Promise((resolve) => setTimeout(resolve, 0));
	expect(offline.standing).toBe('unknown');
	installing.state = 'redundant';
	installing.dispatchEvent(new Event('statechange'));
	expect(offline.standing).toBe('unsupported');
});
