import { describe, expect, it } from 'vitest';
import { FILE, lineOf, PARCEL, replaced, sourceOf } from '../../../../tests/support/tiny-source.ts';
import { compileScenario, translator } from './compile.ts';
import { issueText } from './issue.ts';
import { proofIssues } from './proofs.ts';

/** What the proofs find in the parcel with some passages replaced. */
function found(...edits: [string, string][]): string[] {
	const source = sourceOf(
		edits.reduce((text, [passage, by]) => replaced(text, passage, by), PARCEL)
	);
	const scenario = compileScenario(
		source.value,
		'en',
		translator('en', (text) => text),
		'Asia/Hong_Kong'
	);
	return proofIssues(source, scenario).map(issueText);
}

const OPENING = lineOf(PARCEL, '  opening:') + 1;
const CLOSING = lineOf(PARCEL, '  closing:') + 1;

describe('[mechanism 7] proofs', () => {
	it('a sound scenario has no finding', () => {
		expect(found()).toEqual([]);
	});

	it.each([
		['by a reply', 'Please wait.}, to: left', 'Please wait.}, to: opening'],
		[
			'under a guard that might never hold',
			'Please wait.}, to: left',
			'Please wait.}, to: [{to: opening, when: {below: 0}}, {to: left}]'
		],
		['by silence, so in an exam only', 'silence: {to: left,', 'silence: {to: opening,']
	])('a circle is named with its path: %s', (_, passage, by) => {
		expect(found([passage, by])).toEqual([
			`${FILE}:${OPENING} nodes.opening — the talk can run in a circle: opening → closing → opening`
		]);
	});

	it('a circle has the nodes that are on it, and not the way there', () => {
		expect(found(['Please wait.}, to: left', 'Please wait.}, to: closing'])).toEqual([
			`${FILE}:${CLOSING} nodes.closing — the talk can run in a circle: closing → closing`
		]);
	});

	it('two ways that meet again are no circle', () => {
		expect(
			found([
				'reason: {zh: 推卸。, en: The buck.}}\n        to: left',
				'reason: {zh: 推卸。, en: The buck.}}\n        to: closing'
			])
		).toEqual([]);
	});

	it('an ending to which nothing leads is named', () => {
		expect(found(['On record.}, to: thanks', 'On record.}, to: left'])).toEqual([
			`${FILE}:${lineOf(PARCEL, '  thanks:') + 1} endings.thanks — nothing leads to thanks`
		]);
	});

	it('a node to which nothing leads is named, and so is what lies behind it alone', () => {
		expect(
			found(
				['to: closing}, {to: left}', 'to: left}, {to: left}'],
				['silence: {to: closing}', 'silence: {to: left}']
			)
		).toEqual([
			`${FILE}:${CLOSING} nodes.closing — nothing leads to closing`,
			`${FILE}:${lineOf(PARCEL, '  thanks:') + 1} endings.thanks — nothing leads to thanks`
		]);
	});

	it('a scenario in which nobody can earn a point is refused', () => {
		const issues = found(
			['verdict: met, points: 2', 'verdict: lost, points: -2'],
			['criterion: TIP-02, points: 1', 'criterion: TIP-02, points: -1']
		);
		expect(issues).toEqual([
			`${FILE}:${OPENING - 1} nodes — no talk earns a point, so there is nothing to score`
		]);
	});
});
