import { describe, expect, it } from 'vitest';
import { askToPersist, estimate } from './persist.ts';

const refuses = () => Promise.reject(new TypeError('opaque origin'));
const fails = () => Promise.reject(new Error('broken'));

describe('askToPersist', () => {
	it.each([true, false])('says %s when the browser does', async (answer) => {
		expect(await askToPersist({ persist: () => Promise.resolve(answer) })).toBe(answer);
	});

	it('is no promise where the browser has nothing of the kind', async () => {
		expect(await askToPersist({})).toBe(false);
		expect(await askToPersist({ persist: refuses })).toBe(false);
	});

	it('does not hide other errors', async () => {
		await expect(askToPersist({ persist: fails })).rejects.toThrow('broken');
		await expect(estimate({ estimate: fails })).rejects.toThrow('broken');
	});

	it('asks this browser', async () => {
		expect(await askToPersist()).toBeTypeOf('boolean');
	});
});

describe('estimate', () => {
	it('tells what this browser tells', async () => {
		const { usage, quota } = await estimate();
		expect(usage).toBeGreaterThanOrEqual(0);
		expect(quota).toBeGreaterThan(0);
	});

	it('is empty where the browser has nothing of the kind', async () => {
		expect(await estimate({})).toEqual({});
		expect(await estimate({ estimate: refuses })).toEqual({});
	});
});
