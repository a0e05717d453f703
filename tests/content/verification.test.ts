/** [mechanism 7] Verification names what is wrong: one broken scenario a rule, in tests/content/broken. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scenarioIssues } from '#lib/content/build/check-scenario.ts';
import { compileScenario, translator } from '#lib/content/build/compile.ts';
import { issueText } from '#lib/content/build/issue.ts';
import { ScenarioSource } from '#lib/content/build/schema.ts';
import { parseSource } from '#lib/content/build/source.ts';
import { verifySource } from '#lib/content/build/verify-scenario.ts';
import { RULES } from '#lib/domain/roleplay/verify/finding.ts';
import { CRITERIA } from '#lib/domain/sop/vocabulary.ts';

const FOLDER = 'tests/content/broken';

/** What verification says of a file that the schema and the reference check accept. */
function verified(rule: string): { rules: string[]; told: string[] } {
	const file = `${FOLDER}/${rule}.yaml`;
	const parsed = parseSource(file, readFileSync(file, 'utf8'), ScenarioSource);
	if (!parsed.ok) throw new Error(parsed.issues.map(issueText).join('\n'));
	const { source } = parsed;
	expect(scenarioIssues(source, new Set(CRITERIA))).toEqual([]);
	const compiled = (locale: 'zh-Hant' | 'en') =>
		compileScenario(
			source.value,
			locale,
			translator(locale, (text) => text),
			'Asia/Hong_Kong'
		);
	const { verification, issues } = verifySource(source, [compiled('zh-Hant'), compiled('en')]);
	return { rules: verification.findings.map((f) => f.rule), told: issues.map(issueText) };
}

const TOLD: Record<string, RegExp> = {
	'place-unreachable': /nodes\.office — no talk comes to office\. Why: .+ Mend: .+\.$/,
	'reply-unreachable': /nodes\.search\.replies\.both — no talk can give the reply both\./,
	'line-unsaid': /nodes\.search\.lines\.1 — line 2 is never said\./,
	'criterion-one-sided': /nodes — TIP-04 can only be earned\./,
	'good-after-fatal':
		/nodes\.opening\.replies\.courier — after the fatal blame \(courier\) a good ending .+ Path: opening\/courier → search\/tell\.$/,
	'best-path-fails': /pass — no best-scoring talk passes, ends well and loses no criterion\./,
	'better-rated-worse':
		/nodes\.opening\.replies\.courier — courier scores 4, look scores 3, but the best talk after courier is 4 points worse\./,
	'best-recognisable':
		/nodes — a best reply is the longest at 50 % of the nodes \(zh-Hant: opening\)\./,
	'fact-missable':
		/facts\.day — a good talk can end without ever offering the fact day\. .+ Path: opening\/look → search\/tell\.$/,
	'answers-nothing':
		/nodes\.search\.lines\.0 — the line takes up opening\/look, but can be said without that\. .+ Path: opening\/courier\.$/
};

describe('[mechanism 7] verification', () => {
	it('there is a broken scenario for every rule', () => {
		const files = readdirSync(FOLDER).map((name) => name.replace('.yaml', ''));
		expect(files.sort()).toEqual([...RULES, 'sound'].sort());
		expect(Object.keys(TOLD).sort()).toEqual([...RULES].sort());
	});

	it('a sound scenario has no finding', () => {
		expect(verified('sound').told).toEqual([]);
	});

	it.each(RULES)('%s is named with file, line and key, what, why and how to mend it', (rule) => {
		const { rules, told } = verified(rule);
		expect(new Set(rules)).toEqual(new Set([rule]));
		expect(told[0]).toMatch(new RegExp(`^${FOLDER}/${rule}\\.yaml:\\d+ `));
		expect(told[0]).toMatch(TOLD[rule] as RegExp);
	});
});
