/** What must hold of a question beyond its shape: its key names something, one answer is right, nothing reads the same. */
import { CONTENTS, NATURES, SEVERITIES } from '#lib/domain/sop/vocabulary.ts';
import { isValid } from '#lib/domain/sop/limits.ts';
import type { Policy } from '#lib/domain/sop/policy.ts';
import { isLike } from '#lib/domain/quiz/pattern.ts';
import type { Text } from '../schema.ts';
import { figureOf } from './compile-question.ts';
import type { QuestionSource } from './question-schema.ts';

type Path = (string | number)[];
type Flaw = { path: Path; message: string };

/** Texts of a list that read the same, in one language or the other. */
function doubles(texts: readonly Text[], path: (index: number) => Path): Flaw[] {
	return texts.flatMap((text, i) =>
		(['zh', 'en'] as const).flatMap((locale) =>
			texts.findIndex((other) => other[locale] === text[locale]) < i
				? [{ path: path(i), message: `“${text[locale]}” comes twice` }]
				: []
		)
	);
}

/** Rights that read the same are one right; the same in one language only, nobody could tell them apart there. */
function rightFlaws({ pairs, extra }: Extract<QuestionSource, { type: 'matching' }>): Flaw[] {
	const rights = [
		...pairs.map(({ right }, i) => ({ text: right, path: ['pairs', i, 'right'] as Path })),
		...extra.map((text, i) => ({ text, path: ['extra', i] as Path }))
	];
	return rights.flatMap(({ text, path }, i) => {
		const twin = rights.findIndex(
			(other) => (other.text.zh === text.zh) !== (other.text.en === text.en)
		);
		if (twin < 0 || twin > i) return [];
		return [{ path, message: `“${text.zh}” / “${text.en}” comes twice in one language only` }];
	});
}

function choiceFlaws(source: Extract<QuestionSource, { type: 'single' | 'multiple' }>): Flaw[] {
	const right = source.options.filter((option) => option.right).length;
	const flaws = doubles(
		source.options.map((option) => (option.right ?? option.wrong) as Text),
		(i) => ['options', i]
	);
	if (source.type === 'single' && right !== 1)
		flaws.push({ path: ['options'], message: `one option must be right, not ${right}` });
	if (source.type === 'multiple' && (right < 1 || right === source.options.length))
		flaws.push({ path: ['options'], message: 'some options must be right and some wrong' });
	return flaws;
}

function numberFlaws(
	{ answer, mistakes }: Extract<QuestionSource, { type: 'number' }>,
	policy: Policy
): Flaw[] {
	const unknown = (limit: string): string => `${limit} is no limit that can be counted`;
	const flaws: Flaw[] = [];
	if ('limit' in answer && !figureOf(policy, answer.limit, answer.plus))
		flaws.push({ path: ['answer', 'limit'], message: unknown(answer.limit) });
	if ('from' in answer && answer.from > answer.to)
		flaws.push({ path: ['answer'], message: 'the range is empty' });
	for (const [i, mistake] of mistakes.entries())
		if ('limit' in mistake && !figureOf(policy, mistake.limit, mistake.plus))
			flaws.push({ path: ['mistakes', i], message: unknown(mistake.limit) });
	return flaws;
}

function shortFlaws({
	answer,
	also,
	mistakes
}: Extract<QuestionSource, { type: 'short' }>): Flaw[] {
	const accepted = [answer.zh, answer.en, ...also.zh, ...also.en];
	return mistakes.flatMap(({ like }, i) =>
		[...like.zh, ...like.en].flatMap((pattern) =>
			accepted.some((text) => !text.includes('*') && text === pattern)
				? [{ path: ['mistakes', i] as Path, message: `${pattern} is accepted as right` }]
				: []
		)
	);
}

function classifyFlaws(source: Extract<QuestionSource, { type: 'classify' }>): Flaw[] {
	const flaws: Flaw[] = [];
	if (isValid(source.nature) !== (source.severity !== undefined))
		flaws.push({
			path: ['severity'],
			message: 'a valid complaint has a severity, a communicative one has none (AMB-13)'
		});
	const codes: string[] = [...NATURES, ...CONTENTS, ...SEVERITIES, 'minor', 'important', 'major'];
	for (const code of Object.keys(source.mistakes))
		if (!codes.includes(code))
			flaws.push({ path: ['mistakes', code], message: `${code} cannot be picked` });
	return flaws;
}

function dialogueFlaws({ lines }: Extract<QuestionSource, { type: 'dialogue' }>): Flaw[] {
	const staff = lines.filter((line) => line.staff);
	const mistakes = staff.filter(({ mistake }) => mistake).length;
	if (mistakes !== 1)
		return [{ path: ['lines'], message: `one line is the mistake, not ${mistakes}` }];
	return staff.length < 3
		? [{ path: ['lines'], message: 'the staff must say at least three lines' }]
		: [];
}

/** Everything that is wrong with a question whose figures have been filled in. `clauses`: all that there are. */
export function questionFlaws(
	source: QuestionSource,
	clauses: ReadonlySet<string>,
	policy: Policy
): Flaw[] {
	const flaws = source.clauses.flatMap((clause, i): Flaw[] =>
		clauses.has(clause) ? [] : [{ path: ['clauses', i], message: `there is no clause ${clause}` }]
	);
	switch (source.type) {
		case 'single':
		case 'multiple':
			return [...flaws, ...choiceFlaws(source)];
		case 'number':
			return [...flaws, ...numberFlaws(source, policy)];
		case 'matching':
			return [
				...flaws,
				...rightFlaws(source),
				...doubles(
					source.pairs.map(({ left }) => left),
					(i) => ['pairs', i, 'left']
				)
			];
		case 'ordering':
			return [
				...flaws,
				...doubles(
					source.steps.map(({ text }) => text),
					(i) => ['steps', i]
				)
			];
		case 'short':
			return [
				...flaws,
				...shortFlaws(source),
				...(isLike(source.answer.zh, source.answer.zh)
					? []
					: [{ path: ['answer'], message: 'the answer has no letters to compare' }])
			];
		case 'classify':
			return [...flaws, ...classifyFlaws(source)];
		case 'dialogue':
			return [...flaws, ...dialogueFlaws(source)];
		case 'truefalse':
			return flaws;
	}
}
