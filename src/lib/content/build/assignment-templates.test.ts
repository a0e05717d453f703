import { describe, expect, it } from 'vitest';
import { policy } from '../../../../tests/support/sop-rules.ts';
import {
	checkTemplates,
	compileTemplates,
	TemplatesOfAssignments
} from './assignment-templates.ts';
import { issueText } from './issue.ts';
import { parseSource } from './source.ts';

const FILE = 'content/assignment-templates.yaml';
const SOUND = `
- id: first
  title: {zh: 新人, en: New}
  note: {zh: 慢慢來。, en: Take your time.}
  parts:
    - {module: limits}
    - {quiz: daily}
  days: 7
`;
const known = {
	module: new Set(['limits']),
	scenario: new Set(['lift']),
	quiz: new Set(['daily']),
	exercise: new Set<string>()
};

const parse = (text: string) => parseSource(FILE, text, TemplatesOfAssignments);
function issues(text: string): string[] {
	const read = parse(text);
	const found = read.ok ? checkTemplates(read.source, known, policy, {}).issues : read.issues;
	return found.map(issueText);
}

describe('assignment templates', () => {
	it('are compiled into every language, with nothing asked that is not written', () => {
		const read = parse(SOUND);
		if (!read.ok) throw new Error('not sound');
		const { value } = checkTemplates(read.source, known, policy, {});
		const t =
			(locale: string) =>
			({ zh, en }: { zh: string; en: string }) =>
				locale === 'en' ? en : `${locale} ${zh}`;
		expect(compileTemplates(value, t)).toEqual([
			{
				id: 'first',
				titles: { 'zh-Hant': 'zh-Hant 新人', 'zh-Hans': 'zh-Hans 新人', en: 'New' },
				notes: {
					'zh-Hant': 'zh-Hant 慢慢來。',
					'zh-Hans': 'zh-Hans 慢慢來。',
					en: 'Take your time.'
				},
				parts: [
					{ kind: 'module', id: 'limits' },
					{ kind: 'quiz', id: 'daily' }
				],
				...{ days: 7, mode: null, attempts: null },
				pass: { overall: null, criteria: [], noFatal: false }
			}
		]);
	});

	it.each([
		['a part that there is not', SOUND.replace('limits', 'gone'), '6', 'there is no module gone'],
		[
			'a part of another kind',
			SOUND.replace('module: limits', 'exercise: limits'),
			'6',
			'no exercise limits'
		],
		['a part twice', SOUND.replace('quiz: daily', 'module: limits'), '7', 'limits comes twice'],
		[
			'a part of two kinds',
			SOUND.replace('quiz: daily', 'quiz: daily, module: limits'),
			'7',
			'a part is one of'
		],
		['no parts', SOUND.replace(/ {2}parts:\n.*\n.*\n/, '  parts: []\n'), '5', 'Invalid length'],
		['an ID twice', SOUND + SOUND, '10', 'the ID first is already used'],
		[
			'a criterion that is none',
			`${SOUND}  pass: {criteria: [TIP-99]}\n`,
			'9',
			'not one of the 22'
		],
		['a figure of time that is typed', SOUND.replace('慢慢來', '兩天內做完'), '4', '兩天'],
		['an unknown key', `${SOUND}  minutes: 3\n`, '9', 'minutes']
	])('%s is named with its line', (_, text, line, message) => {
		const found = issues(text);
		expect(found).toHaveLength(1);
		expect(found[0]).toContain(`${FILE}:${line}`);
		expect(found[0]).toContain(message);
	});
});
