import { expect, test } from 'vitest';
import { ItemRecord } from '#lib/storage/record/records.ts';
import { check } from '#lib/storage/record/check.ts';
import { shipped } from '../support/shipped.ts';

const { scenarios, exercises } = shipped;

test.each([...scenarios, ...exercises])(
	'[mechanism 2] $id, as it is built, is what the store accepts',
	(item) => {
		expect(check(ItemRecord, item)).toMatchObject({ ok: true });
	}
);
