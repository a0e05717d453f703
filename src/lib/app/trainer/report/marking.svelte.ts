/** An attempt of a person, for a trainer who reads and remarks: the attempt itself is never changed. */
import type { VerdictKind } from '#lib/domain/roleplay/scenario.ts';
import type { Person } from '#lib/domain/training/roster/person.ts';
import type { Written } from '#lib/storage/failure.ts';
import type { Reading } from '#lib/storage/facts/judge.ts';
import type { Remark } from '#lib/storage/record/remark-record.ts';
import { now } from '#lib/app/clock.ts';
import { live, type Live } from '#lib/app/live.svelte.ts';
import { storage, type Open } from '#lib/app/storage.svelte.ts';
import { idInAddress } from './report.svelte.ts';

/** `person`: undefined where the attempt is of nobody on the roster. `remarks`: by the entry's `seq`. */
export type Marked = {
	reading: Reading;
	person: Person | undefined;
	remarks: ReadonlyMap<number, Remark>;
};

async function read({ db, records }: Open, id: string): Promise<Marked> {
	const [reading, { people }, remarks] = await Promise.all([
		records.readAttempt(db, id),
		records.readRoster(db),
		records.remarksOn(db, id)
	]);
	const person = reading.ok
		? people.find((each) => each.id === reading.attempt.learner)
		: undefined;
	return { reading, person, remarks: new Map(remarks.map((remark) => [remark.seq, remark])) };
}

/** The attempt that `?id=` names. To be called while a component is set up. */
export const followMarked = (): Live<Marked> =>
	live(() => {
		const id = idInAddress();
		return (open) => read(open, id);
	});

/** What the trainer says on an entry; without words and verdict what was said is taken back. */
export function remark(
	attempt: string,
	seq: number,
	{ text, verdict }: { text: string; verdict?: VerdictKind | null | undefined }
): Promise<Written> {
	const said: Remark = {
		...{ attempt, seq, at: now(), text: text.trim() },
		...(verdict !== undefined && { verdict })
	};
	return storage.write(({ db, records }) => records.keepRemark(db, said));
}
