/** The rule book's own texts in the language shown; loaded once per language, IDs until then. */
import { SvelteMap } from 'svelte/reactivity';
import { loadWords } from '#lib/content/load.ts';
import type { Words } from '#lib/content/library.ts';
import type { Locale } from '#lib/content/locale.ts';
import { ROLES, type Role } from '#lib/domain/sop/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

const loaded = new SvelteMap<Locale, Words>();
const asked: Partial<Record<Locale, Promise<void>>> = {};

/** When the texts of the language shown are there. */
export function wordsThere(): Promise<void> {
	const locale = getLocale();
	asked[locale] ??= loadWords(locale).then((words) => void loaded.set(locale, words));
	return asked[locale];
}

/** A text of the rule book, by the keys of `Words`. */
function ruleWord(key: string, otherwise: string): string {
	void wordsThere();
	return loaded.get(getLocale())?.[key] ?? otherwise;
}

export const roleName = (role: Role): string => ruleWord(`role.${role}`, role);
export const limitName = (limit: string): string => ruleWord(`limit.${limit}`, limit);
export const formName = (form: string): string => ruleWord(`form.${form}`, form);
export const fieldLabel = (form: string, field: string): string =>
	ruleWord(`field.${form}.${field}`, field);
export const factQuestion = (fact: string): string => ruleWord(`fact.${fact}`, fact);
export const openingCondition = (id: string): string => ruleWord(`opening.${id}`, id);

/** The label of what an event fills, `<event>.<key>`. */
export const fieldName = (filled: string): string => {
	if (filled === 'handled.cause') return m.field_cause();
	if (filled === 'cannot-be-handled.reason') return m.field_reason();
	return ruleWord(`filled.${filled}`, filled);
};

/** Why a row of a table fits. */
export const reasonOf = (table: 'nature' | 'content' | 'severity', row: string): string =>
	ruleWord(`reason.${table}.${row}`, row);

/** Who can act at the desk. */
export const ROLES_IN_ORDER = ROLES;

/** A role, or the customer. */
export const personName = (who: Role | 'customer'): string =>
	who === 'customer' ? m.role_customer() : roleName(who);
