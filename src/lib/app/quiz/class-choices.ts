/** What a complaint can be classified as: three choices, in the order of the procedure's vocabulary. */
import type { Answer } from '#lib/domain/quiz/answer.ts';
import type { ClassifyQuestion } from '#lib/domain/quiz/question.ts';
import { isValid, LEVELS, levelOf, type Level } from '#lib/domain/sop/limits.ts';
import { CONTENTS, NATURES, type Content, type Nature } from '#lib/domain/sop/vocabulary.ts';
import { m } from '#lib/paraglide/messages.js';
import { contentName, natureName } from '../words.ts';

/** What has been chosen so far; `none`: no severity, as a communicative complaint has none (AMB-13). */
export type Chosen = { nature?: Nature; content?: Content; severity?: Level | 'none' };
export type Part = keyof Chosen;

type Choice = { value: string; text: string };
/** `name`: of a group within the choices; empty where they are not grouped. */
type ChoiceGroup = { name: string; choices: Choice[] };

const natures: Record<Nature, () => string> = {
	'NAT-V1': m.quiz_q_nature_v1,
	'NAT-V2': m.quiz_q_nature_v2,
	'NAT-C1': m.quiz_q_nature_c1,
	'NAT-C2': m.quiz_q_nature_c2,
	'NAT-C3': m.quiz_q_nature_c3
};
const levels: Record<Level | 'none', () => string> = {
	minor: m.severity_min,
	important: m.severity_imp,
	major: m.severity_maj,
	none: m.severity_none
};

const naturesThat = (valid: boolean): Choice[] =>
	NATURES.filter((nature) => isValid(nature) === valid).map((nature) => ({
		value: nature,
		text: natures[nature]()
	}));

/** The three parts of a class and what each can be. */
export const classChoices = (): { part: Part; name: string; groups: ChoiceGroup[] }[] => [
	{
		part: 'nature',
		name: m.class_nature(),
		groups: [
			{ name: m.quiz_q_valid(), choices: naturesThat(true) },
			{ name: m.quiz_q_communicative(), choices: naturesThat(false) }
		]
	},
	{
		part: 'content',
		name: m.class_content(),
		groups: [
			{
				name: '',
				choices: CONTENTS.map((content) => ({ value: content, text: contentName(content) }))
			}
		]
	},
	{
		part: 'severity',
		name: m.class_severity(),
		groups: [
			{
				name: '',
				choices: ([...LEVELS, 'none'] as const).map((level) => ({
					value: level,
					text: levels[level]()
				}))
			}
		]
	}
];

/** The right choice of a part, in words. */
export function rightClass({ nature, content, severity }: ClassifyQuestion, part: Part): string {
	if (part === 'nature') return natureName(nature);
	if (part === 'content') return contentName(content);
	return levels[severity === null ? 'none' : levelOf(severity)]();
}

type ClassAnswer = Extract<Answer, { type: 'classify' }>;

/** What an answer chose. */
export const chosenIn = ({ nature, content, severity }: ClassAnswer): Chosen => ({
	nature,
	content,
	severity: severity ?? 'none'
});

/** The answer once all three parts are chosen. */
export const classAnswer = ({ nature, content, severity }: Chosen): ClassAnswer | undefined =>
	nature && content && severity
		? { type: 'classify', nature, content, severity: severity === 'none' ? null : severity }
		: undefined;
