/** Checks the records of a long list one by one. */
import type * as v from 'valibot';
import { check } from '../record/check.ts';
import type { Steps } from '../steps.ts';

/** The first record of a list that is damaged: where, and how. */
export function* recordIn<T>(
	name: string,
	schema: v.GenericSchema<T>,
	records: readonly T[]
): Steps<string | undefined> {
	for (const [i, record] of records.entries()) {
		const checked = check(schema, record, `${name}[${i}]`);
		if (!checked.ok) return checked.detail;
		yield;
	}
	return undefined;
}
