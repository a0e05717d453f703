/** Reading a module: which of its lessons have been read. */

/** What an attempt at a module is pinned to: its lessons, in order. */
export type Course = {
	id: string;
	version: number;
	titles: Readonly<Record<string, string>>;
	lessons: readonly string[];
};

export type StudyEvent = { type: 'lesson-read'; lesson: string };

/** Whether an event is one of this course. */
export const isOfCourse = ({ lessons }: Course, { lesson }: StudyEvent): boolean =>
	lessons.includes(lesson);
