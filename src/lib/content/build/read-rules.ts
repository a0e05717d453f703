/** Reads the procedure's policy and calendars below content/sop, checks them, compiles them. */
import { existsSync, readdirSync } from 'node:fs';
import type { GenericSchema, InferOutput } from 'valibot';
import { CASE_EVENTS } from '#lib/domain/sop/events.ts';
import type { Policy, Rules } from '#lib/domain/sop/policy.ts';
import { calendarIssues, conditionIssues, formIssues, policyIssues } from './check-policy.ts';
import { tableIssues } from './check-table.ts';
import { calendarOf, compilePolicy } from './compile-policy.ts';
import { ContentError, type Issue } from './issue.ts';
import { CalendarSource, PolicySource } from './policy-schema.ts';
import { ClassificationSource, ConditionsSource, FormsSource } from './procedure-schema.ts';
import { wordsOf, type SourceWords } from './rule-words.ts';
import { readSource, type Source } from './source.ts';

const FOLDER = 'content/sop';

/** `policy`: the version that the files hold. `rules`: what the engine takes. `words`: every text, by what it names. */
export type RuleBook = { policy: Policy; rules: Rules; words: SourceWords };

type Read = { ok: true; book: RuleBook } | { ok: false; issues: Issue[] };

/** The rule book below `<root>/content/sop`, or every issue found, each naming file, line and key. */
export function readRuleBook(root: string): Read {
	const issues: Issue[] = [];
	const read = <S extends GenericSchema>(
		name: string,
		schema: S
	): Source<InferOutput<S>> | undefined => {
		const result = readSource(root, `${FOLDER}/${name}`, schema);
		if (result.ok) return result.source;
		issues.push(...result.issues);
		return undefined;
	};
	const policy = read('policy.yaml', PolicySource);
	const classification = read('classification.yaml', ClassificationSource);
	const conditions = read('conditions.yaml', ConditionsSource);
	const forms = read('forms.yaml', FormsSource);
	const folder = `${root}/${FOLDER}/calendars`;
	const names = existsSync(folder) ? readdirSync(folder).sort() : [];
	const calendars = names.flatMap((name) => read(`calendars/${name}`, CalendarSource) ?? []);

	const ids = new Set(names.map((name) => name.replace(/\.yaml$/, '')));
	for (const calendar of calendars) issues.push(...calendarIssues(calendar));
	if (policy) issues.push(...policyIssues(policy, ids, new Set(Object.keys(forms?.value ?? {}))));
	if (classification) issues.push(...tableIssues(classification));
	const byPeople = CASE_EVENTS.filter((type) => type !== 'month-passed');
	if (conditions) issues.push(...conditionIssues(conditions, byPeople));
	if (forms) issues.push(...formIssues(forms));
	if (!policy || !classification || !conditions || !forms || issues.length > 0)
		return { ok: false, issues };

	const made = compilePolicy(policy.value, classification.value, conditions.value, forms.value);
	return {
		ok: true,
		book: {
			policy: made,
			rules: {
				policies: { [made.version]: made },
				calendars: Object.fromEntries(calendars.map(({ value }) => [value.id, calendarOf(value)]))
			},
			words: wordsOf(policy.value, classification.value, conditions.value, forms.value)
		}
	};
}

/** The rule book. @throws ContentError with every issue */
export function ruleBookOf(root: string): RuleBook {
	const read = readRuleBook(root);
	if (!read.ok) throw new ContentError(read.issues);
	return read.book;
}
