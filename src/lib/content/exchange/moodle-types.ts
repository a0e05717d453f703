/** What each type of question is in Moodle. */
import { isLike } from '#lib/domain/quiz/pattern.ts';
import type {
	DialogueQuestion,
	MatchingQuestion,
	OrderingQuestion,
	Question,
	ShortQuestion,
	TrueFalseQuestion
} from '#lib/domain/quiz/question.ts';
import { htmlOf } from './html-text.ts';
import { moodleNumber } from './moodle-number.ts';
import {
	combinedFeedback,
	option,
	typed,
	type MoodleQuestion,
	type MoodleWords
} from './moodle-parts.ts';
import { fractionsOf } from './moodle-shares.ts';
import { leaf, node } from './xml.ts';

type Option = { text: string; right: boolean; why: string };

/** `shuffles`: whether the options may come in any order. Null: no one right option, or more options than Moodle has shares for. */
function choice(
	single: boolean,
	options: readonly Option[],
	shuffles: boolean
): MoodleQuestion | null {
	const rights = options.filter(({ right }) => right).length;
	const shares = fractionsOf(options);
	if (options.length < 2 || rights === 0 || !shares || (single && rights > 1)) return null;
	return {
		type: 'multichoice',
		parts: [
			leaf('single', String(single)),
			leaf('shuffleanswers', String(shuffles)),
			leaf('answernumbering', 'abc'),
			leaf('showstandardinstruction', 1),
			...combinedFeedback(),
			...options.map(({ text, right, why }, i) =>
				option(text, single ? (right ? 100 : 0) : (shares[i] ?? 0), why)
			)
		]
	};
}

const trueFalse = ({ answer, ifTrue, ifFalse }: TrueFalseQuestion): MoodleQuestion => ({
	type: 'truefalse',
	parts: [typed('true', answer ? 100 : 0, ifTrue), typed('false', answer ? 0 : 100, ifFalse)]
});

/**
 * `*` stands for anything in Moodle, too. There, spaces and punctuation count, so the shown answer is accepted as it is
 * written, where a pattern accepts it with us. Null: nothing is accepted.
 */
function short({ answer, accept, mistakes }: ShortQuestion): MoodleQuestion | null {
	const exact = answer.replaceAll('*', '\\*');
	const patterns = accept.some((each) => isLike(answer, each)) ? [exact, ...accept] : accept;
	if (patterns.length === 0) return null;
	return {
		type: 'shortanswer',
		parts: [
			leaf('usecase', 0),
			...[...new Set(patterns)].map((pattern) => typed(pattern, 100, '')),
			...mistakes.flatMap(({ like, why }) => like.map((pattern) => typed(pattern, 0, why)))
		]
	};
}

/** A right that belongs nowhere goes with an empty left. Moodle has no feedback to a pair. Null: fewer than two lefts. */
function matching({ lefts, rights }: MatchingQuestion): MoodleQuestion | null {
	if (lefts.length < 2) return null;
	const pairs = [
		...lefts.map(({ text, right }) => [text, rights.find(({ id }) => id === right)?.text ?? '']),
		...rights
			.filter(({ id }) => !lefts.some(({ right }) => right === id))
			.map(({ text }) => ['', text])
	];
	return {
		type: 'matching',
		whys: lefts,
		parts: [
			leaf('shuffleanswers', 'true'),
			...combinedFeedback(),
			...pairs.map(([left = '', right = '']) =>
				node('subquestion', { format: 'html' }, [
					leaf('text', htmlOf(left)),
					node('answer', {}, [leaf('text', right)])
				])
			)
		]
	};
}

/** In Moodle's core since 4.4, a plugin before. The grading is the one that is nearest to ours: by what comes before and after. */
function ordering({ steps }: OrderingQuestion): MoodleQuestion | null {
	if (steps.length < 2) return null;
	return {
		type: 'ordering',
		whys: steps,
		parts: [
			leaf('layouttype', 'VERTICAL'),
			leaf('selecttype', 'ALL'),
			leaf('selectcount', steps.length),
			leaf('gradingtype', 'RELATIVE_ALL_PREVIOUS_AND_NEXT'),
			leaf('showgrading', 'SHOW'),
			leaf('numberingstyle', 'none'),
			...combinedFeedback(),
			// Their fractions are their places.
			...steps.map(({ text }, i) => option(text, i + 1, ''))
		]
	};
}

/** The talk stands in the question; to be picked from are the lines of the staff, in their order. */
function dialogue({ lines }: DialogueQuestion, words: MoodleWords): MoodleQuestion | null {
	const options = lines
		.filter(({ who }) => who === 'staff')
		.map(({ text, mistake, why }) => ({ text, right: mistake, why }));
	const talk = lines.map(({ who, text }) => `<p><b>${htmlOf(words[who])}</b>: ${htmlOf(text)}</p>`);
	const asked = choice(true, options, false);
	return asked && { ...asked, after: talk.join('') };
}

/** A question as Moodle's nearest type; null where there is none, or the question has no answer. */
export function asMoodle(question: Question, words: MoodleWords): MoodleQuestion | null {
	switch (question.type) {
		case 'single':
		case 'multiple':
			return choice(question.type === 'single', question.options, true);
		case 'truefalse':
			return trueFalse(question);
		case 'number':
			return moodleNumber(question, words);
		case 'short':
			return short(question);
		case 'matching':
			return matching(question);
		case 'ordering':
			return ordering(question);
		case 'dialogue':
			return dialogue(question, words);
		case 'classify':
			return null;
	}
}
