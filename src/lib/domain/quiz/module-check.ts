/** The quiz at the end of a module is known by its ID. */

const CHECK = 'check-';

/** The ID of a module's check. */
export const checkId = (module: string): string => CHECK + module;

/** The module that a quiz is the check of; undefined when it is none. */
export const moduleOfCheck = (quiz: string): string | undefined =>
	quiz.startsWith(CHECK) ? quiz.slice(CHECK.length) : undefined;
