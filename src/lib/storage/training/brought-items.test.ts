import { expect, it } from 'vitest';
import type { RoleplayItem } from '#lib/domain/training/attempt.ts';
import { freshDatabase } from '../../../../tests/support/fresh-database.ts';
import { PARTS } from '../../../../tests/support/tiny-quiz.ts';
import { tinyItem } from '../../../../tests/support/tiny-scenario.ts';
import { keepItems, newestItems } from './brought-items.ts';
import { hashOf } from '../hash.ts';

/** The tiny scenario in another version. */
async function inVersion(version: number): Promise<RoleplayItem> {
	const item = await tinyItem();
	const locales = Object.fromEntries(
		Object.entries(item.locales).map(([locale, scenario]) => [locale, { ...scenario, version }])
	);
	const changed = { ...item, version, locales };
	return { ...changed, hash: hashOf(changed) };
}

it('keeps items once, and finds the newest of those that will do', async () => {
	const db = await freshDatabase();
	const [second, third] = [await inVersion(2), await inVersion(3)];
	const wanted = { kind: second.kind, id: second.id };
	expect(await newestItems(db, [{ ...wanted, version: 1 }])).toEqual([]);
	expect(await keepItems(db, [second, third, ...PARTS])).toEqual({ ok: true });
	expect(await keepItems(db, [third])).toEqual({ ok: true });
	expect(await db.items.count()).toBe(2 + PARTS.length);
	expect(await newestItems(db, [{ ...wanted, version: 2 }])).toEqual([third]);
	expect(await newestItems(db, [{ ...wanted, version: 4 }])).toEqual([]);
	expect(await newestItems(db, [{ kind: 'exercise', id: second.id, version: 1 }])).toEqual([]);
});

it('passes over what is damaged, and hides nothing else for it', async () => {
	const db = await freshDatabase();
	const sound = await inVersion(2);
	await db.items.bulkAdd([sound, { ...sound, hash: 'x', version: 9 }]);
	const wanted = { kind: sound.kind, id: sound.id, version: 1 };
	expect(await newestItems(db, [wanted])).toEqual([sound]);
});
