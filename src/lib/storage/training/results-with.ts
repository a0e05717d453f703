/** Attempts that have been read as a results file: a trainee's on the way out, and a person's before they are erased. */
import type { Question } from '#lib/domain/quiz/question.ts';
import type { PinnedItem, QuestionItem } from '#lib/domain/training/attempt.ts';
import type { Reading } from '../facts/judge.ts';
import { makeResults, type ResultsFile } from './results.ts';

/** An attempt that can be read. */
export type Sound = Extract<Reading, { ok: true }>;

/** The questions of a sitting: in every language under one hash. */
function questionItems({ item, questions }: Extract<Sound, { kind: 'quiz' }>): QuestionItem[] {
	return item.paper.questions.map(({ id, version, hash }) => {
		const locales: Record<string, Question> = {};
		for (const [locale, inLocale] of questions) {
			const question = inLocale.get(id);
			if (question) locales[locale] = question;
		}
		return { hash, kind: 'question', id, version, locales };
	});
}

/** What attempts are pinned to, with all that it consists of, each once. */
function itemsRead(readings: readonly Sound[]): PinnedItem[] {
	const items = new Map<string, PinnedItem>();
	for (const reading of readings) {
		items.set(reading.item.hash, reading.item);
		if (reading.kind === 'quiz')
			for (const question of questionItems(reading)) items.set(question.hash, question);
	}
	return [...items.values()];
}

/**
 * A results file with these attempts, their logs and all that they are pinned to.
 * @throws TypeError when `readResults` would not take it: that is a bug
 */
export const resultsWith = (
	about: Pick<ResultsFile, 'assignment' | 'person' | 'exportedAt'>,
	readings: readonly Sound[]
): ResultsFile =>
	makeResults({
		...about,
		attempts: readings.map(({ attempt }) => attempt),
		log: readings.flatMap(({ log }): ResultsFile['log'] => [...log]),
		items: itemsRead(readings)
	});
