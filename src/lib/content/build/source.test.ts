import { describe, expect, it } from 'vitest';
import { lineOf, parsed, PARCEL, replaced } from '../../../../tests/support/tiny-source.ts';
import { ContentError, issueText } from './issue.ts';
import { ClausesSource, ScenarioSource } from './schema.ts';
import { parseSource, readSource } from './source.ts';

const FILE = 'content/scenarios/parcel.yaml';

describe('parseSource', () => {
	it('takes a sound scenario', () => {
		expect(parsed(PARCEL)).toEqual([]);
	});

	it.each([
		['a bracket that is not closed', '{zh: 大堂, en: Lobby}', '{zh: 大堂, en: Lobby', 'time:'],
		['a tab', '    outcome: good', '\toutcome: good', '\toutcome'],
		['a quote that is not closed', "'[星期二]", '[星期二]', '[星期二]{#tuesday}送到']
	])('a syntax error names file and line: %s', (_, passage, by, near) => {
		const text = replaced(PARCEL, passage, by);
		const issues = parsed(text);
		expect(issues.length).toBeGreaterThan(0);
		const line = lineOf(text, near);
		const lines = issues.map((issue) =>
			Number(/^content\/scenarios\/parcel\.yaml:(\d+) \(file\) — ./.exec(issue)?.[1])
		);
		expect(lines).toContain(line);
	});

	it('a key that comes twice is named with its line: a second reply of that name would replace the first', () => {
		const text = replaced(PARCEL, '      wait: {say', '      record: {say');
		expect(parsed(text)).toEqual([
			`${FILE}:${lineOf(text, '      record: {say: {zh: 請等')} (file) — Map keys must be unique`
		]);
	});

	it('an alias is named with its line: Markdown that begins with * needs quotes', () => {
		const text = replaced(PARCEL, '{zh: 走了, en: Gone}', '{zh: *走了*, en: Gone}');
		expect(parsed(text)).toEqual([
			`${FILE}:${lineOf(text, '*走了*')} (file) — *走了* is an alias in YAML; a text that begins with * needs quotes`
		]);
	});

	it.each([
		['a text in one language only', ', en: The parcel}', '}', 'title.en', 'title', 'Expected "en"'],
		[
			'an empty text',
			'{zh: 大堂, en: Lobby}',
			"{zh: 大堂, en: ' '}",
			'place.en',
			"en: ' '",
			'a text is empty'
		],
		[
			'a text that is a number',
			'{zh: 週一, en: Monday}',
			'{zh: 1, en: Monday}',
			'time.zh',
			'time',
			'a text is missing'
		],
		['a key that is not known', 'limit: 45', 'limits: 45', 'limits', 'limits', 'limits'],
		['a key that is missing', 'minutes: 8\n', '', 'minutes', 'id:', 'minutes'],
		['a choice that is not one', 'channel: desk', 'channel: fax', 'channel', 'channel', 'fax'],
		[
			'an ID that is none',
			'start: opening',
			'start: Opening',
			'start',
			'start: Opening',
			'an ID is lower-case words with hyphens'
		],
		['a number out of bounds', 'minutes: 8', 'minutes: 61', 'minutes', 'minutes', '61'],
		[
			'a met verdict that costs',
			'verdict: met, points: 2',
			'verdict: met, points: -2',
			'nodes.opening.replies.note.verdicts.0',
			'verdict: met',
			'met and part have points above zero'
		],
		[
			'a lost verdict that earns',
			'verdict: lost, points: -1',
			'verdict: lost, points: 1',
			'silence.verdicts.0',
			'verdict: lost',
			'lost below zero'
		],
		[
			'a criterion that is none',
			'criterion: RULE-01',
			'criterion: RULE-11',
			'nodes.opening.replies.note.verdicts.0.criterion',
			'RULE-11',
			'not one of the 22 criteria'
		],
		[
			'a phrase that counts for another criterion',
			'criterion: TIP-02, points: 1',
			'criterion: TIP-03, points: 1',
			'nodes.opening.phrases.tuesday.criterion',
			'TIP-03, points',
			'a phrase counts for RULE-01, RULE-03 or TIP-02'
		],
		[
			'a phrase without points',
			'criterion: TIP-02, points: 1',
			'criterion: TIP-02, points: 0',
			'nodes.opening.phrases.tuesday.points',
			'points: 0',
			'a phrase earns or costs'
		],
		[
			'a guard that is none',
			'when: {below: 80}',
			'when: {under: 80}',
			'nodes.opening.replies.note.to',
			'under: 80',
			'`to` is an ID, or a list'
		],
		[
			'a guard of two kinds',
			'when: {not: {flag: fatal}}',
			'when: {not: {flag: fatal}, below: 3}',
			'nodes.closing.replies.promise.when',
			'below: 3',
			'a guard is one of flag, fact, noted, below, atLeast, not, all, any'
		],
		[
			'a line that is said and seen',
			'- direction: {zh: 她來了。, en: She comes.}',
			'- {direction: {zh: 她, en: She}, say: {zh: 她, en: She}}',
			'nodes.opening.lines.0',
			'{direction: {zh: 她, en',
			'a line is either `say` or `direction`'
		],
		[
			'a node with one reply',
			'      wait: {say: {zh: 請等。, en: Please wait.}, to: left}\n      promise: {say: {zh: 一定。, en: For sure.}, to: left, when: {not: {flag: fatal}}}\n',
			'',
			'nodes.closing.replies',
			'      record:',
			'a node has 2 to 4 replies'
		],
		[
			'a node that does not say where silence leads',
			'    silence: {to: closing}\n',
			'    silence: {}\n',
			'nodes.opening.silence.to',
			'silence: {}',
			'"to"'
		]
	])('names file, line and key of %s', (_, passage, by, key, near, message) => {
		const text = replaced(PARCEL, passage, by);
		const issue = parsed(text).find((found) => found.includes(` ${key} — `));
		expect(issue).toContain(`${FILE}:${lineOf(text, near)} ${key} — `);
		expect(issue).toContain(message);
	});

	it('names every breach, not the first only', () => {
		const text = replaced(
			replaced(PARCEL, 'minutes: 8', 'minutes: x'),
			'channel: desk',
			'channel: fax'
		);
		expect(parsed(text).map((issue) => issue.split(' ')[1])).toEqual(['channel', 'minutes']);
	});

	it('an issue at a key that is not there has the line of the nearest that is', () => {
		const result = parseSource(FILE, PARCEL, ScenarioSource);
		if (!result.ok) throw new Error('the parcel is not sound');
		const { issue } = result.source;
		expect(issue(['nodes', 'closing', 'replies', 'gone', 'to'], 'x')).toEqual({
			file: FILE,
			line: lineOf(PARCEL, '      record:'),
			key: 'nodes.closing.replies.gone.to',
			message: 'x'
		});
		expect(issue([], 'x').line).toBe(1);
	});

	it('a list is counted from 0 in its key', () => {
		const text =
			'- {id: A-1, group: class, title: {zh: 一, en: One}, text: {zh: 一, en: One}}\n- {id: b}\n';
		const result = parseSource('content/sop/clauses.yaml', text, ClausesSource);
		expect(result.ok).toBe(false);
		const issues = result.ok ? [] : result.issues.map(issueText);
		expect(issues[0]).toMatch(
			/^content\/sop\/clauses\.yaml:2 1\.id — a clause ID is as the procedure spells it/
		);
	});
});

describe('readSource', () => {
	it('a file that is missing is an issue', () => {
		expect(readSource('/nowhere', 'content/x.yaml', ScenarioSource)).toEqual({
			ok: false,
			issues: [{ file: 'content/x.yaml', line: 1, key: '', message: 'the file is missing' }]
		});
	});

	it('an error of the content says all of it, one issue a line', () => {
		const issues = [
			{ file: 'content/a.yaml', line: 3, key: 'nodes.x', message: 'first' },
			{ file: 'content/b.yaml', line: 1, key: '', message: 'second' }
		];
		expect(new ContentError(issues).message.split('\n')).toEqual([
			'The content has errors:',
			'content/a.yaml:3 nodes.x — first',
			'content/b.yaml:1 (file) — second'
		]);
	});
});
