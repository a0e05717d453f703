/** What must hold of an exercise beyond its shape: it can be solved to full marks, and owes nothing in the end. */
import { classify } from '#lib/domain/sop/classify.ts';
import { obligations } from '#lib/domain/sop/obligations.ts';
import type { Policy, RuleSet } from '#lib/domain/sop/policy.ts';
import type { Exercise } from '#lib/domain/training/exercise.ts';
import { gradeOf } from '#lib/domain/training/grade.ts';
import { modelLog } from '#lib/domain/training/model-log.ts';
import { compileExercise } from './compile-exercise.ts';
import type { ExerciseSource } from './exercise-schema.ts';
import type { Issue } from './issue.ts';
import { momentAt } from './moment.ts';
import type { Source } from './source.ts';

/** Moments that do not exist or run backwards. */
function timeIssues({ value, issue }: Source<ExerciseSource>, policy: Policy): Issue[] {
	const named: [(string | number)[], string][] = [
		[['received'], value.received],
		[['begins'], value.begins],
		...value.steps.map(({ at }, i): [(string | number)[], string] => [['steps', i, 'at'], at]),
		[['ends'], value.ends]
	];
	const moments = named.map(([, moment]) => momentAt(policy.zone, moment));
	return named.flatMap(([path, moment], i) => {
		if (Number.isNaN(moments[i])) return [issue(path, `there is no ${moment}`)];
		return i > 0 && (moments[i] as number) < (moments[i - 1] as number)
			? [issue(path, `${moment} is before what stands above it`)]
			: [];
	});
}

/** Names that lead nowhere. */
function nameIssues({ value, issue }: Source<ExerciseSource>, policy: Policy): Issue[] {
	const issues: Issue[] = [];
	const news = new Map(value.news.map(({ id, at }) => [id, at]));
	for (const [i, { since, at }] of value.steps.entries()) {
		if (since === undefined) continue;
		const heard = news.get(since);
		if (heard === undefined) issues.push(issue(['steps', i, 'since'], `there is no news ${since}`));
		else if (heard > at) issues.push(issue(['steps', i, 'since'], `${since} comes later`));
	}
	const fields = policy.forms.flatMap((form) =>
		form.fields.map(({ event, key }) => `${event}.${key}`)
	);
	const free = ['handled.cause', 'cannot-be-handled.reason'];
	for (const field of Object.keys(value.picks))
		if (![...fields, ...free].includes(field))
			issues.push(issue(['picks', field], `no form has the field ${field}`));
	const asked = policy.forms.flatMap((form) =>
		form.fields
			.filter(({ event, required }) => event === 'recorded' && required !== null)
			.map(({ key }) => `recorded.${key}`)
	);
	for (const field of asked)
		if (value.steps.some((step) => step.do === 'recorded') && !value.picks[field])
			issues.push(issue(['picks'], `${field} cannot be picked`));
	return issues;
}

/** The model solution: allowed by the engine, full marks, nothing left owing. */
function solutionIssues(
	{ value, issue }: Source<ExerciseSource>,
	exercise: Exercise,
	ruleSet: RuleSet
): Issue[] {
	const model = modelLog(exercise, ruleSet);
	if (!model.ok) {
		const index = exercise.steps.indexOf(model.step);
		const why = model.refusals.map(({ code, clause }) => `${code} (${clause})`).join(', ');
		return [issue(['steps', index], `the procedure refuses it: ${why}`)];
	}
	const { endsAt } = exercise;
	const practised = { log: model.log, places: [], refused: [], finishedAt: endsAt };
	const grade = gradeOf(exercise, ruleSet, practised, endsAt);
	const lost = grade.steps.flatMap(({ step, flaws }) =>
		flaws.map(({ code }) => `${step.id}: ${code}`)
	);
	const issues = lost.map((what) => issue(['steps'], `the model solution loses marks: ${what}`));
	for (const { event } of grade.unneeded)
		issues.push(issue(['steps'], `${event.type} is graded as not needed`));
	const owed = obligations(model.log, ruleSet.rules, endsAt)
		.filter(({ doneAt, liftedAt }) => doneAt === null && liftedAt === null)
		.map(({ limit }) => limit);
	for (const limit of owed)
		if (!value.open.includes(limit))
			issues.push(issue(['ends'], `${limit} is still owed; do it, or name it in \`open\``));
	for (const limit of value.open)
		if (!owed.includes(limit)) issues.push(issue(['open'], `${limit} is not owed at the end`));
	return issues;
}

/** Every issue of an exercise. */
export function exerciseIssues(source: Source<ExerciseSource>, ruleSet: RuleSet): Issue[] {
	const policy = ruleSet.rules.policies[ruleSet.version] as Policy;
	const { value, issue } = source;
	const issues = [...timeIssues(source, policy), ...nameIssues(source, policy)];
	const { nature, content, severity, missing } = classify(policy, value.facts);
	if (!nature.outcome || !content.outcome || (severity && !severity.outcome))
		issues.push(issue(['facts'], `the class hangs on ${missing.join(', ')}`));
	const known = new Set([
		...policy.nature.facts,
		...policy.content.facts,
		...policy.severity.facts
	]);
	for (const fact of Object.keys(value.facts))
		if (!known.has(fact)) issues.push(issue(['facts', fact], 'no table asks for it'));
	if (issues.length > 0) return issues;
	return solutionIssues(
		source,
		compileExercise(value, policy, 'zh-Hant', ({ zh }) => zh),
		ruleSet
	);
}
