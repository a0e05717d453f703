/** What is typed into a form is kept as one types, until the form is filed. */
import { check } from './record/check.ts';
import { draftsIn, type Database } from './database.ts';
import { DraftRecordShape, type DraftRecord } from './record/desk-records.ts';
import { written, type Written } from './failure.ts';

/** Keeps a draft; one without any text is dropped. */
export const keepDraft = (db: Database, draft: DraftRecord): Promise<Written> =>
	written(async () => {
		const checked = check(DraftRecordShape, draft);
		if (!checked.ok) return { ok: false, code: 'failed', message: checked.detail };
		const { attempt, form, fields } = draft;
		if (Object.values(fields).every((text) => text === '')) await db.drafts.delete([attempt, form]);
		else await db.drafts.put(draft);
	});

/** The drafts of a case; damaged ones are passed over. */
export async function draftsOf(db: Database, attempt: string): Promise<DraftRecord[]> {
	const records = await draftsIn(db, attempt).toArray();
	return records.flatMap((record) => {
		const checked = check(DraftRecordShape, record);
		return checked.ok ? [checked.value] : [];
	});
}
