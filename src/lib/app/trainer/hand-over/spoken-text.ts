/** What goes along with an assignment when it is handed over. */
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import { m } from '#lib/paraglide/messages.js';
import { isGuest } from '#lib/app/guest.ts';
import { dueText } from '../assign/assign-words.ts';
import { titleOf, type Assignable } from '../assign/catalogue.ts';

/** What a trainer says or writes along with it: what it is, what is in it, until when. */
export function spokenText(assignment: Assignment, catalogue: readonly Assignable[]): string {
	const { title, note, parts, from } = assignment;
	const titles = parts.map(({ kind, id }) => titleOf(catalogue, `${kind}:${id}`));
	return [
		isGuest({ name: from }) ? m.assign_say_plain({ title }) : m.assign_say({ from, title }),
		...(note === '' ? [] : [note]),
		m.assign_say_parts({ parts: titles.join(m.list_comma()) }),
		dueText(assignment)
	].join('\n');
}
