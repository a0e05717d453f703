/**
 * What was done, as it would stand had the complaint been classified rightly: the log from which follows what was owed.
 * A wrong class must not excuse from the limits of the right one.
 */
import { advance } from '../sop/clock.ts';
import type { CaseEvent, CaseEventType, CaseLog } from '../sop/events.ts';
import { policyOf, type RuleSet } from '../sop/policy.ts';
import type { Exercise, Step } from './exercise.ts';
import { eventOf } from './model-log.ts';

/** What gives or changes the class. */
const CLASS_EVENTS: readonly CaseEventType[] = [
	'classified',
	'reclassified',
	'turned-valid',
	'month-passed'
];

/** The place of the event by which the trainee took a step that gives or changes the class; -1 when there is none. */
const placeOf = (log: CaseLog, step: Step): number =>
	log.findIndex(
		(event) =>
			event.type === step.event &&
			(event.type !== 'reclassified' || event.ground === (step.with.ground ?? 'worsening'))
	);

/** When a change of class that the trainee did not record came about: with its news, else when the model records it. */
function cameAt({ beginsAt, news }: Exercise, { event, since, at }: Step): number {
	if (event === 'classified') return beginsAt;
	return news.find(({ id }) => id === since)?.at ?? at;
}

/** The log with the true classes in it, the clock's own events included, up to `now` (UTC ms). */
export function owedLog(log: CaseLog, exercise: Exercise, ruleSet: RuleSet, now: number): CaseLog {
	const policy = policyOf(ruleSet.rules, ruleSet.version);
	/** Sorted by `place`: where the trainee's log has the event, or the gap that it falls into by its time. */
	const events = log.flatMap((event, place) =>
		CLASS_EVENTS.includes(event.type) ? [] : [{ event, place }]
	);
	for (const step of exercise.steps.filter(({ event }) => CLASS_EVENTS.includes(event))) {
		const done = placeOf(log, step);
		const at = log[done]?.at ?? cameAt(exercise, step);
		if (at > now) continue;
		const later = log.findIndex((event, place) => place > 0 && event.at > at);
		const place = done >= 0 ? done : (later < 0 ? log.length : later) - 0.5;
		events.push({ event: { ...eventOf(step, exercise, policy), at }, place });
	}
	let owed: CaseLog = [];
	for (const { event } of events.toSorted((a, b) => a.place - b.place)) owed = passed(owed, event);
	const moved = advance(owed, now, ruleSet.rules);
	return moved.ok ? moved.log : owed;

	function passed(before: CaseLog, event: CaseEvent): CaseLog {
		const moved = advance(before, event.at, ruleSet.rules);
		return [...(moved.ok ? moved.log : before), event];
	}
}
