/** The trace of an obligation: why its due instant is what it is. Codes with arguments; ui words them. */
import type { Anchor } from './anchors.ts';
import type { Trace } from './codes.ts';
import type { CaseLimit } from './limits.ts';
import { say } from './said.ts';
import type { Due } from './spans.ts';

const CLAUSE: Record<Anchor['kind'], string | null> = {
	reception: 'AMB-5',
	entry: 'AMB-5',
	ground: 'AMB-9',
	reclassification: 'AMB-9',
	event: null
};

/** The first steps: what it counts from, the span, where that ends. */
export function startSteps(anchor: Anchor, limit: CaseLimit, due: Due | null): Trace[] {
	const clause = CLAUSE[anchor.kind] ?? limit.clause;
	const from = say(`counts-from-${anchor.kind}`, clause, { at: anchor.at, event: limit.anchor });
	if (!due) return [from, say('span-unstated', limit.clause)];
	const steps: Trace[] = [from, ...due.steps];
	if (!due.ok) steps.push(say('cannot-be-determined', due.why.clause, due.why.args));
	return steps;
}
