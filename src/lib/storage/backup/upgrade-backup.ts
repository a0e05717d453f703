/** Backup files of earlier builds. */
import { nothingAssigned } from './assigned-backup.ts';
import { BACKUP_VERSION } from './backup.ts';

/** A file of an earlier version as one of this: 1 knew no desks, 2 no questions, 3 no refreshers, 4 no trainer's desk. */
export function upgraded(file: { version: number }): unknown {
	if (![1, 2, 3, 4].includes(file.version)) return file;
	return {
		...(file.version < 2 && { desks: [], drafts: [] }),
		...(file.version < 3 && { questions: [] }),
		...nothingAssigned(),
		...file,
		version: BACKUP_VERSION
	};
}
