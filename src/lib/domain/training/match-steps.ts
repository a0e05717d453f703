/** Which of the things done is which of the steps owed. */
import type { CaseEvent, CaseEventType, CaseLog, Class, Until } from '../sop/events.ts';
import { levelOf } from '../sop/limits.ts';
import type { Policy } from '../sop/policy.ts';
import { say, type Arg } from '../sop/said.ts';
import { endOf } from '../sop/spans.ts';
import type { Exercise, Step, StepDetails } from './exercise.ts';
import type { Flaw, FlawCode } from './flaw.ts';

type Check = { code: FlawCode; right: Arg; of: (event: CaseEvent) => Arg | undefined };

const flag = (value: boolean): Arg => (value ? 'yes' : 'no');
const inOrder = (ids: readonly string[]): string => ids.toSorted().join(' ');

/** What of an event must agree with the details of its step. */
function checks(
	{ to, conditions, limit, until, consent, openable, checked }: StepDetails,
	policy: Policy
): Check[] {
	const end = (named: Until): number => endOf(named, policy)?.at ?? 0;
	const all: Check[] = [];
	const must = (code: FlawCode, right: Arg | undefined, of: Check['of']): void => {
		if (right !== undefined) all.push({ code, right, of });
	};
	must('wrong-to', to, (event) => ('to' in event ? event.to : undefined));
	must('wrong-conditions', conditions && inOrder(conditions), (event) =>
		'conditions' in event ? inOrder(event.conditions) : undefined
	);
	must('wrong-limit', limit, (event) => ('limit' in event ? event.limit : undefined));
	must('wrong-until', until && end(until), (event) =>
		'until' in event ? end(event.until) : undefined
	);
	must('wrong-consent', consent === undefined ? consent : flag(consent), (event) =>
		'consent' in event ? flag(event.consent) : undefined
	);
	must('wrong-openable', openable === undefined ? openable : flag(openable), (event) =>
		'openable' in event ? flag(event.openable) : undefined
	);
	must('wrong-checked', checked === undefined ? checked : flag(checked), (event) =>
		'checked' in event ? flag(event.checked) : undefined
	);
	return all;
}

/** How an event differs from what its step asked for. */
export const detailFlaws = (step: Step, event: CaseEvent, policy: Policy, clause: string): Flaw[] =>
	checks(step.with, policy).flatMap(({ code, right, of }) => {
		const given = of(event) ?? '';
		return given === right ? [] : [say(code, clause, { given, right })];
	});

/** How a class differs from the true one. Rows of one level count as the same. */
export function classFlaws(given: Class, truth: Class): Flaw[] {
	const level = ({ severity }: Class): string => (severity === null ? 'none' : levelOf(severity));
	const parts: [FlawCode, string, string, string][] = [
		['wrong-nature', given.nature, truth.nature, truth.nature],
		['wrong-content', given.content, truth.content, truth.content],
		['wrong-severity', level(given), level(truth), truth.severity ?? 'AMB-13']
	];
	return parts.flatMap(([code, is, right, clause]) =>
		is === right ? [] : [say(code, clause, { given: is, right })]
	);
}

/** Fields that were picked and are not true to what was said. */
export function pickFlaws(
	{ picks }: Exercise,
	type: CaseEventType,
	valueOf: (key: string) => string | undefined,
	clause: string
): Flaw[] {
	return picks.flatMap(({ field, right }) => {
		const [of, key] = field.split('.') as [string, string];
		const given = valueOf(key) ?? '';
		return of !== type || given === right ? [] : [say('untrue', clause, { field, given, right })];
	});
}

/** Whether an event can be the step at all. */
const isOf = (step: Step, event: CaseEvent): boolean =>
	event.type === step.event &&
	(event.type !== 'reclassified' || event.ground === (step.with.ground ?? 'worsening'));

/** The place in the log of each step, null where it was not taken: the event that agrees best, else the first left. */
export function matchSteps(
	steps: readonly Step[],
	log: CaseLog,
	policy: Policy
): (number | null)[] {
	const taken = new Set<number>();
	return steps.map((step) => {
		const left = log.flatMap((event, place) =>
			!taken.has(place) && isOf(step, event)
				? [{ place, differs: detailFlaws(step, event, policy, '').length }]
				: []
		);
		const best = left.toSorted((a, b) => a.differs - b.differs || a.place - b.place)[0];
		if (!best) return null;
		taken.add(best.place);
		return best.place;
	});
}
