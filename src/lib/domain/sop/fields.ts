/** The forms: which fields an event must fill, and what a form holds so far. */
import type { CaseState } from './case-state.ts';
import { refuse, type Refusal } from './codes.ts';
import type { CaseEvent, CaseLog, Fields } from './events.ts';
import type { Arg } from './said.ts';
import type { Policy } from './policy.ts';

const isFilled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** Refuses an event that leaves a required field empty; what an earlier event of its type filled counts (REC-2, OPEN-FIELDS, CLOSE-FIELDS…). */
export function fieldRefusals(
	policy: Policy,
	event: CaseEvent,
	before: CaseState | undefined
): Refusal[] {
	if (!('fields' in event)) return [];
	const filled: Fields = { ...before?.fields[event.type], ...event.fields };
	const missing = new Map<string, string[]>();
	for (const form of policy.forms)
		for (const { event: type, key, required } of form.fields)
			if (type === event.type && required !== null && !isFilled(filled[key]))
				missing.set(required, [...(missing.get(required) ?? []), key]);
	return [...missing].map(([clause, fields]) =>
		refuse('fields-missing', clause, { event: event.type, fields })
	);
}

/** A form's field as filled so far: null while it is empty. Instants are numbers (UTC ms). */
type FilledField = { id: string; value: Arg | null; required: boolean };
export type FilledForm = { id: string; fields: FilledField[] };

/** Every form of the policy as the log has filled it; a later event of a type wins. */
export function formsOf(log: CaseLog, policy: Policy): FilledForm[] {
	const values = new Map<string, Arg>();
	for (const event of log) {
		const own = event as unknown as Record<string, unknown>;
		const entries = { ...own, ...('fields' in event ? event.fields : {}) };
		for (const [key, value] of Object.entries(entries))
			if (typeof value === 'number' || isFilled(value))
				values.set(`${event.type}.${key}`, value as Arg);
	}
	return policy.forms.map(({ id, fields }) => ({
		id,
		fields: fields.map(({ id: field, event, key, required }) => ({
			id: field,
			value: values.get(`${event}.${key}`) ?? null,
			required: required !== null
		}))
	}));
}
