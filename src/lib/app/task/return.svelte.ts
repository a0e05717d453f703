/** What the present learner would hand in, as the address says: for an assignment (`?id=`), or unasked. */
import { browser } from '$app/environment';
import { page } from '$app/state';
import type { Received } from '#lib/storage/record/received-record.ts';
import { now } from '../clock.ts';
import { learners } from '../learners.svelte.ts';
import { live } from '../live.svelte.ts';
import type { Open } from '../storage.svelte.ts';
import { askedFor, ownAttempts, type OwnAttempt } from './own-attempts.ts';

/** `received`: what is answered; undefined where it is handed in unasked. `gone`: the address names what this learner has not. */
export type Handing =
	| { state: 'ready'; learner: string; received: Received | undefined; attempts: OwnAttempt[] }
	| { state: 'gone'; learner: string };

const idInAddress = (): string | null => (browser ? page.url.searchParams.get('id') : null);

async function readHanding(open: Open, learner: string, id: string | null): Promise<Handing> {
	if (id === null) {
		const attempts = await ownAttempts(open, learner, 0, now());
		return { state: 'ready', learner, received: undefined, attempts };
	}
	const listed = await open.records.receivedBy(open.db, learner);
	const received = listed.flatMap((each) =>
		each.ok && each.value.assignment.id === id ? [each.value] : []
	)[0];
	if (!received) return { state: 'gone', learner };
	const { assignment } = received;
	const attempts = await ownAttempts(open, learner, assignment.issuedAt, now());
	return { state: 'ready', learner, received, attempts: askedFor(assignment, attempts) };
}

/** Undefined until the store has answered. To be called while a component is set up. */
export function followHanding(): { readonly value: Handing | undefined } {
	const found = live(() => {
		const learner = learners.current?.id;
		const id = idInAddress();
		return learner === undefined ? undefined : (open) => readHanding(open, learner, id);
	});
	return {
		get value(): Handing | undefined {
			if (learners.known && !learners.current) return { state: 'gone', learner: '' };
			return found.value?.learner === learners.current?.id ? found.value : undefined;
		}
	};
}
