/** The texts of the rule book, by what they name; the engine never sees them. */
import type { PolicySource } from './policy-schema.ts';
import type { ClassificationSource, ConditionsSource, FormsSource } from './procedure-schema.ts';
import type { Text } from './schema.ts';

/** The texts as written, by the keys of `Words`. */
export type SourceWords = Record<string, Text>;

/** Collects the texts of all files. */
export function wordsOf(
	policy: PolicySource,
	classification: ClassificationSource,
	conditions: ConditionsSource,
	forms: FormsSource
): SourceWords {
	const words: SourceWords = {};
	for (const [id, { name }] of Object.entries(policy.roles)) words[`role.${id}`] = name;
	const limits = { ...policy.limits, ...policy.office, ...policy.calls };
	for (const [id, { name }] of Object.entries(limits)) words[`limit.${id}`] = name;
	for (const [id, { ask }] of Object.entries(classification.facts)) words[`fact.${id}`] = ask;
	for (const table of ['nature', 'content', 'severity'] as const)
		for (const { id, reason } of classification[table].rows)
			words[`reason.${table}.${id}`] = reason;
	for (const [id, { name }] of Object.entries(conditions.opening)) words[`opening.${id}`] = name;
	for (const [id, { name, fields }] of Object.entries(forms)) {
		words[`form.${id}`] = name;
		for (const [field, { label, from }] of Object.entries(fields)) {
			words[`field.${id}.${field}`] = label;
			words[`filled.${from}`] ??= label;
		}
	}
	return words;
}
