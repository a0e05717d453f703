/** Questions that follow from the policy: its limits, roles, approvers, forms and opening conditions (mechanism 1). */
import { ROLES, type CaseLimit, type OfficeLimit, type Standing } from '#lib/domain/sop/limits.ts';
import type { Policy } from '#lib/domain/sop/policy.ts';
import { spanText } from '../interpolate.ts';
import type { SourceWords } from '../rule-words.ts';
import type { Text } from '../schema.ts';
import type { QuestionSource } from './question-schema.ts';
import type { Template, TemplatesSource } from './template-schema.ts';

export type Generated = { bank: string; source: QuestionSource };
type Slots = Record<string, Text>;
type Limit = CaseLimit | OfficeLimit;

/** A text with its slots filled. @throws when it names a slot that its template does not have */
function filled(text: Text, slots: Slots): Text {
	const fill = (language: keyof Text): string =>
		text[language].replaceAll(/\{(\w+)\}/g, (whole, slot: string) => {
			const value = slots[slot];
			if (!value) throw new Error(`question-templates.yaml: nothing fills ${whole}`);
			return value[language];
		});
	return { zh: fill('zh'), en: fill('en') };
}

/** A choice: its text, and another thing that it belongs to, for the feedback. */
type Choice = { text: Text; other?: Text };

function asked(template: Template, name: string, clause: string, slots: Slots) {
	return {
		id: `${clause}.${name}`,
		// The policy's, once all are made: it is what they change with.
		version: 1,
		clauses: [clause],
		tags: template.tags,
		difficulty: template.difficulty,
		ask: filled(template.ask, slots),
		explanation: filled(template.explanation, slots)
	};
}

const MOST_OPTIONS = 4;

/** A question with one right option. Undefined when there is nothing to choose from. */
function single(
	template: Template,
	name: string,
	clause: string,
	slots: Slots & { right: Text },
	others: readonly Choice[]
): Generated[] {
	if (template.skip.includes(clause)) return [];
	const wrong = others
		.filter(({ text }, i) => {
			const isDouble = others.findIndex((other) => other.text.zh === text.zh) < i;
			return !isDouble && text.zh !== slots.right.zh;
		})
		.slice(0, MOST_OPTIONS - 1);
	if (wrong.length < 2) return [];
	const options = [
		{ right: slots.right, why: filled(template.right, slots) },
		...wrong.map(({ text, other }) => ({
			wrong: text,
			why: filled(template.wrong, { ...slots, option: text, ...(other && { other }) })
		}))
	];
	const source = { ...asked(template, name, clause, slots), type: 'single' as const, options };
	return [{ bank: template.bank, source }];
}

/** Neighbours first: people mix up what stands close together. */
const byNearness = (limits: readonly Limit[], index: number): Limit[] =>
	limits
		.map((limit, i) => ({ limit, distance: Math.abs(i - index) }))
		.filter(({ distance }) => distance > 0)
		.sort((a, b) => a.distance - b.distance)
		.map(({ limit }) => limit);

/** A length as it is marked: sixty minutes are an hour, and no other answer than it. */
function lengthOf({ span }: Limit): string {
	if (span.unit === 'hours') return `${span.count * 60} minutes`;
	return span.unit === 'minutes' ? `${span.count} minutes` : spanText(span).zh;
}

const OF_LEVEL: Partial<Record<Standing, Text>> = {
	minor: { zh: '輕微投訴：', en: 'minor complaint: ' },
	important: { zh: '重要投訴：', en: 'important complaint: ' },
	major: { zh: '重大投訴：', en: 'major complaint: ' }
};

/** What a limit is about. One that is of a single level says so, unless its name does. */
function namedFully(limit: Limit, words: SourceWords): Text {
	const name = words[`limit.${limit.id}`] as Text;
	const [only, ...more] = 'appliesTo' in limit ? limit.appliesTo : [];
	const level = only && more.length === 0 ? OF_LEVEL[only] : undefined;
	if (!level || name.zh.includes('投訴')) return name;
	return { zh: level.zh + name.zh, en: level.en + name.en };
}

/** Questions about one limit. */
function ofLimit(
	limits: readonly Limit[],
	index: number,
	templates: TemplatesSource,
	words: SourceWords
): Generated[] {
	const limit = limits[index] as Limit;
	const role = (id: string): Text =>
		id === 'customer' ? { zh: '客戶', en: 'The customer' } : (words[`role.${id}`] as Text);
	const nameOf = (each: Limit): Text => namedFully(each, words);
	const near = byNearness(limits, index);
	const slots = { name: nameOf(limit), limit: spanText(limit.span), who: role(limit.who) };
	const dutyOf = (id: string): Choice[] => {
		const other = near.find(({ who }) => who === id);
		return id !== limit.who && other ? [{ text: role(id), other: nameOf(other) }] : [];
	};
	/** Nobody takes the one who does it for the one whom it has to reach. */
	const roles = ROLES.filter((id) => id !== limit.who).map((id) => ({ text: role(id) }));
	const made = [
		...single(
			templates.limit,
			'limit',
			limit.id,
			{ ...slots, right: spanText(limit.span) },
			near
				.filter((other) => lengthOf(other) !== lengthOf(limit))
				.map((other) => ({ text: spanText(other.span), other: nameOf(other) }))
		),
		...single(
			templates.who,
			'who',
			limit.id,
			{ ...slots, right: role(limit.who) },
			ROLES.flatMap(dutyOf)
		)
	];
	if (typeof limit.to === 'string' && limit.to !== 'customer')
		made.push(...single(templates.to, 'to', limit.id, { ...slots, right: role(limit.to) }, roles));
	if ('approver' in limit && limit.approver) {
		const right = role(limit.approver.role);
		made.push(...single(templates.approver, 'approver', limit.id, { ...slots, right }, roles));
	}
	return made.map((each) => ({
		...each,
		source: { ...each.source, clauses: clausesOf(limit, each.source.id) }
	}));
}

/** What a question on a limit asks about: its clause, and whoever approves it. */
function clausesOf(limit: Limit, id: string): string[] {
	const approver = 'approver' in limit ? limit.approver : null;
	return id.endsWith('.approver') && approver ? [approver.clause, limit.clause] : [limit.clause];
}

/** The figure to be typed, with what it is mixed up with. */
function ofFigure(
	limits: readonly CaseLimit[],
	index: number,
	template: Template,
	words: SourceWords
): Generated[] {
	const limit = limits[index] as CaseLimit;
	const nameOf = (each: Limit): Text => namedFully(each, words);
	if (!('count' in limit.span) || template.skip.includes(limit.id)) return [];
	const slots = { name: nameOf(limit), right: spanText(limit.span) };
	const mistakes = byNearness(limits, index)
		.filter((other) => 'count' in other.span && lengthOf(other) !== lengthOf(limit))
		.map((other) => ({
			limit: other.id,
			plus: 0,
			why: filled(template.wrong, { ...slots, other: nameOf(other) })
		}));
	const common = asked(template, 'figure', limit.id, slots);
	const source = {
		...common,
		clauses: [limit.clause],
		type: 'number' as const,
		answer: { limit: limit.id, plus: 0 },
		mistakes
	};
	return [{ bank: template.bank, source }];
}

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
