/** What a trainer has said on attempts. One remark an entry: the last word counts. */
import { check } from '../record/check.ts';
import type { Database } from '../database.ts';
import { written, type Failure, type Written } from '../failure.ts';
import { RemarkShape, type Remark } from '../record/remark-record.ts';

/**
 * Keeps a remark in the place of the one before on this entry; one without words and without a verdict is dropped. `gone`: the
 * attempt has been erased; `failed` when it is not sound.
 */
export const keepRemark = (db: Database, remark: Remark): Promise<Written> =>
	written(async (): Promise<Failure | void> => {
		const checked = check(RemarkShape, remark);
		if (!checked.ok) return { ok: false, code: 'failed', message: checked.detail };
		const { attempt, seq, text, verdict } = remark;
		return db.transaction('rw', db.attempts, db.remarks, async (): Promise<Failure | void> => {
			if ((await db.attempts.get(attempt)) === undefined)
				return { ok: false, code: 'gone', message: `no attempt ${attempt}` };
			if (text === '' && verdict === undefined) await db.remarks.delete([attempt, seq]);
			else await db.remarks.put(remark);
		});
	});

const sound = (records: readonly unknown[]): Remark[] =>
	records.flatMap((record) => {
		const checked = check(RemarkShape, record);
		return checked.ok ? [checked.value] : [];
	});

/** The remarks on an attempt, in the order of its log; damaged ones are passed over. */
export const remarksOn = async (db: Database, attempt: string): Promise<Remark[]> =>
	sound(await db.remarks.where('attempt').equals(attempt).toArray());

/** The remarks on all attempts of a person, by attempt and in the order of its log; damaged ones are passed over. */
export const remarksOf = (db: Database, person: string): Promise<Remark[]> =>
	db.transaction('r', db.attempts, db.remarks, async () => {
		const attempts = await db.attempts.where('learner').equals(person).primaryKeys();
		return sound(await db.remarks.where('attempt').anyOf(attempts).toArray());
	});
