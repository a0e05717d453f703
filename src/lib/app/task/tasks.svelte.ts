/** What the present learner has been assigned, and how far that is: follows the store. */
import { standingOf } from '#lib/domain/training/assignment/standing.ts';
import type { Received } from '#lib/storage/record/received-record.ts';
import { now } from '../clock.ts';
import { learners } from '../learners.svelte.ts';
import { live } from '../live.svelte.ts';
import type { Open } from '../storage.svelte.ts';
import { inOrder, type Standings } from './order.ts';
import { ownAttempts, type OwnAttempt } from './own-attempts.ts';

export type { Received } from '#lib/storage/record/received-record.ts';

export type Task = Standings & { received: Received };

type Found = { learner: string; received: Received[]; attempts: OwnAttempt[] };

async function readTasks(open: Open, learner: string): Promise<Found> {
	const listed = await open.records.receivedBy(open.db, learner);
	const received = listed.flatMap((entry) => (entry.ok ? [entry.value] : []));
	const since = Math.min(...received.map(({ assignment }) => assignment.issuedAt));
	const attempts = received.length > 0 ? await ownAttempts(open, learner, since, now()) : [];
	return { learner, received, attempts };
}

const tasksIn = ({ received, attempts }: Found, at: number): Task[] => {
	const facts = attempts.map(({ fact }) => fact);
	return inOrder(
		received.map((each) => {
			const { assignment } = each;
			return { received: each, assignment, standing: standingOf(assignment, facts, at) };
		})
	);
};

/** The present learner's assignments, overdue first; undefined until the store has answered. To be called while a component is set up. */
export function followTasks(): { readonly list: Task[] | undefined } {
	const found = live(() => {
		const learner = learners.current?.id;
		return learner === undefined ? undefined : (open) => readTasks(open, learner);
	});
	const list = $derived.by(() => {
		if (learners.known && !learners.current) return [];
		const { value } = found;
		return value && value.learner === learners.current?.id ? tasksIn(value, now()) : undefined;
	});
	return {
		get list() {
			return list;
		}
	};
}

/** The assignments that the present learner has received, without where they stand. To be called while a component is set up. */
export function followReceived(): { readonly list: Received[] | undefined } {
	const found = live(() => {
		const learner = learners.current?.id;
		return learner === undefined
			? undefined
			: async ({ db, records }) => {
					const listed = await records.receivedBy(db, learner);
					return listed.flatMap((entry) => (entry.ok ? [entry.value] : []));
				};
	});
	return {
		get list() {
			return found.value?.filter(({ learner }) => learner === learners.current?.id);
		}
	};
}
