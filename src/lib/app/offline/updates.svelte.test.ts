import { expect, test, vi } from 'vitest';
import { Updates } from './updates.svelte.ts';

/** A worker, a registration and a container as far as they are used, moved by hand. */
class Worker extends EventTarget {
	postMessage = vi.fn();
}
class Registration extends EventTarget {
	active: Worker | null = null;
	waiting: Worker | null = null;
	installing: Worker | null = null;
	update = vi.fn(() => Promise.resolve());

	/** A version begins to be fetched. */
	find(): void {
		this.installing = new Worker();
		this.dispatchEvent(new Event('updatefound'));
	}

	/** It is there whole, and waits. */
	fetched(): void {
		const worker = this.installing;
		this.installing = null;
		this.waiting = worker;
		worker?.dispatchEvent(new Event('statechange'));
	}
}

function followed({ controlled = true, busy = false } = {}) {
	const registration = new Registration();
	registration.active = controlled ? new Worker() : null;
	const container = new EventTarget() as EventTarget & { controller: Worker | null };
	container.controller = registration.active;
	const reload = vi.fn();
	const updates = new Updates({ reload, busy: () => busy });
	updates.follow(
		registration as unknown as ServiceWorkerRegistration,
		container as unknown as ServiceWorkerContainer
	);
	const change = () => container.dispatchEvent(new Event('controllerchange'));
	return { registration, reload, updates, change };
}

test('a newer version is offered once it is there whole, and takes over only when accepted', () => {
	const { registration, reload, updates, change } = followed();
	registration.find();
	expect(updates.offered).toBe(false);
	registration.fetched();
	expect(updates.offered).toBe(true);
	expect(registration.waiting?.postMessage).not.toHaveBeenCalled();

	updates.accept();
	expect(registration.waiting?.postMessage).toHaveBeenCalledWith('take-over');
	expect(reload).not.toHaveBeenCalled();
	change();
	expect(reload).toHaveBeenCalledOnce();
});

test('one that waited before the page was opened is offered, too', () => {
	const registration = new Registration();
	registration.active = new Worker();
	registration.waiting = new Worker();
	const updates = new Updates({ reload: vi.fn(), busy: () => false });
	const container = Object.assign(new EventTarget(), { controller: registration.active });
	updates.follow(
		registration as unknown as ServiceWorkerRegistration,
		container as unknown as ServiceWorkerContainer
	);
	expect(updates.offered).toBe(true);
});

test('the first version is no news, and reloads nothing', () => {
	const { registration, reload, updates, change } = followed({ controlled: false });
	registration.find();
	registration.fetched();
	change();
	expect(updates.offered).toBe(false);
	expect(reload).not.toHaveBeenCalled();
	change();
	expect(reload).toHaveBeenCalledOnce();
});

test('accepted in another tab: a tab at rest follows', () => {
	const { reload, change } = followed();
	change();
	expect(reload).toHaveBeenCalledOnce();
});

test('accepted in another tab: one in an attempt stays, and is offered it again, even if it was put off', () => {
	const { registration, reload, updates, change } = followed({ busy: true });
	registration.find();
	registration.fetched();
	updates.later = true;
	registration.waiting = null;
	change();
	expect(reload).not.toHaveBeenCalled();
	expect(updates).toMatchObject({ offered: true, later: false });
	updates.accept();
	expect(reload).toHaveBeenCalledOnce();
});

test('a version that came after the offer was put off is offered anew', () => {
	const { registration, updates } = followed();
	registration.find();
	registration.fetched();
	updates.later = true;
	registration.find();
	registration.fetched();
	expect(updates.later).toBe(false);
});

test('a tab that stays open looks for a newer version when it is turned to, once an hour', () => {
	vi.useFakeTimers();
	const { registration } = followed();
	const turnTo = () => document.dispatchEvent(new Event('visibilitychange'));
	turnTo();
	expect(registration.update).not.toHaveBeenCalled();
	vi.advanceTimersByTime(3_600_000);
	turnTo();
	turnTo();
	expect(registration.update).toHaveBeenCalledOnce();
	vi.useRealTimers();
});
