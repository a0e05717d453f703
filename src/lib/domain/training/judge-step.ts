/** How one step of an exercise was taken: each flaw named with its clause. */
import { caseOf } from '../sop/case.ts';
import type { CaseEvent, CaseEventType, CaseLog, Class } from '../sop/events.ts';
import type { Obligation, ObligationState } from '../sop/obligation.ts';
import { permissionOf } from '../sop/permissions.ts';
import type { Policy, Rules } from '../sop/policy.ts';
import { record } from '../sop/record.ts';
import { say } from '../sop/said.ts';
import type { PractisedCase } from './case-log.ts';
import type { Exercise, Step } from './exercise.ts';
import type { Flaw } from './flaw.ts';
import { classFlaws, detailFlaws, pickFlaws } from './match-steps.ts';
import { classBy, factsAt } from './model-log.ts';

/** A step that was owed, and how it was taken. `place`: in the case's log, null when it was not. Instants: UTC ms. */
export type JudgedStep = {
	step: Step;
	place: number | null;
	at: number | null;
	/** The obligation that it discharges first, if one has an end. */
	due: Obligation | null;
	clause: string;
	flaws: readonly Flaw[];
	points: number;
	of: number;
};

const CLASSES: readonly CaseEventType[] = ['classified', 'reclassified', 'turned-valid'];
/** Refusals of slips of the hand, not of the procedure. */
export const SLIPS: readonly string[] = ['fields-missing', 'not-a-date', 'limit-in-past'];

const RANK: Partial<Record<ObligationState, number>> = {
	'within-extension': 1,
	'late-authorised': 2,
	late: 3
};
const rankOf = (obligation: Obligation | undefined): number =>
	(obligation && RANK[obligation.state]) ?? 0;

/** The obligations of a log that an event discharges, or that its kind would have; the earliest first. */
function dischargedBy(
	all: readonly Obligation[],
	policy: Policy,
	type: CaseEventType,
	at: number | null
): Obligation[] {
	const kinds = policy.limits.filter(({ doneBy }) => doneBy.includes(type)).map(({ id }) => id);
	return all
		.filter(({ limit, doneAt, dueAt }) => kinds.includes(limit) && doneAt === at && dueAt !== null)
		.toSorted((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0));
}

/** Whether all that a step is owed for was done in time by another act: an escalation is a hand-over, too. */
function dischargedOtherwise(
	owed: readonly Obligation[],
	policy: Policy,
	{ event }: Step
): boolean {
	const kinds = policy.limits.filter(({ doneBy }) => doneBy.includes(event));
	const own = owed.filter(({ limit }) => kinds.some(({ id }) => id === limit));
	return own.length > 0 && own.every(({ state }) => state === 'on-time');
}

/** The class that a step gave, later corrections that nothing called for included, and whether there were any. */
function givenClass(
	log: CaseLog,
	place: number,
	places: readonly (number | null)[]
): { given: Class; corrected: boolean } {
	let given = log[place] as CaseEvent & Class;
	let corrected = false;
	for (const [later, event] of log.entries()) {
		if (later <= place || !CLASSES.includes(event.type)) continue;
		if (event.type !== 'reclassified' || event.ground !== 'correction' || places.includes(later))
			break;
		given = event;
		corrected = true;
	}
	return { given, corrected };
}

/** An exercise as it was played: what judging a step looks at. */
export type Played = {
	exercise: Exercise;
	rules: Rules;
	policy: Policy;
	practised: PractisedCase;
	places: readonly (number | null)[];
	owed: readonly Obligation[];
	modelled: readonly Obligation[];
	found: ReadonlySet<string>;
};

/** Too late, measured against what was owed; the model's own lateness is no flaw. */
function lateness(step: Step, at: number, { owed, modelled, policy }: Played): Flaw[] {
	const model = dischargedBy(modelled, policy, step.event, step.at);
	return dischargedBy(owed, policy, step.event, at).flatMap((obligation) => {
		const { limit, clause, dueAt, originalDueAt, state } = obligation;
		const same = model.find((other) => other.limit === limit);
		if (rankOf(obligation) <= Math.max(1, rankOf(same))) return [];
		const end = originalDueAt ?? dueAt ?? at;
		return [say('late', clause, { limit, dueAt: end, by: at - end, state })];
	});
}

function orderFlaws(step: Step, place: number, { exercise, places, found }: Played): Flaw[] {
	const placeOf = (event: string): number | null =>
		places[exercise.steps.findIndex((other) => other.event === event)] ?? null;
	const flaws: Flaw[] = [];
	if (step.event === 'apologised' && found.has('no-apology') && placeOf('recorded') !== null)
		flaws.push(say('out-of-order', 'REC-1', { before: 'recorded' }));
	if (step.event === 'recorded' && found.has('not-recorded'))
		flaws.push(say('out-of-order', 'REC-2', { before: 'form-sent' }));
	for (const id of step.after ?? []) {
		const index = exercise.steps.findIndex((other) => other.id === id);
		const other = places[index] ?? null;
		if (other === null || other > place)
			flaws.push(say('out-of-order', 'PRO-3', { after: exercise.steps[index]?.event ?? id }));
	}
	return flaws;
}

/** What was tried in vain: in a wrong role, or against the rules as the case stood then. */
function refusedFlaws(
	step: Step,
	index: number,
	clause: string,
	{ exercise, practised, rules }: Played
): Flaw[] {
	if (exercise.steps.findIndex(({ event }) => event === step.event) !== index) return [];
	const refusals = practised.refused
		.filter(({ act }) => act.type === step.event)
		.flatMap(({ act, after }) => {
			const outcome = record(practised.log.slice(0, after), act, rules);
			return outcome.ok ? [] : outcome.refusals.map((refusal) => ({ refusal, by: act.by }));
		});
	const roles = new Set(
		refusals.filter(({ refusal }) => refusal.code === 'wrong-role').map(({ by }) => by)
	);
	const others = new Map(
		refusals
			.filter(({ refusal: { code } }) => code !== 'wrong-role' && !SLIPS.includes(code))
			.map(({ refusal }) => [refusal.code, refusal])
	);
	return [
		...[...roles].map((by) => say('wrong-role' as const, clause, { by, right: step.by })),
		...(others.size > 0
			? [{ ...say('refused' as const, clause), refusals: [...others.values()] }]
			: [])
	];
}

/** Judges a step, the `index`th of the exercise. */
export function judgeStep(step: Step, index: number, played: Played): JudgedStep {
	const { exercise, policy, practised, places, owed } = played;
	const { log } = practised;
	const place = places[index] ?? null;
	const event = place === null ? undefined : log[place];
	const at = event?.at ?? null;
	const due = dischargedBy(owed, policy, step.event, at)[0] ?? null;
	const clause = due?.clause ?? permissionOf(policy, step.event, step.with.limit).clause;
	const isClass = CLASSES.includes(step.event);
	const picks = exercise.picks.filter(({ field }) => field.startsWith(`${step.event}.`)).length;
	const truth = isClass ? classBy(policy, factsAt(exercise, step)) : null;
	const parts = truth ? (truth.severity === null ? 2 : 3) : 0;
	const whole = isClass ? 2 * parts : step.event === 'recorded' ? 1 : 2;
	const of = whole + picks;
	const judged = { step, place, at, due, clause, of };
	if (!event || place === null || at === null)
		return dischargedOtherwise(owed, policy, step)
			? { ...judged, flaws: [], points: of }
			: { ...judged, flaws: [say('missing', clause)], points: 0 };

	const flaws: Flaw[] = [
		...refusedFlaws(step, index, clause, played),
		...lateness(step, at, played),
		...orderFlaws(step, place, played),
		...detailFlaws(step, event, policy, clause)
	];
	const news = exercise.news.find(({ id }) => id === step.since);
	if (news && at < news.at) flaws.push(say('before-news', clause, { at, news: news.at }));
	const wrong: Flaw[] = [];
	if (truth) {
		const { given, corrected } = givenClass(log, place, places);
		wrong.push(...classFlaws(given, truth));
		if (corrected) flaws.push(say('corrected', 'AMB-9'));
	}
	const fields = caseOf(log)?.fields[step.event];
	const own = event as unknown as Record<string, unknown>;
	const valueOf = (key: string): string | undefined =>
		fields?.[key] ?? (typeof own[key] === 'string' ? own[key] : undefined);
	const untrue = pickFlaws(exercise, step.event, valueOf, clause);
	const lost = Math.min(whole, flaws.length + 2 * wrong.length) + untrue.length;
	return { ...judged, flaws: [...flaws, ...wrong, ...untrue], points: of - lost };
}
