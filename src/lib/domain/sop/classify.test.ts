import { describe, expect, it } from 'vitest';
import { classify, everyAnswer, judge, rowsLeft, type Answers } from './classify.ts';
import { levelOf } from './limits.ts';
import type { Table } from './policy.ts';
import { policy } from '../../../../tests/support/sop-rules.ts';

const tables: [string, Table, (outcome: string) => string][] = [
	['nature', policy.nature, (id) => id],
	['content', policy.content, (id) => id],
	['severity', policy.severity, (id) => levelOf(id as 'SEV-IMP')]
];

/** All ways to complete answers, each with the outcome of the one row that then fits. */
function completions(table: Table, answers: Answers): string[] {
	const open = table.facts.filter((fact) => answers[fact] === 'unknown');
	return [...everyAnswer(open, ['yes', 'no'])].map(
		(rest) => rowsLeft(table, { ...answers, ...rest })[0]?.then ?? 'none'
	);
}

describe.each(tables)('the table of %s', (_name, table, same) => {
	it('[AMB-20] has no gap and no overlap: every full set of answers fits one row', () => {
		let walked = 0;
		for (const answers of everyAnswer(table.facts, ['yes', 'no'])) {
			expect(rowsLeft(table, answers)).toHaveLength(1);
			walked++;
		}
		expect(walked).toBe(2 ** table.facts.length);
	});

	it('[AMB-20] over the whole space with unknowns: decides exactly when nothing unknown matters, else names what does', () => {
		for (const answers of everyAnswer(table.facts, ['yes', 'no', 'unknown'])) {
			const judgement = judge(table, answers, same);
			const outcomes = new Set(completions(table, answers).map(same));
			expect(judgement.outcome !== undefined).toBe(outcomes.size === 1);
			expect(new Set(judgement.possible.map(same))).toEqual(outcomes);
			expect(judgement.missing.length === 0).toBe(outcomes.size === 1);
			for (const fact of judgement.missing) {
				expect(answers[fact]).toBe('unknown');
				const known = (['yes', 'no'] as const).map((answer) =>
					judge(table, { ...answers, [fact]: answer }, same)
				);
				expect(known.some(({ reasons }) => reasons.length < judgement.reasons.length)).toBe(true);
			}
			const first = judgement.missing[0];
			if (first !== undefined) {
				const sizes = (['yes', 'no'] as const).map(
					(answer) => new Set(completions(table, { ...answers, [first]: answer }).map(same)).size
				);
				expect(Math.min(...sizes)).toBeLessThan(outcomes.size);
			}
		}
	});
});

describe('classification', () => {
	const valid: Answers = {
		'duty-breached': 'no',
		'interests-harmed': 'yes',
		'customer-raised': 'yes',
		'sudden-event': 'no',
		'about-attitude': 'no',
		'about-equipment': 'yes'
	};

	it.each([
		[
			'SEV-MAJ-a',
			{ 'grave-harm': 'no', 'promise-unkept': 'yes', 'left-unresolved': 'yes' },
			'major'
		],
		['SEV-MAJ-b', { 'grave-harm': 'yes' }, 'major'],
		['SEV-IMP', { 'grave-harm': 'no', 'promise-unkept': 'no', 'at-fault': 'yes' }, 'important'],
		[
			'SEV-MIN',
			{ 'grave-harm': 'no', 'promise-unkept': 'no', 'at-fault': 'no', 'slight-limits': 'yes' },
			'minor'
		]
	] as const)('[%s] is found', (severity, more, level) => {
		const found = classify(policy, { ...valid, ...more });
		expect(found.severity?.outcome).toBe(severity);
		expect(found.level).toBe(level);
		expect(found.nature.outcome).toBe('NAT-V2');
		expect(found.content.outcome).toBe('CON-E');
		expect(found.missing).toEqual([]);
	});

	it('[AMB-20] a valid complaint that fits no row is important, as an addition', () => {
		const none = {
			'grave-harm': 'no',
			'promise-unkept': 'no',
			'at-fault': 'no',
			'slight-limits': 'no'
		} as const;
		const { severity } = classify(policy, { ...valid, ...none });
		expect(severity).toMatchObject({ outcome: 'SEV-IMP', reasons: [{ clause: 'AMB-20' }] });
	});

	it('[SEV-MAJ-a] surely major though it is not known by which row', () => {
		const both = { 'promise-unkept': 'yes', 'left-unresolved': 'yes' } as const;
		const found = classify(policy, { ...valid, ...both });
		expect(found.level).toBe('major');
		expect(found.severity?.reasons.map(({ code }) => code)).toEqual(['SEV-MAJ-b', 'SEV-MAJ-a']);
	});

	it('[AMB-20] an unknown fact that matters is named', () => {
		const found = classify(policy, { ...valid, 'grave-harm': 'no', 'promise-unkept': 'no' });
		expect(found.level).toBeUndefined();
		expect(found.missing).toEqual(['at-fault', 'slight-limits']);
	});

	it.each([
		['NAT-C1', { 'feels-wronged': 'no', 'needs-help': 'yes' }],
		['NAT-C2', { 'feels-wronged': 'no', 'needs-help': 'no' }],
		['NAT-C3', { 'feels-wronged': 'yes' }]
	] as const)('[%s] has no severity (AMB-13)', (nature, more) => {
		const found = classify(policy, { 'duty-breached': 'no', 'interests-harmed': 'no', ...more });
		expect(found.nature.outcome).toBe(nature);
		expect(found.severity).toBeNull();
		expect(found.level).toBeNull();
	});

	it('[NAT-V1] needs the authority: a breach alone does not make it', () => {
		const breach = {
			'duty-breached': 'yes',
			'interests-harmed': 'no',
			'feels-wronged': 'yes'
		} as const;
		expect(classify(policy, { ...breach, 'authority-registered': 'yes' }).nature.outcome).toBe(
			'NAT-V1'
		);
		expect(classify(policy, { ...breach, 'authority-registered': 'no' }).nature.outcome).toBe(
			'NAT-C3'
		);
		expect(classify(policy, breach).nature.missing).toEqual(['authority-registered']);
	});
});
