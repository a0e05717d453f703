import { afterAll, describe, expect, it } from 'vitest';
import { loadWords } from '#lib/content/load.ts';
import { LOCALES } from '#lib/content/locale.ts';
import type { Policy } from '#lib/domain/sop/policy.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { policy } from '../../../tests/support/sop-rules.ts';
import { cheatSheet } from './cheat-sheet.ts';

const words = await loadWords('zh-Hant');
const sheetWith = (change: Partial<Policy> = {}) =>
	cheatSheet({ policy: { ...policy, ...change }, words });

/** Every text below a value. */
const textsIn = (value: unknown): string[] => {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

afterAll(() => overwriteGetLocale(() => 'zh-Hant'));

describe('forms', () => {
	it('have every field that a clause requires, and every signature; no other', () => {
		const shown = sheetWith().forms.map(({ id, acts }) => ({
			id,
			fields: acts.flatMap(({ fields }) => fields.map((field) => field.id)).sort()
		}));
		const owed = policy.forms.map(({ id, fields }) => ({
			id,
			fields: fields
				.filter(({ key, required }) => required !== null || /signature/i.test(key))
				.map((field) => field.id)
				.sort()
		}));
		expect(shown).toEqual(owed);
	});

	it('[DL-FORM] [CLOSE-a] [CLOSE-FIELDS] mark what is signed', () => {
		const signed = sheetWith().forms.flatMap(({ acts }) =>
			acts.flatMap(({ fields }) => fields.filter((field) => field.signed).map(({ id }) => id))
		);
		expect(signed).toEqual(['signed-by', 'staff-signature', 'agreed-signature', 'signature']);
	});

	it('[mechanism 1] go where the limits send them', () => {
		const ways = (sheet = sheetWith()) =>
			sheet.forms.find(({ id }) => id === 'FORM-COMPLAINT')?.ways.map(({ clause }) => clause);
		expect(ways()).toEqual(['DL-FORM', 'DL-RETURN']);
		const limits = policy.limits.map((limit) =>
			limit.id === 'DL-RETURN' ? { ...limit, forms: [] } : limit
		);
		expect(ways(sheetWith({ limits }))).toEqual(['DL-FORM']);
	});

	it('[mechanism 1] ask for a field once the policy requires it', () => {
		const forms = policy.forms.map((form) => ({
			...form,
			fields: form.fields.map((field) => ({ ...field, required: 'REC-2' }))
		}));
		const count = sheetWith({ forms }).forms.flatMap(({ acts }) =>
			acts.flatMap(({ fields }) => fields)
		).length;
		expect(count).toBe(policy.forms.flatMap(({ fields }) => fields).length);
	});
});

describe('opening and closing', () => {
	it('[OPEN-f] tell the conditions that open from those that do not', () => {
		const { opens, opensNot } = sheetWith().conditions;
		const clauses = (all: typeof opens.all) => all.map(({ clause }) => clause);
		expect(clauses(opens.all)).toEqual(['OPEN-a', 'OPEN-b', 'OPEN-c', 'OPEN-d', 'OPEN-e']);
		expect(clauses(opensNot.all)).toEqual(['OPEN-f']);
	});

	it('[AMB-21] have every closing condition where the policy puts it', () => {
		const shown = sheetWith().conditions.closes.together.map(({ id, all }) => [
			id,
			all.map(({ clause }) => clause)
		]);
		expect(Object.fromEntries(shown)).toEqual(policy.closing.together);
	});

	it('[CLOSE-e] [CLOSE-R3] name who must agree, another once the policy does', () => {
		const agreed = (change: Partial<Policy>) =>
			sheetWith(change)
				.conditions.closes.together.flatMap(({ all }) => all)
				.filter(({ clause }) => clause === 'CLOSE-e' || clause === 'CLOSE-R3')
				.map(({ text }) => text);
		const by = { roles: ['ROLE-GM'], clause: 'CLOSE-e' } as const;
		const permissions = { ...policy.permissions, 'consent-given': by, 'quarter-agreed': by };
		for (const text of agreed({})) expect(text).toContain(words['role.ROLE-HEAD']);
		for (const text of agreed({ permissions })) expect(text).toContain(words['role.ROLE-GM']);
	});
});

describe.each(LOCALES)('%s', (locale) => {
	it('says all in words: nothing left unfilled, no role, event or field by its ID', async () => {
		overwriteGetLocale(() => locale);
		const sheet = cheatSheet({ policy, words: await loadWords(locale) });
		const texts = textsIn(sheet);
		expect(texts.length).toBeGreaterThan(100);
		expect(texts.filter((text) => /undefined|NaN|[{}]|ROLE-|^\s*$/.test(text))).toEqual(['']);
	});
});
