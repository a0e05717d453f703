import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/fresh-database.ts';
import { getSetting, putSetting } from './settings.ts';

describe('settings', () => {
	it('are undefined until they are set, and can be changed', async () => {
		const db = await freshDatabase();
		expect(await getSetting(db, 'current-learner')).toBeUndefined();
		expect(await putSetting(db, 'current-learner', 'ann')).toEqual({ ok: true });
		expect(await putSetting(db, 'current-learner', 'bob')).toEqual({ ok: true });
		expect(await getSetting(db, 'current-learner')).toBe('bob');
	});

	it('are apart for each learner', async () => {
		const db = await freshDatabase();
		await putSetting(db, 'ann/theme', 'dark');
		await putSetting(db, 'bob/theme', 'light');
		await putSetting(db, 'bob/text-size', 'larger');
		expect(await getSetting(db, 'ann/theme')).toBe('dark');
		expect(await getSetting(db, 'bob/theme')).toBe('light');
		expect(await getSetting(db, 'ann/text-size')).toBeUndefined();
		expect(await getSetting(db, 'bob/text-size')).toBe('larger');
	});

	it('keep who reads, and whether the first steps are listed', async () => {
		const db = await freshDatabase();
		expect(await getSetting(db, 'ann/reader')).toBeUndefined();
		for (const reader of ['new', 'colleague', 'trainer'] as const) {
			expect(await putSetting(db, 'ann/reader', reader)).toEqual({ ok: true });
			expect(await getSetting(db, 'ann/reader')).toBe(reader);
		}
		expect(await putSetting(db, 'ann/first-steps', 'hidden')).toEqual({ ok: true });
		expect(await getSetting(db, 'ann/first-steps')).toBe('hidden');
		expect(await getSetting(db, 'bob/reader')).toBeUndefined();
		expect(await getSetting(db, 'bob/first-steps')).toBeUndefined();
	});

	it('keep for how many months results of people who have left are kept', async () => {
		const db = await freshDatabase();
		expect(await putSetting(db, 'ann/retention-months', 12)).toEqual({ ok: true });
		expect(await getSetting(db, 'ann/retention-months')).toBe(12);
		for (const months of [-1, 1.5, 121, Infinity])
			expect(await putSetting(db, 'ann/retention-months', months)).toMatchObject({
				code: 'failed'
			});
		expect(await getSetting(db, 'ann/retention-months')).toBe(12);
	});

	it.each(['ann/reader', 'ann/first-steps'] as const)(
		'%s: a value of another setting is neither written nor read',
		async (key) => {
			const db = await freshDatabase();
			expect(await putSetting(db, key, 'dark' as never)).toMatchObject({ code: 'failed' });
			await db.table('settings').put({ key, value: 'dark' });
			expect(await getSetting(db, key)).toBeUndefined();
		}
	);

	it('reads a damaged one as not set', async () => {
		const db = await freshDatabase();
		await db.table('settings').put({ key: 'ann/theme', value: 'plaid' });
		expect(await getSetting(db, 'ann/theme')).toBeUndefined();
	});

	it('does not write what it could not read', async () => {
		const db = await freshDatabase();
		await putSetting(db, 'ann/theme', 'dark');
		const result = await putSetting(db, 'ann/theme', 'plaid' as 'dark');
		expect(result).toEqual({
			ok: false,
			code: 'failed',
			message: 'Expected a known setting with one of its values'
		});
		expect(await putSetting(db, 'a/b/theme', 'dark')).toMatchObject({ ok: false, code: 'failed' });
		expect(await db.settings.toArray()).toEqual([{ key: 'ann/theme', value: 'dark' }]);
	});
});
