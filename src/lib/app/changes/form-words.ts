/** Changed forms in words: their fields, their order, and which must be filled in. */
import type { Form } from '#lib/domain/sop/policy.ts';
import { m } from '#lib/paraglide/messages.js';
import { listed, wordOf, type Book } from '../cheat-sheet/book.ts';
import { actOf, named, type Wording } from './wording.ts';

const formOf = ({ policy }: Book, id: string): Form | undefined =>
	policy.forms.find((form) => form.id === id);

const labelOf = (book: Book, form: string, field: string): string => {
	const label = wordOf(book, 'field', `${form}.${field}`);
	return label === `${form}.${field}` ? field : label;
};

function fieldSays(form: Form, id: string): string {
	const field = form.fields.find((each) => each.id === id);
	if (!field) return '';
	const act = actOf(field.event);
	const { required: clause } = field;
	return clause === null
		? m.changes_field_optional({ act })
		: m.changes_field_required({ act, clause });
}

export const formWording: Wording = {
	group: 'forms',
	name: (book, { id, ...change }) => {
		if (change.scope === 'order') return named(wordOf(book, 'form', id), m.changes_field_order());
		const field = 'part' in change ? labelOf(book, id, change.part) : undefined;
		return named(wordOf(book, 'form', id), field);
	},
	says: (book, { id, ...change }) => {
		const form = formOf(book, id);
		if (!form) return '';
		if ('part' in change) return fieldSays(form, change.part);
		return listed(form.fields.map((field) => labelOf(book, id, field.id)));
	}
};

export const requiredWording: Wording = {
	group: 'forms',
	name: (book, { id }) => named(wordOf(book, 'form', id), m.changes_required()),
	says: (book, { id, clause }) =>
		listed(
			(formOf(book, id)?.fields ?? [])
				.filter(({ required }) => required === clause)
				.map((field) => labelOf(book, id, field.id))
		)
};
