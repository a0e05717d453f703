/** An assignment as a file, with the content that the trainee's build may not have. */
import { loadExerciseItem } from '#lib/content/load-exercises.ts';
import { loadCourse } from '#lib/content/load-learning.ts';
import { loadItem } from '#lib/content/load.ts';
import type { Assignment, Part } from '#lib/domain/training/assignment/assignment.ts';
import type { PinnedItem } from '#lib/domain/training/attempt.ts';
import { saveFile } from '#lib/app/save-file.ts';

/** What a part is in this build; a quiz is drawn when it begins and has nothing to take along. */
function itemOf({ kind, id }: Part): Promise<PinnedItem | undefined> {
	switch (kind) {
		case 'scenario':
			return loadItem(id);
		case 'exercise':
			return loadExerciseItem(id);
		case 'module':
			return loadCourse(id);
		case 'quiz':
			return Promise.resolve(undefined);
	}
}

/** Lets the browser save an assignment, with its content, as a file of this name. */
export async function saveAssignment(assignment: Assignment, name: string): Promise<void> {
	const [{ makeAssignmentFile }, ...found] = await Promise.all([
		import('#lib/storage/training/assignment-file.ts'),
		...assignment.parts.map(itemOf)
	]);
	const items = found.filter((item) => item !== undefined);
	saveFile(name, JSON.stringify(makeAssignmentFile(assignment, items)), 'application/json');
}
