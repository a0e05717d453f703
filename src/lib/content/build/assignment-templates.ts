/** content/assignment-templates.yaml: its shape, what can be wrong with it, and what the app receives of it. */
import * as v from 'valibot';
import { MODES } from '#lib/domain/roleplay/scenario.ts';
import type { Policy } from '#lib/domain/sop/policy.ts';
import { CRITERIA } from '#lib/domain/sop/vocabulary.ts';
import type { AssignmentTemplate } from '#lib/domain/training/assignment/template.ts';
import {
	partKey,
	PART_KINDS,
	type PartKind,
	type PartRef
} from '#lib/domain/training/attempt-fact.ts';
import type { Locale } from '../locale.ts';
import type { Issue } from './issue.ts';
import { perLocale } from './per-locale.ts';
import { Id } from './questions/question-schema.ts';
import type { SourceWords } from './rule-words.ts';
import { Text } from './schema.ts';
import type { Source } from './source.ts';
import { figuresIn } from './texts.ts';

const whole = (min: number, max: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

const Part = v.pipe(
	v.strictObject({
		module: v.optional(Id),
		scenario: v.optional(Id),
		quiz: v.optional(Id),
		exercise: v.optional(Id)
	}),
	v.check(
		(part) => Object.keys(part).length === 1,
		'a part is one of module, scenario, quiz, exercise'
	)
);

export const TemplatesOfAssignments = v.array(
	v.strictObject({
		id: Id,
		title: Text,
		note: Text,
		parts: v.pipe(v.array(Part), v.minLength(1), v.maxLength(20)),
		days: v.optional(whole(1, 365)),
		mode: v.optional(v.picklist(MODES)),
		tries: v.optional(whole(1, 20)),
		pass: v.optional(
			v.strictObject({
				overall: v.optional(whole(1, 100)),
				criteria: v.optional(v.array(v.picklist(CRITERIA, 'not one of the 22 criteria')), []),
				noFatal: v.optional(v.boolean(), false)
			}),
			{}
		)
	})
);
export type TemplatesOfAssignments = v.InferOutput<typeof TemplatesOfAssignments>;

type PartSource = v.InferOutput<typeof Part>;

function refOf(part: PartSource): PartRef {
	const kind = PART_KINDS.find((each) => part[each] !== undefined);
	if (!kind) throw new Error('a part of no kind');
	return { kind, id: part[kind] ?? '' };
}

/** IDs by kind. */
type Known = Readonly<Record<PartKind, ReadonlySet<string>>>;

/** Parts that there are not, or that come twice, and templates of the same ID. */
function issuesOf({ value, issue }: Source<TemplatesOfAssignments>, known: Known): Issue[] {
	const ids = new Set<string>();
	return value.flatMap(({ id, parts }, i) => {
		const seen = new Set<string>();
		const found = parts.flatMap((part, j) => {
			const ref = refOf(part);
			const at = [i, 'parts', j, ref.kind];
			const key = partKey(ref);
			if (!known[ref.kind].has(ref.id)) return [issue(at, `there is no ${ref.kind} ${ref.id}`)];
			if (seen.has(key)) return [issue(at, `${ref.id} comes twice`)];
			seen.add(key);
			return [];
		});
		if (ids.has(id)) found.push(issue([i, 'id'], `the ID ${id} is already used`));
		ids.add(id);
		return found;
	});
}

/** The templates with the policy's figures in their texts, and what is wrong with them. `known`: what there is to be assigned. */
export function checkTemplates(
	source: Source<TemplatesOfAssignments>,
	known: Known,
	policy: Policy,
	words: SourceWords
): { value: TemplatesOfAssignments; issues: Issue[] } {
	const { value, issues } = figuresIn(source, policy, words);
	return { value, issues: [...issues, ...issuesOf(source, known)] };
}

/** The templates in every language. `t`: the text of a language. */
export const compileTemplates = (
	templates: TemplatesOfAssignments,
	t: (locale: Locale) => (text: Text) => string
): AssignmentTemplate[] =>
	templates.map(({ id, title, note, parts, days, mode, tries, pass }) => ({
		id,
		titles: perLocale((locale) => t(locale)(title)),
		notes: perLocale((locale) => t(locale)(note)),
		parts: parts.map(refOf),
		days: days ?? null,
		mode: mode ?? null,
		attempts: tries ?? null,
		pass: { ...pass, overall: pass.overall ?? null }
	}));
