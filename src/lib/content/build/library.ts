/** Reads all content, checks it, compiles it: the one entry of the build and of `npm run content:check`. */
import { readdirSync } from 'node:fs';
import type { InferOutput } from 'valibot';
import type { ExerciseItem, RoleplayItem, RulesItem } from '#lib/domain/training/attempt.ts';
import type { RuleSet } from '#lib/domain/sop/policy.ts';
import { CRITERIA } from '#lib/domain/sop/vocabulary.ts';
import type { PerLocale, Procedure, Words } from '../library.ts';
import { compileLearning, type Learnt } from './compile-learning.ts';
import { exerciseIssues } from './check-exercise.ts';
import { scenarioIssues } from './check-scenario.ts';
import { compileExercise } from './compile-exercise.ts';
import { compileScenario, translator, type Translate } from './compile.ts';
import { ExerciseSource } from './exercise-schema.ts';
import { interpolate } from './interpolate.ts';
import { ContentError, type Issue } from './issue.ts';
import { readLearning } from './learning.ts';
import { pinned } from './pinned.ts';
import { proofIssues } from './proofs.ts';
import { ClausesSource, CriteriaSource, GlossarySource, ScenarioSource } from './schema.ts';
import { perLocale } from './per-locale.ts';
import { readRuleBook } from './read-rules.ts';
import { simplifier } from './simplify.ts';
import { readerOf, type Source } from './source.ts';
import { playables } from './tracks/clauses-touched.ts';

/** `sources`: the scenarios as written, in the order of `scenarios`. */
export type Library = {
	procedure: PerLocale<Procedure>;
	scenarios: RoleplayItem[];
	sources: Source<ScenarioSource>[];
	/** What free practice is pinned to, and the exercises, in the files' order. */
	rules: RulesItem;
	exercises: ExerciseItem[];
	words: PerLocale<Words>;
	learning: Learnt;
};

/** Issues of IDs that come twice in a list. */
function duplicates(source: Source<{ id: string }[]>): Issue[] {
	const ids = source.value.map(({ id }) => id);
	return ids.flatMap((id, i) =>
		ids.indexOf(id) < i ? [source.issue([i, 'id'], `the ID ${id} is already used`)] : []
	);
}

function compileProcedure(
	criteria: InferOutput<typeof CriteriaSource>,
	clauses: InferOutput<typeof ClausesSource>,
	t: Translate
): Procedure {
	return {
		criteria: criteria.map(({ id, name, short, meaning, good, breaks }) => ({
			id,
			name: t(name),
			short: t(short),
			meaning: t(meaning),
			good: t(good),
			breaks: t(breaks)
		})),
		clauses: clauses.map(({ id, group, title, text }) => ({
			id,
			group,
			title: t(title),
			text: t(text)
		}))
	};
}

/**
 * All content below `<root>/content`.
 * @throws ContentError with every issue found, each naming file, line and key
 */
export function readLibrary(root: string): Library {
	const ruled = readRuleBook(root);
	const issues: Issue[] = ruled.ok ? [] : ruled.issues;
	const read = readerOf(root, issues);
	const criteria = read('content/sop/criteria.yaml', CriteriaSource);
	const clauses = read('content/sop/clauses.yaml', ClausesSource);
	const glossary = read('content/sop/glossary.yaml', GlossarySource);
	if (!criteria || !clauses || !glossary) throw new ContentError(issues);
	issues.push(...duplicates(criteria), ...duplicates(clauses));
	for (const id of CRITERIA)
		if (!criteria.value.some((criterion) => criterion.id === id))
			issues.push(criteria.issue([], `the criterion ${id} is missing`));

	const known = new Set([...criteria.value, ...clauses.value].map(({ id }) => id));
	const simplify = simplifier(glossary.value);
	const zone = ruled.ok ? ruled.book.policy.zone : 'UTC';
	const scenarios: RoleplayItem[] = [];
	const sources: Source<ScenarioSource>[] = [];
	for (const name of readdirSync(`${root}/content/scenarios`).sort()) {
		const source = read(`content/scenarios/${name}`, ScenarioSource);
		if (!source) continue;
		const found = scenarioIssues(source, known);
		issues.push(...found);
		if (found.length > 0) continue;
		const locales = perLocale((locale) =>
			compileScenario(source.value, locale, translator(locale, simplify), zone)
		);
		if (Number.isNaN(locales['zh-Hant'].record?.receivedAt))
			issues.push(source.issue(['record', 'received'], 'there is no such day'));
		issues.push(...proofIssues(source, locales['zh-Hant']));
		const { id, version } = source.value;
		sources.push(source);
		scenarios.push(pinned({ hash: '', kind: 'roleplay', id, version, locales }));
	}
	if (!ruled.ok) throw new ContentError(issues);
	const { policy, rules, words } = ruled.book;
	const worded = clauses.value.map((clause, i) => {
		const { text, unknown } = interpolate(clause.text, policy, words);
		for (const placeholder of new Set(unknown))
			issues.push(clauses.issue([i, 'text'], `${placeholder} names nothing in the policy`));
		return { ...clause, text };
	});
	const ruleSet: RuleSet = { version: policy.version, rules };
	const exercises: ExerciseItem[] = [];
	const titles = new Map(sources.map(({ value }) => [value.id, value.title]));
	for (const name of readdirSync(`${root}/content/exercises`).sort()) {
		const source = read(`content/exercises/${name}`, ExerciseSource);
		if (!source) continue;
		const found = exerciseIssues(source, ruleSet);
		issues.push(...found);
		if (found.length > 0) continue;
		const { id, version, title } = source.value;
		titles.set(id, title);
		const locales = perLocale((locale) =>
			compileExercise(source.value, policy, locale, translator(locale, simplify))
		);
		exercises.push(pinned({ hash: '', kind: 'exercise', id, version, rules: ruleSet, locales }));
	}
	const taught = readLearning(root, policy, words, {
		clauses: known,
		scenarios: new Set(sources.map(({ value }) => value.id)),
		exercises: new Set(exercises.map(({ id }) => id))
	});
	issues.push(...taught.issues);
	if (issues.length > 0) throw new ContentError(issues);
	const procedure = perLocale((locale) =>
		compileProcedure(criteria.value, worded, translator(locale, simplify))
	);
	return {
		learning: compileLearning(
			taught.learning,
			policy,
			procedure,
			{
				scenarios: playables(scenarios, titles, known),
				exercises: playables(exercises, titles, known)
			},
			simplify
		),
		rules: pinned({
			hash: '',
			kind: 'case',
			id: 'sop',
			version: policy.version,
			rules: ruleSet
		}),
		exercises,
		words: perLocale((locale) => {
			const t = translator(locale, simplify);
			return Object.fromEntries(Object.entries(words).map(([key, text]) => [key, t(text)]));
		}),
		procedure,
		scenarios,
		sources
	};
}
