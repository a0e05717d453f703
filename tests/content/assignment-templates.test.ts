import { expect, it, vi } from 'vitest';
import { loadAssignmentTemplates } from '../../src/lib/content/load-learning.ts';
import { LOCALES } from '../../src/lib/content/locale.ts';
import { partKey, type PartKey } from '../../src/lib/domain/training/attempt-fact.ts';
import { fromTemplate } from '../../src/lib/domain/training/assignment/template.ts';
import { checkAssignment } from '#lib/storage/record/assignment-record.ts';
import { PATIENCE } from '../support/random-scenario.ts';
import { assignment } from '../support/tiny-assignment.ts';
import { shipped } from '../support/shipped.ts';

// The whole library is read.
vi.setConfig({ testTimeout: PATIENCE });

it('every template makes a sound assignment in every language, of which nothing is missing', async () => {
	const { scenarios, exercises, learning } = shipped;
	const items = [
		...scenarios.map(({ id, version }) => ({ kind: 'scenario' as const, id, version })),
		...exercises.map(({ id, version }) => ({ kind: 'exercise' as const, id, version })),
		...learning.papers.map(({ id, version }) => ({ kind: 'quiz' as const, id, version })),
		...learning.courses.map(({ id, version }) => ({ kind: 'module' as const, id, version }))
	];
	const versions = new Map<PartKey, number>(items.map((item) => [partKey(item), item.version]));
	const templates = await loadAssignmentTemplates();
	expect(templates.map(({ id }) => id)).toEqual([
		'first-week',
		'limits-refresher',
		'after-incident'
	]);
	const { id, nonce, from, to, issuedAt } = assignment();
	for (const template of templates)
		for (const locale of LOCALES) {
			const issue = { id, nonce, from, to, issuedAt, zone: 'Asia/Hong_Kong', locale };
			const made = fromTemplate(template, versions, issue);
			expect(made.missing).toEqual([]);
			expect(checkAssignment(made.assignment)).toEqual({ ok: true, value: made.assignment });
			expect(made.assignment.title).toBe(template.titles[locale]);
		}
});
