/** Whether an exam may still be begun. Loaded only for one: every other talk begins without the store. */
import { learners } from '../learners.svelte.ts';
import { storage } from '../storage.svelte.ts';
import { EXAM_TRIES, triesLeft } from './tries.ts';

/** Whether the present learner has used up the tries of an exam: those of an assignment that asks for it, else the usual one. */
export async function examined(scenario: string): Promise<boolean> {
	const learner = await learners.ensure();
	const { db, records } = await storage.open();
	const [attempts, received] = await Promise.all([
		records.attemptsOf(db, learner.id, 'roleplay'),
		records.receivedBy(db, learner.id)
	]);
	const exams = attempts.flatMap((listed) =>
		listed.ok &&
		listed.value.kind === 'roleplay' &&
		listed.value.mode === 'exam' &&
		listed.value.content.id === scenario
			? [listed.value.startedAt]
			: []
	);
	const assignments = received.flatMap((listed) => (listed.ok ? [listed.value.assignment] : []));
	return triesLeft(EXAM_TRIES, exams, assignments, { kind: 'scenario', id: scenario }) === 0;
}
