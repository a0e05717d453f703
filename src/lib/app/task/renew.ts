/** An assignment that comes again: with more comments, or changed. */
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';

type Comment = NonNullable<Assignment['comments']>[number];

/** The last word on each entry, by attempt and place. */
function lastWords(comments: readonly Comment[]): Comment[] {
	const byEntry = new Map<string, Comment>();
	for (const comment of comments) {
		const key = `${comment.attempt} ${comment.seq}`;
		const known = byEntry.get(key);
		if (!known || comment.at >= known.at) byEntry.set(key, comment);
	}
	return [...byEntry.values()].sort((a, b) => a.attempt.localeCompare(b.attempt) || a.seq - b.seq);
}

/**
 * What holds after an assignment has come again: the one issued last, with the last word on each entry of both. Opening an old
 * link once more takes nothing away.
 */
export function renewed(known: Assignment, again: Assignment): Assignment {
	const { comments: before = [], ...old } = known;
	const { comments: more = [], ...fresh } = again;
	const comments = lastWords([...before, ...more]);
	const base = fresh.issuedAt >= old.issuedAt ? fresh : old;
	return comments.length > 0 ? { ...base, comments } : base;
}

/** How many comments in `again` are not in `known`, or say something else there. */
export function newComments(known: Assignment | undefined, again: Assignment): number {
	const before = new Set((known?.comments ?? []).map((comment) => JSON.stringify(comment)));
	const after = known ? renewed(known, again) : again;
	return (after.comments ?? []).filter((comment) => !before.has(JSON.stringify(comment))).length;
}
