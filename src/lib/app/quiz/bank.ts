/** The bank that quizzes draw from: what this build brings, and what was imported here. */
import { loadQuestionIndex, loadQuestions } from '#lib/content/load-learning.ts';
import type { QuestionMeta } from '#lib/domain/quiz/draw.ts';
import type { QuestionItem } from '#lib/domain/training/attempt.ts';
import { storage } from '../storage.svelte.ts';

/** What is known of a question without its texts. */
function metaOf({ id, version, hash, locales }: QuestionItem): QuestionMeta[] {
	const [question] = Object.values(locales);
	if (!question) return [];
	const { bank, type, clauses, tags, difficulty } = question;
	return [{ id, version, hash, bank, type, clauses, tags, difficulty }];
}

/** The items that were imported here. */
export async function importedItems(): Promise<QuestionItem[]> {
	const { db, records } = await storage.open();
	return (await records.ownQuestions(db)).map(({ item }) => item);
}

/** Every question that can be drawn. */
export async function loadBank(): Promise<QuestionMeta[]> {
	const [shipped, imported] = await Promise.all([loadQuestionIndex(), importedItems()]);
	return [...shipped, ...imported.flatMap(metaOf)];
}

/** Questions in every language, in the order of `metas`. */
export async function itemsOf(metas: readonly QuestionMeta[]): Promise<QuestionItem[]> {
	const imported = new Map((await importedItems()).map((item) => [item.hash, item]));
	const shipped = await loadQuestions(metas.filter(({ hash }) => !imported.has(hash)));
	const byHash = new Map(shipped.map((item) => [item.hash, item]));
	return metas.flatMap(({ hash }) => imported.get(hash) ?? byHash.get(hash) ?? []);
}
