/** How an assignment can leave this device: as a code to be scanned, as a link, as a file; and why not. */
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import { encodeLink, fitsLink, fitsQr } from '#lib/app/handover/link.ts';
import { where } from '#lib/app/handover/where.ts';

/** The most comments that an assignment takes (storage/record/assignment-record.ts). */
const MOST_COMMENTS = 500;

type Comments = NonNullable<Assignment['comments']>;

/**
 * What one person gets of an assignment: no other names, and the trainer's words on that person's earlier attempts, of which the
 * newest go along. Words on one person never travel with what others get.
 */
export function forPerson(
	assignment: Assignment,
	person: string,
	comments: Comments = []
): Assignment {
	const newest = comments.toSorted((a, b) => b.at - a.at).slice(0, MOST_COMMENTS);
	const { comments: _, ...rest } = assignment;
	return {
		...rest,
		to: assignment.to.filter(({ id }) => id === person),
		...(newest.length > 0 && { comments: newest })
	};
}

/** `this-device`, `no-address`: no link leads here from elsewhere. `too-long`: it would not survive mail, chat or a camera. */
export type WhyNot = 'this-device' | 'no-address' | 'too-long';

export type Way = { ok: true; text: string } | { ok: false; why: WhyNot };

/** The file is always possible. */
export type Ways = { qr: Way; link: Way };

const tooLong = { ok: false, why: 'too-long' } as const;

/** The ways of an assignment from an app served from `origin`, whose page for assignments lies at `path` there. */
export async function waysOf(assignment: Assignment, origin: string, path: string): Promise<Ways> {
	const place = where(origin);
	if (place.by === 'file-only') {
		const not = { ok: false, why: place.reason } as const;
		return { qr: not, link: not };
	}
	const text = `${origin}${path}#${await encodeLink(assignment)}`;
	return {
		qr: fitsQr(text) ? { ok: true, text } : tooLong,
		link: fitsLink(text) ? { ok: true, text } : tooLong
	};
}
