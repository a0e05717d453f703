/** Every shipped exercise: it can be solved to full marks, and each of its mistakes is named. */
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#lib/content/locale.ts';
import { ROLES } from '#lib/domain/sop/limits.ts';
import type { CaseEvent } from '#lib/domain/sop/events.ts';
import { obligations } from '#lib/domain/sop/obligations.ts';
import type { Exercise, Step } from '#lib/domain/training/exercise.ts';
import type { Grade } from '#lib/domain/training/grade.ts';
import { permissionOf } from '#lib/domain/sop/permissions.ts';
import { solver } from '../support/solve.ts';
import { shipped } from '../support/shipped.ts';

const { exercises } = shipped;
const asModelled = (_: Step, event: CaseEvent): CaseEvent => event;
const flawsOf = (grade: Grade, step: Step): string[] =>
	grade.steps.find((judged) => judged.step.id === step.id)?.flaws.map(({ code }) => code) ?? [];

/** [DL-IMP-HAND] [DL-MAJ-HAND] An escalation in time is a hand-over, too: then no other is missed. */
const byAnother = (grade: Grade, { event }: Step): boolean =>
	event === 'handed-over' &&
	grade.obligations
		.filter(({ limit }) => limit === 'DL-IMP-HAND' || limit === 'DL-MAJ-HAND')
		.every(({ state }) => state === 'on-time');

describe.each(exercises)('$id', (item) => {
	const { exercise, ruleSet, policy, play, grade } = solver(item);
	const model = play(asModelled);

	it('the model solution earns full marks, with nothing that was not needed', () => {
		const result = grade(model);
		expect(model.refused).toEqual([]);
		expect(result).toMatchObject({ percent: 100, passed: true, unneeded: [] });
		expect(result.truth).toEqual(result.given);
	});

	it.each(exercise.steps)('left out: $id is named as missing', (left) => {
		const result = grade(play((step, event) => (step === left ? null : event)));
		if (byAnother(result, left)) return expect(result.percent).toBe(100);
		expect(flawsOf(result, left)).toContain('missing');
		expect(result.percent).toBeLessThan(100);
	});

	const timed = exercise.steps.filter((step) =>
		obligations(model.log, ruleSet.rules, exercise.endsAt).some(
			({ limit, doneAt, dueAt, state }) =>
				doneAt === step.at &&
				dueAt !== null &&
				(state === 'on-time' || state === 'within-extension') &&
				policy.limits.find(({ id }) => id === limit)?.doneBy.includes(step.event)
		)
	);
	it.each(timed)('late: $id is named, with how late', (late) => {
		const due = obligations(model.log, ruleSet.rules, exercise.endsAt)
			.filter(
				({ limit, doneAt }) =>
					doneAt === late.at &&
					policy.limits.find(({ id }) => id === limit)?.doneBy.includes(late.event)
			)
			.reduce((first, { dueAt }) => Math.min(first, dueAt ?? Infinity), Infinity);
		const by = due + 60_000 - late.at;
		const from = exercise.steps.indexOf(late);
		const result = grade(
			play((step, event) =>
				exercise.steps.indexOf(step) >= from ? { ...event, at: event.at + by } : event
			)
		);
		expect(flawsOf(result, late).some((code) => code === 'late' || code === 'missing')).toBe(true);
		expect(result.percent).toBeLessThan(100);
	});

	it.each(exercise.steps)('wrong role: $id is named', (step) => {
		const { roles } = permissionOf(policy, step.event, step.with.limit);
		const by = ROLES.find((role) => !roles.includes(role));
		if (!by) throw new Error(`everybody may do ${step.event}`);
		const early = play((other, event) => (other === step ? { ...event, by } : event));
		expect(early.refused.map(({ codes }) => codes).flat()).toContain('wrong-role');
		const refused = early.refused.slice(0, 1);
		const result = grade({ ...model, refused });
		const first = exercise.steps.find(({ event }) => event === step.event) as Step;
		expect(flawsOf(result, first)).toContain('wrong-role');
		expect(result.percent).toBeLessThan(100);
	});

	it.each(exercise.picks)('untrue: $field is named', ({ field, options }) => {
		const [type, key] = field.split('.') as [string, string];
		const wrong = options[1]?.id ?? '';
		const result = grade(
			play((_, event) => {
				if (event.type !== type) return event;
				return 'fields' in event
					? { ...event, fields: { ...event.fields, [key]: wrong } }
					: { ...event, [key]: wrong };
			})
		);
		const flaws = result.steps.flatMap((step) => step.flaws);
		expect(flaws).toContainEqual(expect.objectContaining({ code: 'untrue' }));
		expect(result.percent).toBeLessThan(100);
	});

	it.each(['nature', 'content', 'severity'] as const)('a wrong %s is named', (part) => {
		const result = grade(
			play((_, event) => {
				if (event.type !== 'classified') return event;
				if (part === 'content')
					return { ...event, content: event.content === 'CON-E' ? 'CON-Q' : 'CON-E' };
				if (part === 'severity' && event.severity !== null)
					return { ...event, severity: event.severity === 'SEV-MIN' ? 'SEV-IMP' : 'SEV-MIN' };
				return event.severity === null
					? { ...event, nature: 'NAT-V2', severity: 'SEV-MIN' }
					: { ...event, nature: 'NAT-C2', severity: null };
			})
		);
		const codes = result.steps.flatMap(({ flaws }) => flaws.map(({ code }) => code));
		expect(codes.some((code) => code.startsWith('wrong-'))).toBe(true);
		expect(result.percent).toBeLessThan(100);
	});

	it.each(exercise.steps.filter(({ since }) => since !== undefined))(
		'before the news: $id is named',
		(early) => {
			const news = exercise.news.find(({ id }) => id === early.since);
			const from = exercise.steps.indexOf(early);
			const before = exercise.steps[from - 1]?.at ?? exercise.beginsAt;
			const at = Math.max(before, Math.min(early.at, news?.at ?? 0) - 60_000);
			const result = grade(play((step, event) => (step === early ? { ...event, at } : event)));
			const codes = flawsOf(result, early);
			expect(codes.some((code) => code === 'before-news' || code === 'missing')).toBe(true);
		}
	);

	it('what nobody asked for is named and costs', () => {
		const extra: CaseEvent = {
			type: 'linked-found',
			at: exercise.endsAt,
			by: 'ROLE-REC',
			link: 'nobody-asked',
			openable: true
		};
		const before = play(asModelled, []);
		const closed = before.log.some(({ type }) => type === 'closed');
		const last = exercise.steps.findLast(({ event }) => event !== 'closed' && event !== 'visited');
		const at = closed ? (last?.at ?? exercise.beginsAt) : exercise.endsAt;
		const result = grade(play(asModelled, [{ ...extra, at }]));
		expect(result.unneeded.map(({ event }) => event.type)).toContain('linked-found');
		expect(result.percent).toBeLessThan(100);
	});

	it('says the same in every language', () => {
		const shape = (locale: string) => {
			const { steps, picks, news, facts } = item.locales[locale] as Exercise;
			return {
				steps: steps.map(({ id, at }) => [id, at]),
				picks: picks.map(({ field, right, options }) => [
					field,
					right,
					options.map(({ id }) => id)
				]),
				news: news.map(({ id, at }) => [id, at]),
				facts
			};
		};
		for (const locale of LOCALES) expect(shape(locale)).toEqual(shape('zh-Hant'));
	});
});
