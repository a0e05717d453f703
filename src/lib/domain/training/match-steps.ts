/** Which of the things done is which of the steps owed. */
import { dateOf, dayAt } from '../sop/calendar.ts';
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

/** What of an event must agree with the details of its step. Of the conditions that hold any one decides. */
function checks(
	{ to, conditions, limit, until, consent, openable, checked, groundAt }: StepDetails,
	policy: Policy
): Check[] {
	const end = (named: Until): number => endOf(named, policy)?.at ?? 0;
	const all: Check[] = [];
	const must = (code: FlawCode, right: Arg | undefined, of: Check['of']): void => {
		if (right !== undefined) all.push({ code, right, of });
	};
	must('wrong-to', to, (event) => ('to' in event ? event.to : undefined));
	must('wrong-conditions', conditions && inOrder(conditions), (event) => {
		if (!('conditions' in event) || !conditions) return undefined;
		const hold =
			event.conditions.length > 0 && event.conditions.every((id) => conditions.includes(id));
		return inOrder(hold ? conditions : event.conditions);
	});
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
	const day = (at: number): string => dateOf(dayAt(policy.zone, at)).iso;
	must('wrong-ground', groundAt === undefined ? groundAt : day(groundAt), (event) =>
		'groundAt' in event ? day(event.groundAt) : undefined
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

/**
 * The place in the log of each step, null where it was not taken: the events that agree best are given away first, among
 * equals those that lie nearest in time to the model's.
 */
export function matchSteps(
	steps: readonly Step[],
	log: CaseLog,
	policy: Policy
): (number | null)[] {
	const pairs = steps.flatMap((step, index) =>
		log.flatMap((event, place) =>
			isOf(step, event)
				? [
						{
							index,
							place,
							differs: detailFlaws(step, event, policy, '').length,
							apart: Math.abs(event.at - step.at)
						}
					]
				: []
		)
	);
	const places: (number | null)[] = steps.map(() => null);
	for (const { index, place } of pairs.toSorted(
		(a, b) => a.differs - b.differs || a.apart - b.apart || a.place - b.place
	))
		if (places[index] === null && !places.includes(place)) places[index] = place;
	return places;
}
