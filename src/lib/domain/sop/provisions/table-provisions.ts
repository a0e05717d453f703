/** What a policy lays down of the classification (1.1, 1.2, 1.3): the facts that are asked, and what follows from them. */
import type { Policy, Table } from '../policy.ts';
import type { Provision } from './provision.ts';

const tablesOf = ({ nature, content, severity }: Policy): [string, Table][] =>
	Object.entries({ nature, content, severity });

/** The clause of a fact; of one that has none, that of a row which asks for it, or of the table's first. */
function clauseOf(policy: Policy, fact: string): string {
	const rows = tablesOf(policy)
		.filter(([, { facts }]) => facts.includes(fact))
		.flatMap(([, table]) => table.rows);
	const asking = rows.find(({ when }) => fact in when) ?? rows[0];
	return policy.facts[fact] ?? asking?.clause ?? fact;
}

function factProvisions(policy: Policy): Provision[] {
	const tables = tablesOf(policy);
	const asked = tables.flatMap(([, { facts }]) => facts);
	return [...new Set([...Object.keys(policy.facts), ...asked])].map((id) => {
		const asking = tables.filter(([, { facts }]) => facts.includes(id)).map(([name]) => name);
		const parts = { fact: [asking, policy.facts[id] ?? null] };
		return { about: 'fact', id, clause: clauseOf(policy, id), parts };
	});
}

/** Facts and rows. The order of either means nothing: rows are disjoint. */
export const tableProvisions = (policy: Policy): Provision[] => [
	...factProvisions(policy),
	...tablesOf(policy).flatMap(([name, { rows }]) =>
		rows.map(({ id, when, then, clause, addition }): Provision => ({
			about: 'row',
			id: `${name}.${id}`,
			clause,
			parts: { row: [when, then, addition] }
		}))
	)
];
