/** Beginning a quiz: its questions are drawn and stored with it, so that it stays what it was begun with. */
import { LOG_FORMAT, type QuizAttempt, type QuizItem } from '#lib/domain/training/attempt.ts';
import type { Failure } from '#lib/storage/failure.ts';
import { hashOf } from '#lib/storage/hash.ts';
import { newId, newSeed, now } from '../clock.ts';
import { learners } from '../learners.svelte.ts';
import { storage } from '../storage.svelte.ts';
import { triesLeft } from '../task/tries.ts';
import { itemsOf, loadBank } from './bank.ts';
import { paperOf, type QuizPlan } from './plans.ts';

export type QuizStarted =
	{ ok: true; id: string } | { ok: false; code: 'no-tries' | 'no-questions' } | Failure;

/** Whether a learner has used up the tries of a quiz: its own, or those of an assignment that asks for it. */
async function isUsedUp({ id, tries }: QuizPlan, learner: string): Promise<boolean> {
	if (tries === null) return false;
	const { db, records } = await storage.open();
	const [attempts, received] = await Promise.all([
		records.attemptsOf(db, learner, 'quiz'),
		records.receivedBy(db, learner)
	]);
	const begun = attempts.flatMap((listed) =>
		listed.ok && listed.value.content.id === id ? [listed.value.startedAt] : []
	);
	const assignments = received.flatMap((listed) => (listed.ok ? [listed.value.assignment] : []));
	return triesLeft(tries, begun, assignments, { kind: 'quiz', id }) === 0;
}

/** Begins a quiz. A full disk: it goes on in memory. */
export async function startQuiz(plan: QuizPlan): Promise<QuizStarted> {
	const [learner, bank] = await Promise.all([learners.ensure(), loadBank()]);
	if (await isUsedUp(plan, learner.id)) return { ok: false, code: 'no-tries' };
	const seed = newSeed();
	const { paper, drawn } = paperOf(plan, bank, seed);
	if (drawn.length === 0) return { ok: false, code: 'no-questions' };
	const parts = await itemsOf(drawn);
	const { id, version } = paper;
	const unhashed: QuizItem = { hash: '', kind: 'quiz', id, version, paper };
	const item = { ...unhashed, hash: hashOf(unhashed) };
	const startedAt = now();
	const attempt: QuizAttempt = {
		id: newId(startedAt),
		learner: learner.id,
		kind: 'quiz',
		content: { id, version, hash: item.hash },
		seed,
		startedAt,
		format: LOG_FORMAT
	};
	const result = await storage.write(({ db, records }) =>
		records.startAttempt(db, attempt, item, [], parts)
	);
	if (result.ok && storage.kept) void (await storage.open()).records.askToPersist();
	return result.ok ? { ok: true, id: attempt.id } : result;
}
