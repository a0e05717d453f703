import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { policy } from '../../../../../tests/support/sop-rules.ts';
import { figuresIn } from '../texts.ts';
import type { Text } from '../schema.ts';
import { questionFlaws } from './check-question.ts';
import { QuestionSource } from './question-schema.ts';

const CLAUSES = new Set(['NAT-V', 'DL-FORM']);
const text = (en: string): Text => ({ zh: `中${en}`, en });
const why = text('why');
const asked = {
	id: 'kinds-one',
	version: 1,
	clauses: ['NAT-V'],
	tags: ['classify'],
	difficulty: 1,
	ask: text('ask'),
	explanation: text('because')
};
const right = (en: string) => ({ right: text(en), why });
const wrong = (en: string) => ({ wrong: text(en), why });
const staff = (en: string, mistake?: true) => ({
	staff: text(en),
	why,
	...(mistake && { mistake })
});
const customer = (en: string) => ({ customer: text(en) });

const SOUND = {
	single: { type: 'single', options: [right('a'), wrong('b'), wrong('c')] },
	multiple: { type: 'multiple', options: [right('a'), right('b'), wrong('c'), wrong('d')] },
	truefalse: { type: 'truefalse', answer: false, ifTrue: why, ifFalse: why },
	number: {
		type: 'number',
		answer: { limit: 'DL-FORM' },
		mistakes: [{ limit: 'DL-IMP-HAND', why }]
	},
	matching: {
		type: 'matching',
		pairs: [
			{ left: text('a'), right: text('x'), why },
			{ left: text('b'), right: text('y'), why },
			{ left: text('c'), right: text('x'), why }
		],
		extra: [text('z')]
	},
	ordering: {
		type: 'ordering',
		steps: [
			{ text: text('a'), why },
			{ text: text('b'), why },
			{ text: text('c'), why }
		]
	},
	short: {
		type: 'short',
		answer: { zh: '維修服務單', en: 'repair order' },
		also: { zh: ['維修單'] },
		mistakes: [{ like: { zh: ['*表'] }, why }]
	},
	classify: {
		type: 'classify',
		nature: 'NAT-V2',
		content: 'CON-E',
		severity: 'SEV-MIN',
		why: { nature: why, content: why, severity: why },
		mistakes: { 'NAT-C3': why, major: why, 'SEV-IMP': why }
	},
	dialogue: {
		type: 'dialogue',
		lines: [customer('a'), staff('b'), staff('c', true), staff('d')]
	}
} as const;
type Type = keyof typeof SOUND;

/** What is wrong with a question as a trainer writes it, its figures filled in, as `path: message`. */
function flawsOf(type: Type, change: Record<string, unknown> = {}): string[] {
	const value = v.parse(QuestionSource, { ...asked, ...SOUND[type], ...change });
	const source = {
		file: 'kinds.yaml',
		value,
		issue: () => ({ file: '', line: 1, key: '', message: '' })
	};
	const filled = figuresIn(source, policy, {}).value;
	return questionFlaws(filled, CLAUSES, policy).map(
		({ path, message }) => `${path.join('.')}: ${message}`
	);
}

it.each(Object.keys(SOUND) as Type[])('a sound %s has no flaw', (type) => {
	expect(flawsOf(type)).toEqual([]);
});

describe('each flaw is named with its path', () => {
	it.each<[string, Type, Record<string, unknown>, string[]]>([
		[
			'a clause that is not there',
			'truefalse',
			{ clauses: ['NAT-V', 'NAT-Z'] },
			['clauses.1: there is no clause NAT-Z']
		],
		[
			'no right option',
			'single',
			{ options: [wrong('a'), wrong('b'), wrong('c')] },
			['options: one option must be right, not 0']
		],
		[
			'two right options',
			'single',
			{ options: [right('a'), right('b'), wrong('c')] },
			['options: one option must be right, not 2']
		],
		[
			'options that are all right',
			'multiple',
			{ options: [right('a'), right('b'), right('c'), right('d')] },
			['options: some options must be right and some wrong']
		],
		[
			'options that are all wrong',
			'multiple',
			{ options: [wrong('a'), wrong('b'), wrong('c'), wrong('d')] },
			['options: some options must be right and some wrong']
		],
		[
			'two options of the same text, in both languages',
			'single',
			{ options: [right('a'), wrong('b'), wrong('a')] },
			['options.2: “中a” comes twice', 'options.2: “a” comes twice']
		],
		[
			'two options of the same text in one language alone',
			'single',
			{ options: [right('a'), wrong('b'), { wrong: { zh: '別', en: 'a' }, why }] },
			['options.2: “a” comes twice']
		],
		[
			'texts that read the same once the policy has filled them in',
			'single',
			{
				options: [
					{ right: { zh: '{{DL-FORM.limit}}', en: '{{DL-FORM.limit}}' }, why },
					wrong('b'),
					{ wrong: { zh: '{{=10 分鐘}}', en: '{{DL-FORM.count}} minutes' }, why }
				]
			},
			['options.2: “10 分鐘” comes twice', 'options.2: “10 minutes” comes twice']
		],
		[
			'a limit that the policy does not have',
			'number',
			{ answer: { limit: 'DL-NONE' } },
			['answer.limit: DL-NONE is no limit that can be counted']
		],
		[
			'a limit that has no figure',
			'number',
			{ answer: { limit: 'DL-RETURN' } },
			['answer.limit: DL-RETURN is no limit that can be counted']
		],
		[
			'a limit of the office, which is no length',
			'number',
			{ answer: { limit: 'DL-MONTH' } },
			['answer.limit: DL-MONTH is no limit that can be counted']
		],
		[
			'a figure of which nothing is left',
			'number',
			{ answer: { limit: 'DL-IMP-HAND', plus: -1 } },
			['answer.limit: DL-IMP-HAND is no limit that can be counted']
		],
		[
			'rings of which none is left',
			'number',
			{ answer: { limit: 'DL-RINGS', plus: -3 }, mistakes: [] },
			['answer.limit: DL-RINGS is no limit that can be counted']
		],
		[
			'a mistake that cannot be counted',
			'number',
			{
				mistakes: [
					{ limit: 'DL-FORM', plus: 5, why },
					{ limit: 'DL-VISIT', why }
				]
			},
			['mistakes.1: DL-VISIT is no limit that can be counted']
		],
		[
			'an empty range',
			'number',
			{ answer: { from: 5, to: 4, unit: text('households') }, mistakes: [] },
			['answer: the range is empty']
		],
		[
			'two lefts of the same text',
			'matching',
			{ pairs: [SOUND.matching.pairs[0], SOUND.matching.pairs[1], SOUND.matching.pairs[0]] },
			['pairs.2.left: “中a” comes twice', 'pairs.2.left: “a” comes twice']
		],
		[
			'rights that nobody could tell apart in one language',
			'matching',
			{ extra: [{ zh: '別的', en: 'y' }] },
			['extra.0: “別的” / “y” comes twice in one language only']
		],
		[
			'two steps of the same text',
			'ordering',
			{ steps: [SOUND.ordering.steps[0], SOUND.ordering.steps[1], SOUND.ordering.steps[1]] },
			['steps.2: “中b” comes twice', 'steps.2: “b” comes twice']
		],
		[
			'a mistake that is accepted as right',
			'short',
			{ mistakes: [{ like: { zh: ['*表', '維修單'] }, why }] },
			['mistakes.0: 維修單 is accepted as right']
		],
		[
			'an answer of signs alone',
			'short',
			{ answer: { zh: '……', en: 'dots' } },
			['answer: the answer has no letters to compare']
		],
		[
			'a valid complaint without severity',
			'classify',
			{ severity: undefined },
			['severity: a valid complaint has a severity, a communicative one has none (AMB-13)']
		],
		[
			'a communicative complaint with severity',
			'classify',
			{ nature: 'NAT-C3' },
			['severity: a valid complaint has a severity, a communicative one has none (AMB-13)']
		],
		[
			'a mistake that nobody can pick',
			'classify',
			{ mistakes: { 'NAT-C': why } },
			['mistakes.NAT-C: NAT-C cannot be picked']
		],
		[
			'a dialogue with two mistakes',
			'dialogue',
			{ lines: [customer('a'), staff('b'), staff('c', true), staff('d', true)] },
			['lines: one line is the mistake, not 2']
		],
		[
			'a dialogue without a mistake',
			'dialogue',
			{ lines: [customer('a'), staff('b'), staff('c'), staff('d')] },
			['lines: one line is the mistake, not 0']
		],
		[
			'a dialogue in which the staff hardly speak',
			'dialogue',
			{ lines: [customer('a'), customer('b'), staff('c', true), staff('d')] },
			['lines: the staff must say at least three lines']
		]
	])('%s', (_, type, change, flaws) => {
		expect(flawsOf(type, change)).toEqual(flaws);
	});

	it('several at once are all named', () => {
		const change = { clauses: ['NAT-Z'], options: [right('a'), right('b'), wrong('a')] };
		expect(flawsOf('single', change)).toEqual([
			'clauses.0: there is no clause NAT-Z',
			'options.2: “中a” comes twice',
			'options.2: “a” comes twice',
			'options: one option must be right, not 2'
		]);
	});
});

describe('what a trainer cannot even write', () => {
	it.each<[string, Type, Record<string, unknown>, string]>([
		[
			'an option neither right nor wrong',
			'single',
			{ options: [right('a'), wrong('b'), { why }] },
			'options.2'
		],
		[
			'an option both right and wrong',
			'single',
			{ options: [right('a'), wrong('b'), { ...right('c'), ...wrong('c') }] },
			'options.2'
		],
		['too few options', 'single', { options: [right('a'), wrong('b')] }, 'options'],
		['an unknown tag', 'single', { tags: ['weather'] }, 'tags.0'],
		['no clause', 'single', { clauses: [] }, 'clauses'],
		['a text in one language', 'single', { ask: { zh: '問' } }, 'ask.en'],
		[
			'a line of nobody',
			'dialogue',
			{ lines: [{ why }, staff('b'), staff('c', true), staff('d')] },
			'lines.0'
		],
		[
			'a mistake of the customer',
			'dialogue',
			{ lines: [{ ...customer('a'), mistake: true }, staff('b'), staff('c'), staff('d')] },
			'lines.0'
		],
		['an unknown key', 'truefalse', { hint: why }, 'hint'],
		['an unknown nature', 'classify', { nature: 'NAT-C9' }, 'nature'],
		['an ID with capitals', 'single', { id: 'Kinds' }, 'id']
	])('%s', (_, type, change, path) => {
		const result = v.safeParse(QuestionSource, { ...asked, ...SOUND[type], ...change });
		const paths = (result.issues ?? []).map((issue) => issue.path?.map(({ key }) => key).join('.'));
		expect(paths).toContain(path);
	});
});
