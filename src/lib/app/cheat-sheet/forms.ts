/** The forms on the sheet: where each goes, and the fields that a clause requires or that are signed. */
import { CASE_EVENTS, type CaseEventType } from '#lib/domain/sop/events.ts';
import type { Form } from '#lib/domain/sop/policy.ts';
import { m } from '#lib/paraglide/messages.js';
import { eventAct } from '../desk/event-words.ts';
import { listed, personOf, wayOf, wordOf, type Book } from './book.ts';

/** What one act fills in. `clauses`: those by which the act is refused while a field is empty. */
type FormAct = {
	act: string;
	fields: { id: string; label: string; signed: boolean }[];
	clauses: string[];
};
export type FormRow = {
	id: string;
	name: string;
	ways: { way: string; clause: string }[];
	acts: FormAct[];
};

const isSignature = (key: string): boolean => /signature$/i.test(key);

const eventNamed = (name: string): CaseEventType | undefined =>
	CASE_EVENTS.find((type) => type === name);

function actsOn(book: Book, form: Form): FormAct[] {
	const shown = form.fields.filter(({ key, required }) => required !== null || isSignature(key));
	return [...new Set(shown.map(({ event }) => event))].map((event) => {
		const fields = shown.filter((field) => field.event === event);
		const type = eventNamed(event);
		const roles = (type && book.policy.permissions[type]?.roles) ?? [];
		const what = type ? eventAct(type) : event;
		return {
			act:
				roles.length > 0
					? m.sheet_of({ what, who: listed(roles.map((role) => personOf(book, role))) })
					: what,
			fields: fields.map(({ id, key, required }) => {
				const label = wordOf(book, 'field', `${form.id}.${id}`);
				return {
					id,
					label: required === null ? m.sheet_if_any({ field: label }) : label,
					signed: isSignature(key)
				};
			}),
			clauses: [...new Set(fields.flatMap(({ required }) => required ?? []))]
		};
	});
}

/** Every form, in the policy's order. */
export function formRows(book: Book): FormRow[] {
	const { forms, limits, office } = book.policy;
	return forms.map((form) => ({
		id: form.id,
		name: wordOf(book, 'form', form.id),
		ways: [...limits, ...office]
			.filter((limit) => limit.forms.includes(form.id))
			.map(({ who, to, clause, ...limit }) => ({
				way: wayOf(
					book,
					who,
					'via' in limit ? limit.via : null,
					typeof to === 'string' ? [to] : Object.values(to)
				),
				clause
			})),
		acts: actsOn(book, form)
	}));
}
