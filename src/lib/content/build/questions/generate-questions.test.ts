import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { RUNS } from '../../../../../tests/support/random-scenario.ts';
import { limitsWith, policy } from '../../../../../tests/support/sop-rules.ts';
import type { Span } from '#lib/domain/sop/limits.ts';
import type { Policy } from '#lib/domain/sop/policy.ts';
import { mark } from '#lib/domain/quiz/mark.ts';
import { translator } from '../compile.ts';
import { spanText } from '../interpolate.ts';
import { ruleBookOf } from '../read-rules.ts';
import type { Text } from '../schema.ts';
import { questionFlaws } from './check-question.ts';
import { compileQuestion } from './compile-question.ts';
import { generateQuestions } from './generate-questions.ts';
import type { QuestionSource } from './question-schema.ts';
import { TemplatesSource } from './template-schema.ts';

const SOP = 'content/sop';
const read = (name: string): unknown => parse(readFileSync(`${SOP}/${name}`, 'utf8'));
const { words } = ruleBookOf(process.cwd());
const templates = v.parse(TemplatesSource, read('question-templates.yaml'));
const CLAUSES = new Set((read('clauses.yaml') as { id: string }[]).map(({ id }) => id));

const made = (under: Policy = policy): QuestionSource[] =>
	generateQuestions(under, templates, words).map(({ source }) => source);
const named = (list: readonly QuestionSource[], id: string): QuestionSource => {
	const found = list.find((source) => source.id === id);
	if (!found) throw new Error(`no question ${id}`);
	return found;
};
const optionsOf = (source: QuestionSource) =>
	source.type === 'single' || source.type === 'multiple' ? source.options : [];
const rightOf = (source: QuestionSource): Text[] =>
	optionsOf(source).flatMap(({ right }) => right ?? []);
const wrongOf = (source: QuestionSource): Text[] =>
	optionsOf(source).flatMap(({ wrong }) => wrong ?? []);
const withSpan = (id: string, span: Span): Policy => ({
	...policy,
	limits: limitsWith(id, { span })
});
const days = (count: number): Span => ({
	unit: 'days',
	count,
	counting: 'calendar',
	boundary: 'end-of-day',
	onHoliday: 'stays'
});

describe('[mechanism 1] “3 days” changed to “5 days” in the policy', () => {
	const before = made();
	const after = made(withSpan('DL-IMP-SOLVE', days(5)));

	it('is what the question on the limit holds for right, and explains', () => {
		expect(rightOf(named(before, 'DL-IMP-SOLVE.limit'))).toEqual([{ zh: '3 天', en: '3 days' }]);
		const now = named(after, 'DL-IMP-SOLVE.limit');
		expect(rightOf(now)).toEqual([{ zh: '5 天', en: '5 days' }]);
		expect(now.explanation.zh).toContain('5 天');
		expect(now.explanation.en).toContain('5 days');
		expect(JSON.stringify(wrongOf(now))).not.toMatch(/5 (天|days)/);
	});

	it('is the key of the figure that is typed', () => {
		const earned = (under: Policy, value: number) => {
			const source = named(made(under), 'DL-IMP-SOLVE.figure');
			const asked = compileQuestion(
				source,
				'limits',
				'en',
				translator('en', (text) => text),
				under,
				(text) => text
			);
			return mark(asked, { type: 'number', value, unit: 'days' }).points;
		};
		expect([3, 5].map((value) => earned(policy, value))).toEqual([1, 0]);
		const changed = withSpan('DL-IMP-SOLVE', days(5));
		expect([3, 5].map((value) => earned(changed, value))).toEqual([0, 1]);
		expect(named(after, 'DL-IMP-SOLVE.figure').explanation.en).toContain('5 days');
	});

	it('leaves no “3 days” behind: not as an option, not in a reason, not in an explanation', () => {
		expect(JSON.stringify(before)).toMatch(/\b3 days/);
		expect(JSON.stringify(after)).not.toMatch(/\b3 days|\b3 天/);
	});

	it('changes no ID, so that what is known of a question stays with it', () => {
		expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
	});
});

describe('what follows from the policy', () => {
	const all = made();

	it('is at least thirty questions, each of its own: the ID is the clause and the template', () => {
		expect(all.length).toBeGreaterThanOrEqual(30);
		expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
		const names = Object.keys(templates).join('|');
		for (const { id } of all)
			expect(id).toMatch(new RegExp(`^[A-Z]+(-[A-Za-z0-9]+)+\\.(${names})$`));
	});

	it('asks about every limit of the policy, its figure where it has one, and every approver, but for what a template skips', () => {
		const ids = new Set(all.map(({ id }) => id));
		const isAsked = (id: string, name: keyof TemplatesSource, can = true): void =>
			expect({ id, name, asked: ids.has(`${id}.${name}`) }).toEqual({
				id,
				name,
				asked: can && !templates[name].skip.includes(id)
			});
		for (const { id } of [...policy.limits, ...policy.office]) {
			isAsked(id, 'limit');
			isAsked(id, 'who');
		}
		for (const { id, span, approver } of policy.limits) {
			isAsked(id, 'figure', 'count' in span);
			isAsked(id, 'approver', approver !== null);
		}
		const skipped = [...policy.limits, ...policy.office].filter(({ id }) =>
			Object.keys(templates).every((name) => !ids.has(`${id}.${name}`))
		);
		expect(skipped.map(({ id }) => id)).toEqual(['DL-1MONTH']);
	});

	it('asks about every opening condition, and every form with enough fields', () => {
		for (const [id, opens] of Object.entries(policy.opening))
			expect(named(all, `${id}.opens`)).toMatchObject({ type: 'truefalse', answer: opens });
		for (const { id, fields } of policy.forms)
			if (fields.length >= 3) expect(named(all, `${id}.fields`).type).toBe('multiple');
	});

	it('cites clauses that there are; whoever approves is asked with the clause of the approval', () => {
		for (const { id, clauses } of all)
			expect({ id, unknown: clauses.filter((clause) => !CLAUSES.has(clause)) }).toEqual({
				id,
				unknown: []
			});
		expect(named(all, 'DL-MIN-SOLVE.approver').clauses).toEqual(['APR-MIN', 'DL-MIN-SOLVE']);
		expect(named(all, 'DL-IMP-SOLVE.approver').clauses).toEqual(['APR-IMP', 'DL-IMP-SOLVE']);
	});

	it('has the flaws of no written question: one right option, no text twice', () => {
		const flaws = all.flatMap((source) =>
			questionFlaws(source, CLAUSES, policy).map(({ message }) => `${source.id}: ${message}`)
		);
		expect(flaws).toEqual([]);
	});

	it('leaves no brace open, in any text', () => {
		expect(
			JSON.stringify(all, (key, value: unknown) =>
				key === 'en' || key === 'zh' ? `T:${String(value)}` : value
			).match(/"T:[^"]*[{}][^"]*"/g)
		).toBeNull();
	});

	it('carries the version of the policy', () => {
		const raised = made({ ...policy, version: 7 });
		expect(new Set(raised.map(({ version }) => version))).toEqual(new Set([7]));
	});
});

describe('under any policy', () => {
	const counts = fc.record({
		form: fc.oneof(
			fc.integer({ min: 1, max: 120 }).map((count): Span => ({ unit: 'minutes', count })),
			fc.integer({ min: 1, max: 3 }).map((count): Span => ({ unit: 'hours', count }))
		),
		hand: fc.oneof(
			fc.constantFrom(30, 60, 120).map((count): Span => ({ unit: 'minutes', count })),
			fc.integer({ min: 1, max: 3 }).map((count): Span => ({ unit: 'hours', count }))
		),
		minor: fc.integer({ min: 1, max: 4 }).map(days),
		important: fc.integer({ min: 1, max: 4 }).map(days)
	});
	const changed = counts.map(({ form, hand, minor, important }): Policy => {
		const spans: Record<string, Span> = {
			'DL-FORM': form,
			'DL-IMP-HAND': hand,
			'DL-MIN-SOLVE': minor,
			'DL-IMP-SOLVE': important
		};
		const limits = policy.limits.map((limit) => ({
			...limit,
			span: spans[limit.id] ?? limit.span
		}));
		return { ...policy, limits };
	});

	/** A length in words as a measure: sixty minutes are an hour (AMB-3). */
	const measured = (en: string): string => {
		const [, count, unit] = /^(\d+) (minute|hour)s?$/.exec(en) ?? [];
		return count ? `${Number(count) * (unit === 'hour' ? 60 : 1)} minutes` : en;
	};

	it('the right option is what the limit says, and no wrong one says the same, in whichever unit', () => {
		fc.assert(
			fc.property(changed, (under) => {
				const list = made(under);
				for (const { id, span } of under.limits) {
					const source = list.find((each) => each.id === `${id}.limit`);
					if (!source) continue;
					expect(rightOf(source)).toEqual([spanText(span)]);
					const right = measured(spanText(span).en);
					expect(wrongOf(source).map(({ en }) => measured(en))).not.toContain(right);
				}
				for (const source of list) expect(questionFlaws(source, CLAUSES, under)).toEqual([]);
			}),
			{ numRuns: Math.min(RUNS, 100) }
		);
	});
});

it('a slot that a template does not have stops the build with its name', () => {
	const odd = { ...templates, limit: { ...templates.limit, ask: { zh: '{what}', en: '{what}' } } };
	expect(() => generateQuestions(policy, odd, words)).toThrow('nothing fills {what}');
});

it('feedback on opening is filled in like every other text', () => {
	const ask = { zh: '「{condition}」', en: '“{condition}”' };
	const all = generateQuestions(
		policy,
		{ ...templates, opens: { ...templates.opens, right: ask, wrong: ask, stays: ask } },
		words
	);
	expect(all.filter(({ source }) => JSON.stringify(source).includes('{condition}'))).toEqual([]);
});
