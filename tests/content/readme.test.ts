/** The guide for trainers must not promise what the build refuses. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { issueText } from '#lib/content/build/issue.ts';
import { matrixText } from '#lib/content/build/coverage-text.ts';
import { readLibrary } from '#lib/content/build/library.ts';
import { ScenarioSource } from '#lib/content/build/schema.ts';
import { scenarioIssues } from '#lib/content/build/check-scenario.ts';
import { parseSource } from '#lib/content/build/source.ts';
import { coverageOf } from '#lib/domain/roleplay/coverage.ts';
import type { Scenario } from '#lib/domain/roleplay/scenario.ts';
import { CRITERIA } from '#lib/domain/sop/vocabulary.ts';
import { PATIENCE } from '../support/random-scenario.ts';

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

it('the coverage matrix in content/README.md is that of the shipped scenarios', () => {
	const rows = readLibrary(process.cwd()).scenarios.map(({ locales }) =>
		coverageOf(locales['zh-Hant'] as Scenario)
	);
	expect(readme).toContain(matrixText(rows));
});
