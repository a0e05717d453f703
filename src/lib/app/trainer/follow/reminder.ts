/** A reminder of an assignment's due date for the trainer's own calendar: who has not passed yet stands in it. */
import { toIcs } from '#lib/domain/training/assignment/ics.ts';
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import { m } from '#lib/paraglide/messages.js';
import { saveFile } from '#lib/app/save-file.ts';
import { fileName } from '../file-name.ts';

/** The text of the file; null when the assignment is due at no time. `open`: names of those who have not passed yet. */
export function reminderOf(assignment: Assignment, open: readonly string[]): string | null {
	const { title } = assignment;
	return toIcs(assignment, {
		summary: m.follow_reminder_summary({ title }),
		description:
			open.length === 0
				? m.follow_reminder_all()
				: m.follow_reminder_open({ count: open.length, names: open.join(m.list_comma()) }),
		reminder: m.follow_reminder_summary({ title })
	});
}

/** Lets the browser save a reminder. */
export function saveReminder(assignment: Assignment, open: readonly string[]): void {
	const text = reminderOf(assignment, open);
	if (text !== null) saveFile(fileName([assignment.title], 'ics'), text, 'text/calendar');
}
