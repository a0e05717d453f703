/** An import in the trainer's words. */
import type { ResultsRefusal } from '#lib/storage/training/results.ts';
import type { FailureCode } from '#lib/storage/failure.ts';
import type { ImportReport } from '#lib/storage/training/import-results.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Unreadable } from '#lib/app/read-file.ts';
import type { Answers, Match } from './import-match.ts';

/** Why a file is not taken. */
export const refusalText = (code: (ResultsRefusal | Unreadable)['code']): string =>
	({
		'not-json': m.task_import_refused_foreign,
		foreign: m.task_import_refused_foreign,
		newer: m.task_import_refused_newer,
		broken: m.task_import_refused_broken,
		altered: m.task_import_refused_altered,
		'too-large': m.task_import_refused_large,
		unreadable: m.file_unreadable
	})[code]();

/** What a file answers. */
export function answersText(answers: Answers): string {
	switch (answers.code) {
		case 'answers':
			return m.task_import_answers({ title: answers.title });
		case 'other':
			return m.task_import_other({ title: answers.title });
		case 'unknown':
			return m.task_import_unknown();
		case 'unasked':
			return m.task_import_unasked();
	}
}

/** How sure it is whose results these are. */
export const matchText = (by: Match['by']): string =>
	({
		id: m.task_import_by_id,
		name: m.task_import_by_name,
		nothing: m.task_import_by_nothing
	})[by]();

/** All of it is here, as it is in the file. */
const bringsNothing = ({ fresh, longer, conflicts }: ImportReport): boolean =>
	fresh + longer + conflicts.length === 0;

/** What an import would change. */
export const previewText = (report: ImportReport): string => {
	const { fresh, longer, known } = report;
	return bringsNothing(report)
		? m.task_import_nothing()
		: m.task_import_preview({ fresh, longer, known });
};

/** What an import has changed. */
export const doneText = (report: ImportReport): string => {
	const { fresh, longer, known } = report;
	return bringsNothing(report)
		? m.task_import_nothing()
		: m.task_import_done({ fresh, longer, known });
};

/** Why an import stopped, and what stays of it. */
export function stoppedText(
	why: FailureCode | 'cancelled',
	{ fresh, longer }: ImportReport
): string {
	const done = fresh + longer;
	if (why === 'cancelled') return m.task_import_stopped({ done });
	return why === 'full' ? m.task_import_full({ done }) : m.task_import_failed({ done });
}
