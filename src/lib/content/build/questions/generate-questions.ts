/** Questions that follow from the policy: its limits, roles, approvers, forms and opening conditions (mechanism 1). */
import type { Policy } from '#lib/domain/sop/policy.ts';
import type { SourceWords } from '../rule-words.ts';
import type { Text } from '../schema.ts';
import { asked, filled, type Generated } from './generated.ts';
import { ofFigure, ofLimit, type Limit } from './limit-questions.ts';
import type { Template, TemplatesSource } from './template-schema.ts';

/** How many fields of the form, and of others, are put. */
const FIELDS = 3;

function ofForms({ forms }: Policy, template: Template, words: SourceWords): Generated[] {
	const labels = forms.flatMap((form) =>
		form.fields.map((field) => ({
			form: form.id,
			name: words[`form.${form.id}`] as Text,
			label: words[`field.${form.id}.${field.id}`] as Text,
			/** The procedure itself asks for it. */
			asked: field.required !== null
		}))
	);
	return forms.flatMap(({ id }): Generated[] => {
		const own = labels.filter(({ form }) => form === id);
		const has = (label: Text) => own.some((other) => other.label.zh === label.zh);
		const seen = new Set<string>();
		const foreign = labels.filter(({ form, label }) => {
			if (form === id || has(label) || seen.has(form)) return false;
			seen.add(form);
			return true;
		});
		if (own.length < FIELDS || foreign.length < 2) return [];
		const slots = { form: words[`form.${id}`] as Text };
		const options = [
			...own
				.toSorted((a, b) => Number(b.asked) - Number(a.asked))
				.slice(0, FIELDS)
				.map(({ label }) => ({ right: label, why: filled(template.right, slots) })),
			...foreign.slice(0, FIELDS).map(({ label, name }) => ({
				wrong: label,
				why: filled(template.wrong, { ...slots, other: name })
			}))
		];
		const source = { ...asked(template, 'fields', id, slots), type: 'multiple' as const, options };
		return [{ bank: template.bank, source }];
	});
}

function ofOpening(
	{ opening }: Policy,
	template: TemplatesSource['opens'],
	words: SourceWords
): Generated[] {
	return Object.entries(opening).map(([id, opens]) => {
		const slots = { condition: words[`opening.${id}`] as Text };
		const source = {
			...asked(template, 'opens', id, slots),
			type: 'truefalse' as const,
			answer: opens,
			ifTrue: filled(opens ? template.right : template.wrong, slots),
			ifFalse: filled(opens ? template.wrong : template.stays, slots)
		};
		return { bank: template.bank, source };
	});
}

/** All questions that follow from a policy. A question's ID is its clause and its template. */
export function generateQuestions(
	policy: Policy,
	templates: TemplatesSource,
	words: SourceWords
): Generated[] {
	const limits: Limit[] = [...policy.limits, ...policy.office];
	const all = [
		...limits.flatMap((_, i) => ofLimit(limits, i, templates, words)),
		...policy.limits.flatMap((_, i) => ofFigure(policy.limits, i, templates.figure, words)),
		...ofForms(policy, templates.fields, words),
		...ofOpening(policy, templates.opens, words)
	];
	return all.map(({ bank, source }) => ({ bank, source: { ...source, version: policy.version } }));
}
