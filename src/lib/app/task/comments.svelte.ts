/** The comments on the present learner's attempts, each with the way to what it is about. */
import { turnEnds } from '#lib/domain/training/mistakes/turn-ends.ts';
import type { Reading } from '#lib/storage/facts/judge.ts';
import { live } from '../live.svelte.ts';
import { momentHref } from '../refresher/mistakes.ts';
import type { Open } from '../storage.svelte.ts';
import { commentsIn, type Said, type SaidOnTurn } from './comments.ts';
import { followReceived } from './tasks.svelte.ts';
import { turnAt } from './turn-at.ts';

/** A comment where it belongs. `href`: the page that shows what it is about; undefined when that is not on this device. */
export type PlacedComment = SaidOnTurn & { href: string | undefined };

function placed(comment: Said, reading: Reading | undefined): PlacedComment {
	if (!reading?.ok) return { ...comment, href: undefined };
	const { kind } = reading;
	if (kind !== 'roleplay') return { ...comment, href: momentHref(kind, comment) };
	const event = reading.log.find(({ seq }) => seq === comment.seq)?.event;
	const turn = turnAt(reading.log, comment.seq);
	const seq = turnEnds(reading.log)[turn ?? -1] ?? comment.seq;
	const href = momentHref(kind, { ...comment, seq });
	return event?.type === 'rated' ? { ...comment, href, rated: event } : { ...comment, href };
}

async function read(
	{ db, records }: Open,
	comments: readonly Said[]
): Promise<ReadonlyMap<string, Reading>> {
	const attempts = [...new Set(comments.map(({ attempt }) => attempt))];
	return new Map(
		await Promise.all(attempts.map(async (id) => [id, await records.readAttempt(db, id)] as const))
	);
}

/** The comments on a learner's own attempts, as they came: for the page that shows the attempt itself. To be called while a component is set up. */
export function followComments(): { readonly list: readonly Said[] } {
	const received = followReceived();
	const list = $derived(commentsIn(received.list ?? []));
	return {
		get list() {
			return list;
		}
	};
}

/** The same, each in its place. To be called while a component is set up. */
export function followPlacedComments(): { readonly list: readonly PlacedComment[] } {
	const comments = followComments();
	const found = live(() => {
		const { list } = comments;
		return list.length === 0 ? undefined : (open) => read(open, list);
	});
	const list = $derived(
		found.value && comments.list.map((each) => placed(each, found.value?.get(each.attempt)))
	);
	return {
		get list() {
			return list ?? [];
		}
	};
}
