/** What can go wrong with storage, as a closed list of codes; the words for the user are the UI's. */

/**
 * `full`: no room on the disk. `refused`: the browser does not allow storage here. `closed`: the connection is gone,
 * mostly because another tab has updated the app. `conflict`: the place is taken, another tab was first. `gone`: what
 * it belongs to has been erased. `failed`: anything else.
 */
export type FailureCode = 'full' | 'refused' | 'closed' | 'conflict' | 'gone' | 'failed';

/** `message` is the original one, for a report; never shown as the explanation. */
export type Failure = { ok: false; code: FailureCode; message: string };

/** The result of a write. Whatever fails, nothing of that write is kept. */
export type Written = { ok: true } | Failure;

const CODES: [FailureCode, string[]][] = [
	['full', ['QuotaExceededError']],
	['refused', ['SecurityError', 'NotAllowedError', 'MissingAPIError']],
	['closed', ['DatabaseClosedError', 'VersionError', 'InvalidStateError']],
	['conflict', ['ConstraintError']]
];

/** The names of an error and of all that it wraps: Dexie puts the browser's own error inside its own. */
export function namesIn(error: unknown): string[] {
	if (typeof error !== 'object' || error === null) return [];
	const { name, inner, cause, failures } = error as Record<string, unknown>;
	const wrapped = [inner, cause, ...(Array.isArray(failures) ? (failures as unknown[]) : [])];
	return [...(typeof name === 'string' ? [name] : []), ...wrapped.flatMap(namesIn)];
}

/** An error's name and message, whatever was thrown. */
export const messageOf = (error: unknown): string =>
	error instanceof Error ? `${error.name}: ${error.message}` : String(error);

/** Any thrown storage error as a failure. */
export function failureOf(error: unknown): Failure {
	const names = namesIn(error);
	const found = CODES.find(([, known]) => known.some((name) => names.includes(name)));
	return { ok: false, code: found?.[0] ?? 'failed', message: messageOf(error) };
}

/** Runs a write; what it throws becomes a failure, and so does a failure that it returns. */
export async function written(write: () => PromiseLike<Failure | void>): Promise<Written> {
	try {
		return (await write()) ?? { ok: true };
	} catch (error) {
		return failureOf(error);
	}
}
