/** What a trainer has assigned from this device. */
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import { checkAssignment } from '../record/assignment-record.ts';
import type { Database } from '../database.ts';
import { written, type Failure, type Written } from '../failure.ts';
import { idOf, sorted, type Listed } from '../listed.ts';

/** Keeps an assignment; one that is there by its ID is replaced. `failed` when it is not sound. */
export const keepAssignment = (db: Database, assignment: Assignment): Promise<Written> =>
	written(async (): Promise<Failure | void> => {
		const checked = checkAssignment(assignment);
		if (!checked.ok) return { ok: false, code: 'failed', message: checked.detail };
		await db.assignments.put(assignment);
	});

/**
 * All assignments, the newest first; damaged ones and those of a newer build last, marked.
 * @throws when the database itself cannot be read; see `failureOf`
 */
export async function issuedAssignments(db: Database): Promise<Listed<Assignment>[]> {
	const list = (await db.assignments.toArray()).map((record): Listed<Assignment> => {
		const checked = checkAssignment(record);
		return checked.ok ? checked : { ...checked, id: idOf(record) };
	});
	return sorted(list, ({ issuedAt }) => -issuedAt);
}

/** Drops an assignment, damaged ones too. What was done for it stays. */
export const dropAssignment = (db: Database, id: string): Promise<Written> =>
	written(() => db.assignments.delete(id));
