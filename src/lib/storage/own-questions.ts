/** Questions that were imported on this device. They belong to nobody: everyone here can be asked them. */
import * as v from 'valibot';
import type { QuestionItem } from '#lib/domain/training/attempt.ts';
import { check } from './record/check.ts';
import type { Database } from './database.ts';
import { written, type Written } from './failure.ts';
import { ItemRecord } from './record/records.ts';
import { Instant, Name } from './record/values.ts';

/** `id`: the question's. `importedAt`: UTC ms. */
export type OwnQuestion = { id: string; importedAt: number; item: QuestionItem };

export const OwnQuestionRecord: v.GenericSchema<OwnQuestion> = v.pipe(
	v.strictObject({
		id: Name,
		importedAt: Instant,
		item: ItemRecord as v.GenericSchema<QuestionItem>
	}),
	v.check(({ id, item }) => item.kind === 'question' && item.id === id, 'Expected a question')
);

/** Keeps imported questions; one with an ID that is there already takes its place, old attempts keep what they began with. */
export const keepQuestions = (db: Database, questions: OwnQuestion[]): Promise<Written> =>
	written(async () => {
		for (const question of questions) {
			const checked = check(OwnQuestionRecord, question);
			if (!checked.ok)
				return { ok: false, code: 'failed', message: `${question.id}: ${checked.detail}` };
		}
		await db.questions.bulkPut(questions);
	});

/** The imported questions, by their ID; damaged ones are passed over. */
export async function ownQuestions(db: Database): Promise<OwnQuestion[]> {
	return (await db.questions.toArray()).flatMap((record) => {
		const checked = check(OwnQuestionRecord, record);
		return checked.ok ? [checked.value] : [];
	});
}

/** Takes imported questions out of the bank; attempts keep theirs. */
export const dropQuestions = (db: Database, ids: readonly string[]): Promise<Written> =>
	written(() => db.questions.bulkDelete([...ids]));
