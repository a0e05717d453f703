/** The logs in a list of entries. */

/** Log entries by attempt, each in the order of the list. */
export function byAttempt<T extends { attempt: unknown }>(
	entries: readonly T[]
): Map<T['attempt'], T[]> {
	const logs = new Map<T['attempt'], T[]>();
	for (const entry of entries) {
		const log = logs.get(entry.attempt);
		if (log) log.push(entry);
		else logs.set(entry.attempt, [entry]);
	}
	return logs;
}
