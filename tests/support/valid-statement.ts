/** For tests: what a learning record store would say of a statement. */
import validate from '@learninglocker/xapi-validation';
import type { Statement } from '#lib/content/exchange/take-along/xapi.ts';

/** What is wrong with a statement as it stands in a file, by where it is; nothing when a store would take it. */
export const refusals = (statement: Statement): string[] =>
	validate(JSON.parse(JSON.stringify(statement))).map(
		({ path, message }) => `${path.join('.')}: ${message}`
	);
