import { describe, expect, it } from 'vitest';
import { checked, FILE, lineOf, PARCEL, replaced } from '../../../../tests/support/tiny-source.ts';

/** What the check says of the parcel with some passages replaced. */
function found(...edits: [string, string][]): string[] {
	return checked(edits.reduce((text, [passage, by]) => replaced(text, passage, by), PARCEL));
}

const SAID = "zh: '[星期二]{#tuesday}送到，我[等了三天]{#days}。'";

describe('a scenario', () => {
	it('without a flaw has no issue', () => {
		expect(checked(PARCEL)).toEqual([]);
	});

	it('must be in the file of its ID', () => {
		expect(checked(PARCEL, 'content/scenarios/parcels.yaml')).toEqual([
			'content/scenarios/parcels.yaml:1 id — the file is not called parcel.yaml'
		]);
	});

	it('must start at a node', () => {
		expect(found(['start: opening', 'start: thanks'])).toEqual([
			`${FILE}:${lineOf(PARCEL, 'start: opening')} start — there is no node thanks`
		]);
	});

	it.each([
		['below its bounds', 'start: 9', 'start: 9, min: 10, max: 100'],
		['above its bounds', 'start: 70', 'start: 70, min: 10, max: 69'],
		['with its bounds turned round', 'start: 60', 'start: 60, min: 80, max: 40']
	])('must not begin at a temperature %s', (_, __, temperature) => {
		expect(found(['start: 60, min: 10, max: 100', temperature])).toEqual([
			`${FILE}:${lineOf(PARCEL, 'temperature: {start')} temperature — start must lie between min and max`
		]);
	});

	it.each([
		'start: 10, min: 10, max: 100',
		'start: 100, min: 10, max: 100',
		'start: 5, min: 5, max: 5'
	])('may begin at a bound (%s)', (temperature) => {
		expect(found(['start: 60, min: 10, max: 100', temperature])).toEqual([]);
	});

	it('must not have a node and an ending of one name', () => {
		const issues = found(['  left: {outcome: bad', '  closing: {outcome: bad']);
		expect(issues).toContain(
			`${FILE}:${lineOf(PARCEL, '  left: {outcome')} endings.closing — closing is a node and an ending`
		);
	});
});

describe('a target', () => {
	it.each([
		[
			'of a reply',
			[
				'{say: {zh: 記錄了。, en: On record.}, to: thanks}',
				'{say: {zh: 記, en: On record.}, to: gone}'
			],
			'On record',
			'nodes.closing.replies.record.to'
		],
		[
			'in a list',
			['{to: left}]', '{to: gone}]'],
			'{to: left}]',
			'nodes.opening.replies.note.to.1.to'
		],
		[
			'under a guard',
			['to: closing}, {to: left}]', 'to: gone}, {to: left}]'],
			'below: 80',
			'nodes.opening.replies.note.to.0.to'
		],
		[
			'of a silence',
			['silence: {to: closing}', 'silence: {to: gone}'],
			'silence: {to: closing}',
			'nodes.opening.silence.to'
		]
	] as const)('%s must be there', (_, [passage, by], near, key) => {
		expect(found([passage, by])).toEqual([
			`${FILE}:${lineOf(PARCEL, near)} ${key} — there is no node or ending gone`
		]);
	});

	it('is not there for being a word that every object knows', () => {
		expect(found(['silence: {to: closing}', 'silence: {to: constructor}'])).toEqual([
			`${FILE}:${lineOf(PARCEL, 'silence: {to: closing}')} nodes.opening.silence.to — there is no node or ending constructor`
		]);
	});

	it('that comes last must have no guard', () => {
		expect(found(['{to: left}]', '{when: {atLeast: 80}, to: left}]'])).toEqual([
			`${FILE}:${lineOf(PARCEL, '{to: left}]')} nodes.opening.replies.note.to — the last target must have no guard, so that the talk always goes on`
		]);
	});
});

describe('a guard', () => {
	it.each([
		['a flag', '{flag: seated}', '{flag: standing}', 'flag standing'],
		['a fact', '{fact: day}', '{fact: night}', 'fact night'],
		['a note', '{noted: tuesday}', '{noted: friday}', 'noted friday'],
		['a note by the name of a flag', '{noted: tuesday}', '{noted: seated}', 'noted seated']
	])('must not ask for %s that nothing gives', (_, passage, by, atom) => {
		expect(found([passage, by])).toEqual([
			`${FILE}:${lineOf(PARCEL, 'when: {all')} nodes.closing.lines.0.when — nothing ever gives ${atom}`
		]);
	});

	it('must not ask for a fact that is described, but which no phrase and no reply brings out', () => {
		expect(found(['fact: day, reason', 'reason'], ['learns: [day]', 'learns: []'])).toEqual([
			`${FILE}:${lineOf(PARCEL, 'when: {all')} nodes.closing.lines.0.when — nothing ever gives fact day`
		]);
	});

	it.each([
		['by a phrase alone', ['learns: [day]', 'learns: []']],
		['by a reply alone', ['fact: day, reason', 'reason']]
	] as const)('may ask for a fact that is told %s', (_, [passage, by]) => {
		expect(found([passage, by])).toEqual([]);
	});

	it.each([
		[
			'of a reply',
			'when: {not: {flag: fatal}}',
			'when: {not: {flag: gone}}',
			'nodes.closing.replies.promise.when'
		],
		['of a target', '{below: 80}', '{flag: gone}', 'nodes.opening.replies.note.to.0.when'],
		[
			'of a reaction',
			'[{say: {zh: 好。, en: Good.}}]',
			'[{say: {zh: 好。, en: Good.}, when: {flag: gone}}]',
			'nodes.opening.replies.note.then.0.when'
		],
		[
			'of the silence',
			'{direction: {zh: 她看著你。, en: She looks at you.}}',
			'{direction: {zh: 她, en: She looks at you.}, when: {flag: gone}}',
			'silence.then.0.when'
		],
		[
			"of a node's own silence",
			'temperature: 12, then: []',
			'temperature: 12, then: [{say: {zh: 喂, en: Hey}, when: {flag: gone}}]',
			'nodes.closing.silence.then.0.when'
		],
		[
			'of a farewell',
			'[{say: {zh: 再見。, en: Goodbye.}}]',
			'[{say: {zh: 再見。, en: Goodbye.}, when: {any: [{flag: gone}]}}]',
			'endings.thanks.line.0.when'
		]
	])('is checked wherever it stands: %s', (_, passage, by, key) => {
		expect(found([passage, by])).toEqual([
			expect.stringMatching(
				new RegExp(`:\\d+ ${key.replaceAll('.', '\\.')} — nothing ever gives flag gone$`)
			)
		]);
	});

	it('together with the others asks for at most eight flags, facts and notes', () => {
		// The parcel asks for four.
		const flags = (count: number) => Array.from({ length: count }, (_, i) => `f${i}`);
		const asking = (count: number) =>
			found(
				['sets: [seated]', `sets: [seated, ${flags(count).join(', ')}]`],
				[
					'when: {below: 80}',
					`when: {any: [${flags(count)
						.map((f) => `{flag: ${f}}`)
						.join(', ')}]}`
				]
			);
		expect(asking(4)).toEqual([]);
		expect(asking(5)).toEqual([
			`${FILE}:${lineOf(PARCEL, 'nodes:') + 1} nodes — guards ask for 9 flags, facts and notes; at most 8`
		]);
	});
});

describe('a citation', () => {
	it.each([
		[
			'a reply',
			'points: 2, cites: [SKL-6]',
			'points: 2, cites: [SKL-6, SKL-99]',
			'nodes.opening.replies.note.verdicts.0.cites.1'
		],
		[
			'a phrase',
			'points: -1, cites: [SKL-6]',
			'points: -1, cites: [SKL-99]',
			'nodes.opening.phrases.days.cites.0'
		],
		[
			'a fatal act',
			'clause: RULE-08',
			'clause: SKL-99',
			'nodes.opening.replies.pass-on.fatal.clause'
		],
		[
			'the silence',
			'points: -1, reason: {zh: 她在等。',
			'points: -1, cites: [SKL-99], reason: {zh: 她在等。',
			'silence.verdicts.0.cites.0'
		],
		[
			"a node's own silence",
			'verdicts: []}',
			'verdicts: [{criterion: TIP-06, verdict: lost, points: -1, cites: [SKL-99], reason: {zh: 一, en: One}}]}',
			'nodes.closing.silence.verdicts.0.cites.0'
		]
	])('of %s must be a clause', (_, passage, by, key) => {
		expect(found([passage, by])).toEqual([
			`${FILE}:${lineOf(PARCEL, passage)} ${key} — there is no clause SKL-99`
		]);
	});
});

describe('a fact', () => {
	it.each([
		['a reply', 'learns: [day]', 'learns: [day, night]', 'nodes.opening.replies.note.learns.1'],
		['a phrase', 'fact: day, reason', 'fact: night, reason', 'nodes.opening.phrases.tuesday.fact']
	])('that %s brings out must be described', (_, passage, by, key) => {
		expect(found([passage, by])).toEqual([
			`${FILE}:${lineOf(PARCEL, passage)} ${key} — there is no fact night`
		]);
	});
});

describe('a phrase', () => {
	const at = lineOf(PARCEL, "- say: {zh: '[星期二]");

	it('must be marked in both languages', () => {
		expect(found(['since [Tuesday]{#tuesday}', 'since Tuesday'])).toEqual([
			`${FILE}:${at} nodes.opening.lines.1 — the phrases differ: zh has tuesday, days, en has days`
		]);
		expect(
			found(['{zh: 還有嗎？, en: Anything else?}', "{zh: 還有嗎？, en: '[Anything]{#any} else?'}"])
		).toEqual([
			`${FILE}:${lineOf(PARCEL, '還有嗎')} nodes.closing.lines.1 — the phrases differ: zh has none, en has any`
		]);
	});

	it('must be described at its node', () => {
		const issues = found(
			[SAID, "zh: '[星期二]{#tuesday}送到，我[等了三天]{#days}。[真的]{#really}'"],
			['[Tuesday]{#tuesday}', '[Tuesday]{#tuesday}, [really]{#really}']
		);
		expect(issues).toEqual([
			`${FILE}:${at} nodes.opening.lines.1 — the phrase really is not described in nodes.opening.phrases`
		]);
	});

	it('must be in a line of its node', () => {
		const issues = found(
			[SAID, "zh: '[星期二]{#tuesday}送到。'"],
			['I [waited three days]{#days} since', 'Since']
		);
		expect(issues).toEqual([
			`${FILE}:${lineOf(PARCEL, '      days:')} nodes.opening.phrases.days — no line of this node has the phrase days`
		]);
	});

	it('must be marked once only', () => {
		const line = "zh: '[她]{#tuesday}來了。', en: '[She]{#tuesday} comes.'";
		expect(found(['zh: 她來了。, en: She comes.', line])).toEqual([
			`${FILE}:${at} nodes.opening.lines.1 — the phrase tuesday is marked twice`
		]);
	});

	it('must not have the name of a phrase at another node', () => {
		const issues = found(
			[
				'{zh: 還有嗎？, en: Anything else?}',
				"{zh: '[還有]{#days}嗎？', en: '[Anything]{#days} else?'}"
			],
			[
				'    limit: 30',
				'    limit: 30\n    phrases: {days: {criterion: TIP-02, points: 1, reason: {zh: 一, en: One}}}'
			]
		);
		expect(issues).toEqual([
			`${FILE}:${lineOf(PARCEL, '    limit: 30') + 1} nodes.closing.phrases.days — the phrase days is already used in opening`
		]);
	});

	it.each([
		[
			'a reaction',
			'[{say: {zh: 好。, en: Good.}}]',
			"[{say: {zh: '[好]{#good}。', en: '[Good]{#good}.'}}]",
			'nodes.opening.replies.note.then.0.say'
		],
		[
			'the silence',
			'{zh: 她看著你。, en: She looks at you.}',
			"{zh: '[她]{#she}看', en: '[She]{#she} looks'}",
			'silence.then.0.direction'
		],
		[
			"a node's own silence",
			'then: [], verdicts',
			"then: [{say: {zh: '[喂]{#hey}', en: Hey}}], verdicts",
			'nodes.closing.silence.then.0.say'
		],
		[
			'a farewell',
			'{zh: 再見。, en: Goodbye.}',
			"{zh: 再見。, en: '[Goodbye]{#bye}.'}",
			'endings.thanks.line.0.say'
		]
	])('must not be in %s', (_, passage, by, key) => {
		expect(found([passage, by])).toEqual([
			`${FILE}:${lineOf(PARCEL, passage)} ${key} — a phrase can only be noted in a node's own lines`
		]);
	});
});

describe('a node', () => {
	it('must have two replies without a guard', () => {
		expect(
			found(['en: Please wait.}, to: left}', 'en: Please wait.}, to: left, when: {below: 50}}'])
		).toEqual([
			`${FILE}:${lineOf(PARCEL, '      record:')} nodes.closing.replies — at least two replies must have no guard`
		]);
	});
});
