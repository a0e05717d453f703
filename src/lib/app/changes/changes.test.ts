import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadWords } from '#lib/content/load.ts';
import { LOCALES, type Locale } from '#lib/content/locale.ts';
import { changedClauses } from '#lib/domain/sop/changes.ts';
import type { CaseLimit } from '#lib/domain/sop/limits.ts';
import type { Policy } from '#lib/domain/sop/policy.ts';
import { m } from '#lib/paraglide/messages.js';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { memberGone, valueChanged } from '../../../../tests/support/changed-policy.ts';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import { limitsWith, policy } from '../../../../tests/support/sop-rules.ts';
import type { Book } from '../cheat-sheet/book.ts';
import { changesBetween, type Change } from './changes.ts';

// Policies are changed by chance.
vi.setConfig({ testTimeout: PATIENCE });

const words: Record<Locale, Book['words']> = {
	'zh-Hant': await loadWords('zh-Hant'),
	'zh-Hans': await loadWords('zh-Hans'),
	en: await loadWords('en')
};

/** What changed from the shipped policy to another, in a language. */
function to(after: Policy, locale: Locale = 'zh-Hant', before: Policy = policy): Change[] {
	overwriteGetLocale(() => locale);
	const book = (of: Policy): Book => ({ policy: of, words: words[locale] });
	return changesBetween(book(before), book(after));
}
const withChange = (change: Partial<Policy>): Policy => ({ ...policy, ...change });
const limitWith = (id: string, change: Partial<CaseLimit>): Policy =>
	withChange({ limits: limitsWith(id, change) });
const limitOf = (id: string): CaseLimit => {
	const limit = policy.limits.find((each) => each.id === id);
	if (!limit) throw new Error(`no limit ${id}`);
	return limit;
};

afterEach(() => overwriteGetLocale(() => 'zh-Hant'));

it('equal policies have no changes, whatever their versions', () => {
	expect(to({ ...structuredClone(policy), version: policy.version + 1 })).toEqual([]);
});

describe.each(LOCALES)('%s', (locale) => {
	it('whatever is another in the policy is told under its clause, in words that differ', () => {
		fc.assert(
			fc.property(fc.oneof(valueChanged, memberGone), ({ changed }) => {
				const changes = to(changed, locale);
				expect(new Set(changes.map(({ clause }) => clause))).toEqual(
					new Set(changedClauses(policy, changed))
				);
				expect(changes).not.toEqual([]);
				for (const { what, before, after } of changes) {
					expect(before).not.toBe(after);
					for (const text of [what, before ?? '-', after ?? '-'])
						expect(text).not.toMatch(/undefined|NaN|null|[{}]|^\s*$/);
				}
			}),
			{ numRuns: RUNS }
		);
	});

	it('no role, limit, form or field shows by its ID', () => {
		const limits = policy.limits.map((limit) => ({ ...limit, who: 'ROLE-HEAD' as const }));
		const forms = policy.forms.map((form) => ({ ...form, fields: form.fields.slice(1) }));
		const gone = withChange({ limits, forms, permissions: {}, office: [], rings: 9 });
		const texts = [...to(gone, locale), ...to(policy, locale, gone)].flatMap(
			({ what, before, after }) => [what, before ?? '', after ?? '']
		);
		expect(texts.length).toBeGreaterThan(200);
		expect(
			texts.filter((text) => /ROLE-|DL-(?!FORM\b|RETURN\b)|FORM-|[a-z]-at\b/.test(text))
		).toEqual([]);
	});
});

describe('old beside new', () => {
	const days = { unit: 'days', counting: 'calendar', boundary: 'end-of-day' } as const;
	const span = { ...days, onHoliday: 'stays', count: 5 } as const;

	it('[DL-IMP-SOLVE] a limit of another length', () => {
		expect(to(limitWith('DL-IMP-SOLVE', { span }))).toEqual([
			{
				clause: 'DL-IMP-SOLVE',
				group: 'limits',
				what: '重要投訴處理完畢：時限',
				before: '3 天',
				after: '5 天'
			}
		]);
	});

	it('[DL-IMP-SOLVE] the same in English', () => {
		expect(to(limitWith('DL-IMP-SOLVE', { span }), 'en')).toMatchObject([
			{ what: 'Solve an important complaint: how long', before: '3 days', after: '5 days' }
		]);
	});

	it('[APR-MIN] another approver, under the clause that names him', () => {
		const approver = { role: 'ROLE-GM', clause: 'APR-MIN', addition: false } as const;
		expect(to(limitWith('DL-MIN-SOLVE', { approver }))).toMatchObject([
			{ clause: 'APR-MIN', before: '物業部經理', after: '公司總經理' }
		]);
	});

	it('[AMB-6] a part that the limit did not have is new, and one that it has no more is gone', () => {
		expect(to(limitWith('DL-IMP-SOLVE', { customerLimit: true }))).toMatchObject([
			{ before: undefined, after: m.sheet_customer_limit() }
		]);
		expect(to(limitWith('DL-MIN-SOLVE', { customerLimit: false }))).toMatchObject([
			{ before: m.sheet_customer_limit(), after: undefined }
		]);
	});

	it('[DL-VISIT] a limit that is gone says what it was, one that has no word any more by its ID', () => {
		const limits = policy.limits.filter(({ id }) => id !== 'DL-VISIT');
		const [gone] = to(withChange({ limits }));
		expect(gone).toMatchObject({ clause: 'DL-VISIT', what: '回訪', after: undefined });
		expect(gone?.before).toContain('沒有定時限');
		const old = { ...limitOf('DL-VISIT'), id: 'DL-OLD', clause: 'DL-OLD' };
		const before = withChange({ limits: [...policy.limits, old] });
		expect(to(policy, 'zh-Hant', before)).toMatchObject([{ clause: 'DL-OLD', what: 'DL-OLD' }]);
	});

	it('[DL-ESC] another recipient for one kind of complaint', () => {
		const limit = limitOf('DL-ESC');
		const whom = { important: 'ROLE-GM', major: 'ROLE-GM' } as const;
		expect(to({ ...policy, limits: limitsWith('DL-ESC', { ...limit, to: whom }) })).toMatchObject([
			{
				before:
					'重要：接待員 → 客戶服務中心主管 → 物業部經理；重大：接待員 → 客戶服務中心主管 → 公司總經理',
				after:
					'重要：接待員 → 客戶服務中心主管 → 公司總經理；重大：接待員 → 客戶服務中心主管 → 公司總經理'
			}
		]);
	});

	it('[AMB-7] the day by which the month is reported', () => {
		const office = policy.office.map((limit) =>
			limit.id === 'DL-MONTH' && limit.span.unit === 'before-day-of-month'
				? { ...limit, span: { ...limit.span, reportBy: 'day-before' as const } }
				: limit
		);
		const [change] = to(withChange({ office }));
		expect(change?.before).toContain(m.sheet_report_itself());
		expect(change?.after).toContain(m.sheet_report_before());
	});

	it('[REC-2] a field that must be filled in from now on', () => {
		const forms = policy.forms.map((form) => ({
			...form,
			fields: form.fields.map((field) =>
				form.id === 'FORM-COMPLAINT' && field.id === 'channel'
					? { ...field, required: 'REC-2' }
					: field
			)
		}));
		const [form, clause] = to(withChange({ forms }));
		expect(form).toMatchObject({
			clause: 'FORM-COMPLAINT',
			group: 'forms',
			what: '客戶投訴意見表：投訴方式',
			before: '「登記接訴」時可填',
			after: '「登記接訴」時必填（REC-2）'
		});
		expect(clause?.clause).toBe('REC-2');
		expect(clause?.before).not.toContain('投訴方式');
		expect(clause?.after).toContain('投訴方式');
	});

	it('[OPEN-f] a condition that opens from now on', () => {
		expect(to(withChange({ opening: { ...policy.opening, 'OPEN-f': true } }))).toMatchObject([
			{ clause: 'OPEN-f', group: 'conditions', before: '不立項', after: '要立項' }
		]);
	});

	it('[CLOSE-b] [AMB-21] what a closing condition takes, and with which others it goes', () => {
		const { closing } = policy;
		const conditions = { ...closing.conditions, 'CLOSE-b': ['handled'] as const };
		expect(to(withChange({ closing: { ...closing, conditions } }))).toMatchObject([
			{ clause: 'CLOSE-b', what: '銷項條件：要有什麼', after: m.need_handled() }
		]);
		const together = { ...closing.together, oneOf: ['CLOSE-a'] };
		expect(to(withChange({ closing: { ...closing, together } }))).toMatchObject([
			{ clause: 'CLOSE-a', before: '至少一項（CLOSE-a、CLOSE-b）', after: '至少一項（CLOSE-a）' },
			{ clause: 'CLOSE-b', before: '至少一項（CLOSE-a、CLOSE-b）', after: '沒有' }
		]);
	});

	it('[SEV-MIN] a fact that is asked no more', () => {
		const facts = policy.severity.facts.filter((fact) => fact !== 'slight-limits');
		expect(to(withChange({ severity: { ...policy.severity, facts } }))).toMatchObject([
			{ clause: 'SEV-MIN', group: 'other', before: '用來定輕重', after: '沒有用到' }
		]);
	});

	it('[SEV-IMP] [AMB-20] a row of the classification', () => {
		const rows = policy.severity.rows.map((row) =>
			row.id === 'SEV-IMP-kept' ? { ...row, then: 'SEV-MIN' as const } : row
		);
		const [change] = to(withChange({ severity: { ...policy.severity, rows } }));
		expect(change?.before).toContain('→ 重要投訴（SEV-IMP）');
		expect(change?.after).toContain('→ 輕微投訴（SEV-MIN）');
	});

	it('[AMB-3] a reading', () => {
		const readings = { ...policy.readings, atTheInstant: 'late' as const };
		expect(to(withChange({ readings }))).toMatchObject([
			{ clause: 'AMB-3', before: m.sheet_instant_on_time(), after: m.sheet_instant_late() }
		]);
	});

	it('[AMB-12] says that something has changed where the words for it are the same', () => {
		expect(to(limitWith('DL-FORM', { duty: 'hand-in' }))).toMatchObject([
			{ clause: 'DL-FORM', before: m.changes_duty_alone(), after: m.changes_reworded() }
		]);
	});
});
