/** A mistake: the clause that was broken, and the moment of the attempt at which that happened. */

/** `seq`: of an entry in the attempt's log. `question`: the one that was answered wrongly. */
export type Mistake = { clause: string; seq: number; question?: string };

/** A mistake with what it cost, in points; those of one kind are compared. */
export type Costly = { clause: string; seq: number; cost: number };

/** Each clause once, at its costliest moment (the earliest among equals), in the order of the log. */
export function oncePerClause(found: readonly Costly[]): Mistake[] {
	const worst = new Map<string, Costly>();
	for (const each of found) {
		const known = worst.get(each.clause);
		const isWorse =
			!known || each.cost > known.cost || (each.cost === known.cost && each.seq < known.seq);
		if (isWorse) worst.set(each.clause, each);
	}
	return [...worst.values()]
		.toSorted((a, b) => a.seq - b.seq)
		.map(({ clause, seq }) => ({ clause, seq }));
}
