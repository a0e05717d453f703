/** The guide for trainers must not promise what the build refuses. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { issueText } from '#lib/content/build/issue.ts';
import { ScenarioSource } from '#lib/content/build/schema.ts';
import { scenarioIssues } from '#lib/content/build/check-scenario.ts';
import { parseSource } from '#lib/content/build/source.ts';
import { CRITERIA } from '#lib/domain/sop/vocabulary.ts';

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
