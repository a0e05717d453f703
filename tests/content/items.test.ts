import { expect, test } from 'vitest';
import { readLibrary } from '#lib/content/build/library.ts';
import { ItemRecord } from '#lib/storage/record/records.ts';
import { check } from '#lib/storage/record/check.ts';

const { scenarios, exercises } = readLibrary(process.cwd());

test.each([...scenarios, ...exercises])(
	'[mechanism 2] $id, as it is built, is what the store accepts',
	(item) => {
		expect(check(ItemRecord, item)).toMatchObject({ ok: true });
	}
);
