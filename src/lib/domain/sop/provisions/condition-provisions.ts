/** What a policy lays down of opening and closing, and who may do what. */
import type { Policy } from '../policy.ts';
import type { Provision } from './provision.ts';

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

function closingProvisions({ conditions, together, afterClosing }: Policy['closing']): Provision[] {
	const kinds = Object.entries(together);
	const all = unique([...Object.keys(conditions), ...kinds.flatMap(([, ids]) => ids)]);
	return [
		...all.map((id): Provision => {
			// With those beside it: one more that is enough changes what each of them is worth.
			const beside = kinds.filter(([, ids]) => ids.includes(id));
			const parts = { needs: conditions[id], together: beside };
			return { about: 'closing', id, clause: id, parts };
		}),
		{
			about: 'after-closing',
			id: 'together',
			clause: 'AMB-21',
			parts: { events: afterClosing }
		}
	];
}

/** Opening conditions, closing conditions, permissions. */
export const conditionProvisions = ({ opening, closing, permissions }: Policy): Provision[] => [
	...Object.entries(opening).map(([id, opens]): Provision => ({
		about: 'opening',
		id,
		clause: id,
		parts: { opens }
	})),
	...closingProvisions(closing),
	...Object.entries(permissions).map(([id, { roles, clause }]): Provision => ({
		about: 'permission',
		id,
		clause,
		parts: { roles }
	}))
];
