import { describe, expect, it, vi } from 'vitest';
import { takeTrial, TRIAL_KEY } from './trial.ts';

const BACK = '/en/trainer/assign/?template=first-week';

/** A tab: what was handed to it, and where it is. */
function tab(handed: string | null) {
	const kept = new Map(handed === null ? [] : [[TRIAL_KEY, handed]]);
	const session = {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key)
	};
	const replace = vi.fn();
	const load = (address: string) => {
		const { pathname, search } = new URL(address, 'https://desk.example');
		return takeTrial(session, { pathname, search, replace });
	};
	return { kept, replace, load };
}
const begun = JSON.stringify({ back: BACK, isOver: false });

describe('a trial', () => {
	it('is none where nothing was handed over', () => {
		const { load, replace } = tab(null);
		expect(load('/play/?scenario=lift')).toBeUndefined();
		expect(replace).not.toHaveBeenCalled();
	});

	it('is the one page that it was handed to', () => {
		const { load, replace } = tab(begun);
		expect(load('/en/scenarios/lift/')).toBe(BACK);
		expect(replace).not.toHaveBeenCalled();
	});

	it('loaded anew leads back, and begins nothing on the device until the other page is there', () => {
		const { kept, load, replace } = tab(begun);
		load('/en/scenarios/lift/');
		expect(load('/en/play/?scenario=lift&mode=practice')).toBe(BACK);
		expect(replace).toHaveBeenCalledExactlyOnceWith(BACK);
		expect(kept.size).toBe(0);
		expect(load('/en/play/?scenario=lift&mode=practice')).toBeUndefined();
	});

	it('is over where it began, without loading that once more', () => {
		const { load, replace } = tab(begun);
		load('/en/scenarios/lift/');
		expect(load(BACK)).toBeUndefined();
		expect(replace).not.toHaveBeenCalled();
	});
});
