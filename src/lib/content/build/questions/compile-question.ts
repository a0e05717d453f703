/** A question as written → the question as asked, in one language. Expects a source without issues, figures filled in. */
import type { Question, Unit } from '#lib/domain/quiz/question.ts';
import { levelOf } from '#lib/domain/sop/limits.ts';
import type { Policy } from '#lib/domain/sop/policy.ts';
import { SEVERITIES } from '#lib/domain/sop/vocabulary.ts';
import type { Locale } from '#lib/content/locale.ts';
import type { Translate } from '../compile.ts';
import type { Text } from '../schema.ts';
import type { QuestionSource } from './question-schema.ts';

const ids = (prefix: string, index: number): string => `${prefix}${index + 1}`;

/** What the phone's limit is counted in; no length of time (DL-RINGS). */
const RINGS: Text = { zh: '聲', en: 'rings' };

/** A limit of the policy as a figure with its unit; undefined when it is none that can be counted. */
export function figureOf(
	policy: Policy,
	limit: string,
	plus = 0
): { from: number; to: number; unit: Unit | null } | undefined {
	if (limit === 'DL-RINGS') {
		const rings = policy.rings + plus;
		return rings < 1 ? undefined : { from: rings, to: rings, unit: null };
	}
	const span = policy.limits.find(({ id }) => id === limit)?.span;
	if (!span || !('count' in span) || span.count + plus < 1) return undefined;
	return { from: span.count + plus, to: span.count + plus, unit: span.unit };
}

type NumberSource = Extract<QuestionSource, { type: 'number' }>;

function ownFigure(figure: { value: number } | { from: number; to: number }): {
	from: number;
	to: number;
} {
	return 'value' in figure
		? { from: figure.value, to: figure.value }
		: { from: figure.from, to: figure.to };
}

function figuresOf({ answer, mistakes }: NumberSource, policy: Policy, t: Translate) {
	const counted = 'limit' in answer ? figureOf(policy, answer.limit, answer.plus) : undefined;
	const figure =
		'limit' in answer
			? (counted ?? { from: 0, to: 0, unit: 'days' as const })
			: { ...ownFigure(answer), unit: null };
	return {
		...figure,
		unitText: 'limit' in answer ? (figure.unit === null ? t(RINGS) : '') : t(answer.unit),
		mistakes: mistakes.flatMap((mistake) => {
			const why = t(mistake.why);
			if (!('limit' in mistake)) {
				const unit = 'unit' in mistake ? (mistake.unit ?? figure.unit) : figure.unit;
				return [{ ...ownFigure(mistake), unit, why }];
			}
			const wrong = figureOf(policy, mistake.limit, mistake.plus);
			return wrong ? [{ ...wrong, why }] : [];
		})
	};
}

type MatchingSource = Extract<QuestionSource, { type: 'matching' }>;

/** Rights that read the same are the same: the policy may give two limits one figure. */
function sidesOf({ pairs, extra }: MatchingSource, t: Translate) {
	const texts = [...new Set([...pairs.map(({ right }) => right.zh), ...extra.map(({ zh }) => zh)])];
	const all = [...pairs.map(({ right }) => right), ...extra];
	const rights = texts.map((zh, i) => ({
		id: ids('r', i),
		text: t(all.find((text) => text.zh === zh) as Text)
	}));
	const lefts = pairs.map(({ left, right, why }, i) => ({
		id: ids('l', i),
		text: t(left),
		right: ids('r', texts.indexOf(right.zh)),
		why: t(why)
	}));
	return { lefts, rights };
}

/** What a learner picks: a nature, a content, or how grave it is; not one of the rows that make it so. */
function pickedBy(code: string): string {
	const severity = SEVERITIES.find((known) => known === code);
	return severity ? levelOf(severity) : code;
}

/** A question in one language. `simplify` makes zh-Hans of the patterns that are accepted, in whatever language. */
export function compileQuestion(
	source: QuestionSource,
	bank: string,
	locale: Locale,
	t: Translate,
	policy: Policy,
	simplify: (text: string) => string
): Question {
	const { id, version, clauses, tags, difficulty } = source;
	const asked = {
		id,
		version,
		locale,
		bank,
		clauses,
		tags,
		difficulty,
		ask: t(source.ask),
		explanation: t(source.explanation)
	};
	const patterns = ({ zh, en }: { zh: string[]; en: string[] }): string[] => [
		...new Set([...zh, ...zh.map(simplify), ...en])
	];
	switch (source.type) {
		case 'single':
		case 'multiple':
			return {
				...asked,
				type: source.type,
				options: source.options.map(({ right, wrong, why }, i) => ({
					id: ids('o', i),
					text: t((right ?? wrong) as Text),
					right: right !== undefined,
					why: t(why)
				}))
			};
		case 'truefalse':
			return {
				...asked,
				type: 'truefalse',
				answer: source.answer,
				ifTrue: t(source.ifTrue),
				ifFalse: t(source.ifFalse)
			};
		case 'number':
			return { ...asked, type: 'number', ...figuresOf(source, policy, t) };
		case 'matching':
			return { ...asked, type: 'matching', ...sidesOf(source, t) };
		case 'ordering':
			return {
				...asked,
				type: 'ordering',
				steps: source.steps.map(({ text, why }, i) => ({
					id: ids('s', i),
					text: t(text),
					why: t(why)
				}))
			};
		case 'short':
			return {
				...asked,
				type: 'short',
				answer: t(source.answer),
				accept: patterns({
					zh: [source.answer.zh, ...source.also.zh],
					en: [source.answer.en, ...source.also.en]
				}),
				mistakes: source.mistakes.map(({ like, why }) => ({ like: patterns(like), why: t(why) }))
			};
		case 'classify':
			return {
				...asked,
				type: 'classify',
				nature: source.nature,
				content: source.content,
				severity: source.severity ?? null,
				why: {
					nature: t(source.why.nature),
					content: t(source.why.content),
					severity: t(source.why.severity)
				},
				mistakes: Object.fromEntries(
					Object.entries(source.mistakes).map(([code, why]) => [pickedBy(code), t(why)])
				)
			};
		case 'dialogue':
			return {
				...asked,
				type: 'dialogue',
				lines: source.lines.map(({ customer, staff, mistake, why }, i) => ({
					id: ids('d', i),
					who: staff ? ('staff' as const) : ('customer' as const),
					text: t((staff ?? customer) as Text),
					mistake: mistake === true,
					why: why ? t(why) : ''
				}))
			};
	}
}
