/** The guide for trainers must not promise what the build refuses. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { issueText } from '#lib/content/build/issue.ts';
import { matrixText } from '#lib/content/build/coverage-text.ts';
import { ModuleSource } from '#lib/content/build/modules/module-schema.ts';
import { questionFlaws } from '#lib/content/build/questions/check-question.ts';
import { BankSource } from '#lib/content/build/questions/question-schema.ts';
import { ruleBookOf } from '#lib/content/build/read-rules.ts';
import { ScenarioSource } from '#lib/content/build/schema.ts';
import { scenarioIssues } from '#lib/content/build/check-scenario.ts';
import { parseSource } from '#lib/content/build/source.ts';
import { coverageOf } from '#lib/domain/roleplay/coverage.ts';
import type { Scenario } from '#lib/domain/roleplay/scenario.ts';
import { CRITERIA } from '#lib/domain/sop/vocabulary.ts';
import { PATIENCE } from '../support/random-scenario.ts';
import { shipped } from '../support/shipped.ts';

// The whole library is explored.
vi.setConfig({ testTimeout: PATIENCE });

const readme = readFileSync('content/README.md', 'utf8');
const example = /```yaml\n(.*?)```/s.exec(readme)?.[1] ?? '';

describe('the annotated example in content/README.md', () => {
	const result = parseSource('content/scenarios/parcel-missing.yaml', example, ScenarioSource);

	it('is a scenario by the schema, as it stands', () => {
		expect(result.ok ? [] : result.issues.map(issueText)).toEqual([]);
		expect(example).toContain('id: parcel-missing');
	});

	it('has no flaw but what it leaves out: other nodes and endings, and replies without a guard', () => {
		if (!result.ok) throw new Error('the example is broken');
		const known = new Set<string>([...CRITERIA, 'SKL-6']);
		const messages = scenarioIssues(result.source, known).map(({ message }) => message);
		expect(new Set(messages)).toEqual(
			new Set([
				'there is no node or ending which-courier',
				'there is no node or ending storm-out',
				'at least two replies must have no guard'
			])
		);
	});

	it('shows every kind of guard that the guide lists, or the guide does', () => {
		for (const kind of ['flag', 'fact', 'noted', 'below', 'atLeast', 'not', 'all', 'any'])
			expect(readme).toContain(`{${kind}: `);
	});
});

describe('the other examples', () => {
	const exampleWith = (line: string): string =>
		[...readme.matchAll(/```yaml\n(.*?)```/gs)]
			.map(([, yaml]) => yaml ?? '')
			.find((yaml) => yaml.includes(line)) ?? '';

	it('the module is one by the schema, as it stands', () => {
		const result = parseSource('module.yaml', exampleWith('id: parcels\n'), ModuleSource);
		expect(result.ok ? [] : result.issues.map(issueText)).toEqual([]);
	});

	it('the question is one by the schema, and has no flaw', () => {
		const bank = `id: parcels\ntitle: {zh: 包裹, en: Parcels}\nquestions:\n${exampleWith('- id: parcels-who-signs')}`;
		const result = parseSource('parcels.yaml', bank.replaceAll(/^(?=[- ])/gm, '  '), BankSource);
		expect(result.ok ? [] : result.issues.map(issueText)).toEqual([]);
		if (!result.ok) return;
		const { policy } = ruleBookOf(process.cwd());
		const flaws = result.source.value.questions.flatMap((question) =>
			questionFlaws(question, new Set(['DL-FORM']), policy)
		);
		expect(flaws).toEqual([]);
	});
});

it('the coverage matrix in content/README.md is that of the shipped scenarios', () => {
	const rows = shipped.scenarios.map(({ locales }) => coverageOf(locales['zh-Hant'] as Scenario));
	expect(readme).toContain(matrixText(rows));
});
