/** The model solution of an exercise: its steps as events, the class from the policy's own table. */
import { classify } from '../sop/classify.ts';
import type { CaseEvent, CaseLog, Class, Fields } from '../sop/events.ts';
import { quarterOf } from '../sop/month.ts';
import { policyOf, type Policy, type RuleSet } from '../sop/policy.ts';
import { record } from '../sop/record.ts';
import type { Refusal } from '../sop/codes.ts';
import type { Exercise, Step } from './exercise.ts';

/** What the model writes where words are free. */
const FILLED = '✓';

/** The class that facts lead to. @throws when the table leaves it open: the content check refuses such an exercise */
export function classBy(policy: Policy, facts: Exercise['facts']): Class {
	const { nature, content, severity, missing } = classify(policy, facts);
	if (!nature.outcome || !content.outcome || (severity && !severity.outcome))
		throw new Error(`the class hangs on ${missing.join(', ')}`);
	return {
		nature: nature.outcome,
		content: content.outcome,
		severity: severity?.outcome ?? null
	};
}

/** The facts as they are once the steps up to and including `step` have brought their news. */
export function factsAt(exercise: Exercise, step: Step): Exercise['facts'] {
	const until = exercise.steps.indexOf(step);
	return Object.assign(
		{},
		exercise.facts,
		...exercise.steps.slice(0, until + 1).map((each) => each.with.facts)
	) as Exercise['facts'];
}

/** What the fields of an event hold when they are true: what is picked, and something where words are free. */
function fieldsOf(step: Step, { picks }: Exercise, { forms }: Policy): Fields {
	const keys = forms.flatMap((form) =>
		form.fields.filter(({ event }) => event === step.event).map(({ key }) => key)
	);
	return Object.fromEntries(
		keys
			.filter((key) => key !== 'at')
			.map((key) => [
				key,
				picks.find(({ field }) => field === `${step.event}.${key}`)?.right ?? FILLED
			])
	);
}

/** A step as the event that the model solution records. */
export function eventOf(step: Step, exercise: Exercise, policy: Policy): CaseEvent {
	const { event: type, at, by, with: details } = step;
	const common = { at, by };
	const picked = (key: string): string =>
		exercise.picks.find(({ field }) => field === `${type}.${key}`)?.right ?? FILLED;
	const fields = fieldsOf(step, exercise, policy);
	const conditions = details.conditions ?? [];
	const limit = details.limit ?? '';
	const until = details.until ?? { at };
	const groundAt = details.groundAt ?? at;
	switch (type) {
		case 'classified':
			return { type, ...common, ...classBy(policy, exercise.facts), answers: exercise.facts };
		case 'reclassified':
			return {
				type,
				...common,
				...classBy(policy, factsAt(exercise, step)),
				ground: details.ground ?? 'worsening',
				groundAt
			};
		case 'turned-valid':
			return { type, ...common, ...classBy(policy, factsAt(exercise, step)), groundAt };
		case 'recorded':
		case 'form-signed':
		case 'form-returned':
		case 'repair-ordered':
		case 'repair-signed':
		case 'closed':
			return { type, ...common, fields };
		case 'opened':
		case 'not-opened':
			return { type, ...common, conditions, fields };
		case 'handed-over':
		case 'escalated':
			return { type, ...common, to: details.to ?? 'ROLE-MGR' };
		case 'customer-limit-agreed':
			return { type, ...common, until, consent: details.consent ?? false };
		case 'overrun-requested':
		case 'overrun-approved':
			return { type, ...common, limit, until };
		case 'handled':
			return { type, ...common, cause: picked('cause') };
		case 'cannot-be-handled':
			return { type, ...common, reason: picked('reason') };
		case 'linked-found':
			return { type, ...common, link: '1', openable: details.openable ?? false };
		case 'linked-opened':
			return { type, ...common, link: '1', openedAs: FILLED };
		case 'linked-handled':
			return { type, ...common, link: '1' };
		case 'word-received':
			return { type, ...common, kind: 'call', checked: details.checked ?? true };
		case 'quarter-agreed':
			return { type, ...common, quarter: quarterOf(policy.zone, at) };
		case 'received':
		case 'month-passed':
		case 'policy-changed':
			throw new Error(`${type} is no step of an exercise`);
		default:
			return { type, ...common };
	}
}

/** The first event of every log of an exercise. */
export const receptionOf = (exercise: Exercise, ruleSet: RuleSet): CaseEvent => ({
	type: 'received',
	at: exercise.beginsAt,
	by: 'ROLE-REC',
	receivedAt: exercise.receivedAt,
	channel: exercise.channel,
	raisedBy: exercise.raisedBy,
	policy: ruleSet.version
});

/** The model solution as a log, or the step that the engine refuses and why. */
export function modelLog(
	exercise: Exercise,
	ruleSet: RuleSet
): { ok: true; log: CaseLog } | { ok: false; step: Step; refusals: Refusal[] } {
	const policy = policyOf(ruleSet.rules, ruleSet.version);
	let log: CaseLog = [receptionOf(exercise, ruleSet)];
	for (const step of exercise.steps) {
		const outcome = record(log, eventOf(step, exercise, policy), ruleSet.rules);
		if (!outcome.ok) return { ok: false, step, refusals: outcome.refusals };
		log = outcome.log;
	}
	return { ok: true, log };
}
