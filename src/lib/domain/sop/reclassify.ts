/** Which classes and changes of class are possible (1, AMB-9, AMB-13, NAT-X, SEV-MAJ-c). */
import { isHandled, levelOfClass, type CaseState } from './case-state.ts';
import { refuse, type Refusal } from './codes.ts';
import type { CaseEventOf, Class } from './events.ts';
import { isValid, LEVELS, type Level } from './limits.ts';

/** A valid complaint has a severity, a communicative one has none; SEV-MAJ-c is for the clock to give. */
function classRefusals(next: Class, before: Class | null): Refusal[] {
	const refusals: Refusal[] = [];
	if (isValid(next.nature) && next.severity === null)
		refusals.push(refuse('severity-missing', 'SCOPE-1'));
	if (!isValid(next.nature) && next.severity !== null)
		refusals.push(refuse('severity-of-communicative', 'AMB-13', { severity: next.severity }));
	if (next.severity === 'SEV-MAJ-c' && before?.severity !== 'SEV-MAJ-c')
		refusals.push(refuse('clock-only', 'SEV-MAJ-c'));
	return refusals;
}

const groundRefusals = (groundAt: number, at: number, state: CaseState): Refusal[] =>
	groundAt >= state.receivedAt && groundAt <= at
		? []
		: [refuse('ground-out-of-range', 'AMB-9', { groundAt, from: state.receivedAt, to: at })];

const rank = (level: Level | null): number => (level === null ? -1 : LEVELS.indexOf(level));

/** The first classification. */
export const classifiedRefusals = (
	event: CaseEventOf<'classified'>,
	state: CaseState
): Refusal[] =>
	state.class
		? [refuse('already-done', 'AMB-9', { event: event.type })]
		: classRefusals(event, null);

/** A correction or a worsening. */
export function reclassifiedRefusals(
	event: CaseEventOf<'reclassified'>,
	state: CaseState
): Refusal[] {
	const before = state.class;
	if (!before) return [refuse('not-classified', 'AMB-9')];
	const refusals = classRefusals(event, before);
	const { nature, content, severity } = before;
	const level = levelOfClass(before);
	const next = levelOfClass(event);
	if (event.nature === nature && event.content === content && event.severity === severity)
		refusals.push(refuse('nothing-changed', 'AMB-9'));
	if (severity === 'SEV-MAJ-c' && next !== null && next !== 'major' && !isHandled(state))
		refusals.push(refuse('month-passed', 'SEV-MAJ-c'));
	if (event.ground === 'correction') return refusals;
	if (level === null) refusals.push(refuse('use-nature-escalation', 'NAT-X'));
	else if (rank(next) <= rank(level))
		refusals.push(refuse('not-worse', 'AMB-9', { from: level, to: next ?? 'communicative' }));
	return [...refusals, ...groundRefusals(event.groundAt, event.at, state)];
}

/** NAT-X. */
export function turnedValidRefusals(
	event: CaseEventOf<'turned-valid'>,
	state: CaseState
): Refusal[] {
	if (!state.class) return [refuse('not-classified', 'NAT-X')];
	const refusals = classRefusals(event, state.class);
	if (isValid(state.class.nature)) refusals.push(refuse('not-communicative', 'NAT-X'));
	if (!isValid(event.nature)) refusals.push(refuse('not-valid', 'NAT-X'));
	return [...refusals, ...groundRefusals(event.groundAt, event.at, state)];
}
