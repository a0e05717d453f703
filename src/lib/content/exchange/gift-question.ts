/** One question as GIFT writes it. */
import type {
	ChoiceQuestion,
	MatchingQuestion,
	NumberQuestion,
	Question,
	ShortQuestion,
	TrueFalseQuestion
} from '#lib/domain/quiz/question.ts';
import { escaped, formatOf, formatted, plainText, type Format } from './gift-text.ts';
import { writeNotes } from './gift-notes.ts';
import { ANY_FIGURE } from './gift-number.ts';
import { countsNote, shownAnswer } from './gift-short.ts';
import { fractionsOf } from './moodle-shares.ts';

/** `open`: what follows the brace. `lines`: the answers. `extras`: what only the comment can hold. */
type Written = { open?: string; lines: string[]; extras?: [string, string | null][] };

const feedback = (why: string, format: Format): string =>
	why === '' ? '' : `#${formatted(why, format)}`;

/** IDs as a list in the comment; null where a reader gives the same ones. */
function listed(items: readonly { id: string }[], letter: string): string | null {
	const isUsual = items.every(({ id }, i) => id === `${letter}${i + 1}`);
	return isUsual ? null : items.map(({ id }) => id).join(',');
}

function writeChoice({ type, options }: ChoiceQuestion, format: Format): Written | null {
	const fractions = fractionsOf(options);
	if (!fractions) return null;
	return {
		lines: options.map(({ text, right, why }, i) => {
			const weight = type === 'multiple' ? `~%${fractions[i]}%` : right ? '=' : '~';
			return `${weight}${formatted(text, format)}${feedback(why, format)}`;
		}),
		extras: [['options', listed(options, 'o')]]
	};
}

/** The first feedback is to the wrong answer. */
function writeTrueFalse({ answer, ifTrue, ifFalse }: TrueFalseQuestion, format: Format): Written {
	const [right, wrong] = answer ? [ifTrue, ifFalse] : [ifFalse, ifTrue];
	const first = wrong === '' && right !== '' ? '#' : feedback(wrong, format);
	return { open: `${answer ? 'TRUE' : 'FALSE'}${first}${feedback(right, format)}`, lines: [] };
}

/** The answer comes first, so that a mistake's range may hold it. Mistakes in other units stay out of it: a comment has them. */
function writeNumber(question: NumberQuestion, format: Format): Written {
	const { from, to, unit, unitText, mistakes } = question;
	const lines = [`=${from === to ? from : `${from}..${to}`}`];
	const extras: [string, string | null][] = [['unittext', unitText === '' ? null : unitText]];
	for (const [i, mistake] of mistakes.entries()) {
		const isAny = mistake.from === ANY_FIGURE.from && mistake.to === ANY_FIGURE.to;
		const range = `${mistake.from}..${mistake.to}`;
		const why = feedback(mistake.why, format);
		if (mistake.unit !== unit)
			extras.push([
				'mistake',
				[i + 1, mistake.from, mistake.to, mistake.unit ?? '', mistake.why].join(':')
			]);
		// What follows `~` is for all other figures, and so has to be the last.
		else if (isAny && i === mistakes.length - 1) lines.push(`~${why}`);
		else lines.push(`=%0%${range}${why}`);
	}
	return { open: '#', lines, extras };
}

function writeShort({ answer, accept, mistakes }: ShortQuestion, format: Format): Written | null {
	const patterns = [...accept, ...mistakes.flatMap(({ like }) => like)];
	if (patterns.some((pattern) => pattern.includes('->'))) return null;
	return {
		lines: [
			...accept.map((pattern) => `=${plainText(pattern)}`),
			...mistakes.flatMap(({ like, why }) =>
				like.map((pattern) => `=%0%${plainText(pattern)}${feedback(why, format)}`)
			)
		],
		extras: [
			['answer', answer === shownAnswer(accept[0] ?? '') ? null : answer],
			['likes', countsNote(mistakes)]
		]
	};
}

function writeMatching({ lefts, rights }: MatchingQuestion, format: Format): Written {
	const used = [...new Set(lefts.map(({ right }) => right))];
	const inFile = [
		...used.flatMap((id) => rights.filter((right) => right.id === id)),
		...rights.filter(({ id }) => !used.includes(id))
	];
	const textOfRight = (id: string): string => rights.find((right) => right.id === id)?.text ?? '';
	const places = rights.map((right) => inFile.indexOf(right) + 1);
	return {
		lines: [
			...lefts.map(
				({ text, right }) => `=${formatted(text, format)} -> ${escaped(textOfRight(right))}`
			),
			...inFile.slice(used.length).map(({ text }) => `= -> ${escaped(text)}`)
		],
		extras: [
			['lefts', listed(lefts, 'l')],
			['rights', listed(inFile, 'r')],
			['order', places.every((place, i) => place === i + 1) ? null : places.join(',')],
			...lefts.map(({ why }, i): [string, string | null] => [
				'why',
				why === '' ? null : `${i + 1}:${why}`
			])
		]
	};
}

function writeAnswers(question: Question, format: Format): Written | null {
	switch (question.type) {
		case 'single':
		case 'multiple':
			return writeChoice(question, format);
		case 'truefalse':
			return writeTrueFalse(question, format);
		case 'number':
			return writeNumber(question, format);
		case 'short':
			return writeShort(question, format);
		case 'matching':
			return writeMatching(question, format);
		case 'ordering':
		case 'classify':
		case 'dialogue':
			return null;
	}
}

/** A question with its comment; null where GIFT has no form for it. Whether it comes back the same is for the caller to see. */
export function giftQuestion(question: Question): string | null {
	const format = formatOf(question.ask);
	const written = writeAnswers(question, format);
	if (!written) return null;
	const { open = '', lines, extras = [] } = written;
	const general =
		question.explanation === '' ? [] : [`####${formatted(question.explanation, format)}`];
	return [
		writeNotes(question, extras),
		`::${escaped(question.id)}::${formatted(question.ask, 'moodle')}{${open}`,
		...[...lines, ...general].map((line) => `\t${line}`),
		'}'
	].join('\n');
}
