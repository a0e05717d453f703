/** What a policy lays down of forms: their fields, and which of them a clause requires. */
import type { Form, Policy } from '../policy.ts';
import type { Provision } from './provision.ts';

function ofForm({ id, fields }: Form): Provision[] {
	const clauses = [...new Set(fields.flatMap(({ required }) => required ?? []))];
	return [
		{
			about: 'form',
			id,
			clause: id,
			parts: Object.fromEntries(
				fields.map(({ id: field, event, key, required }) => [field, [event, key, required]])
			),
			order: fields.map((field) => field.id)
		},
		...clauses.map((clause): Provision => {
			const asked = fields.filter(({ required }) => required === clause);
			const parts = { fields: asked.map(({ id: field, event, key }) => [field, event, key]) };
			return { about: 'required', id, clause, parts };
		})
	];
}

/** Every form under its own ID, and what must be filled in under the clause that asks for it (REC-2, CLOSE-FIELDS…). */
export const formProvisions = ({ forms }: Policy): Provision[] => forms.flatMap(ofForm);
