/** What the policy lays down and a person must know by heart: each fact with the questions that follow from it. */
import type { CaseLimit, OfficeLimit } from '../sop/limits.ts';
import type { Policy } from '../sop/policy.ts';
import type { CardKind } from './card.ts';

export type PolicyFact = {
	/** ID of its card. */
	card: string;
	clause: string;
	kind: Exclude<CardKind, 'question' | 'mistake'>;
	/** What the policy says of it: any change makes what was remembered out of date. */
	says: unknown;
	/** IDs of the questions made from it (content/sop/question-templates.yaml), the best first. */
	asks: readonly string[];
	/** Nobody need ask for it: where the procedure names nobody, there is nothing to be asked. */
	optional: boolean;
};

/** The clause of the rings within which a call is answered. */
const RINGS = 'DL-RINGS';

function ofLimit(limit: CaseLimit | OfficeLimit): PolicyFact[] {
	const { id, clause, span, who, to } = limit;
	const isOfCase = 'anchor' in limit;
	const counts = isOfCase ? [limit.anchor, limit.appliesTo, limit.afterReclassification] : [];
	const approver = isOfCase ? limit.approver : null;
	const fact = (
		kind: PolicyFact['kind'],
		says: unknown,
		asks: readonly string[],
		optional = true
	): PolicyFact => ({ card: `${id}.${kind}`, clause, kind, says, asks, optional });
	return [
		// To type the figure proves more than to pick it.
		fact('limit', [span, counts], [`${id}.figure`, `${id}.limit`], false),
		fact('who', [who, isOfCase ? limit.via : null], [`${id}.who`]),
		fact('to', to, [`${id}.to`]),
		...(approver
			? [
					{
						...fact('approver', approver.role, [`${id}.approver`], false),
						clause: approver.clause
					}
				]
			: [])
	];
}

const ofForms = ({ forms }: Policy): PolicyFact[] =>
	forms.map(({ id, fields }) => ({
		card: `${id}.form`,
		clause: id,
		kind: 'form',
		says: fields,
		asks: [`${id}.fields`],
		optional: false
	}));

/** Who signs what: the fields of forms that an event fills with a signature, by the clause that asks for it. */
function ofSignatures({ forms }: Policy): PolicyFact[] {
	const signed = new Map<string, unknown[]>();
	for (const form of forms)
		for (const field of form.fields)
			if (/signature$/i.test(field.key)) {
				const clause = field.required ?? form.id;
				signed.set(clause, [...(signed.get(clause) ?? []), [form.id, field]]);
			}
	return [...signed].map(([clause, says]) => ({
		card: `${clause}.signature`,
		clause,
		kind: 'signature',
		says,
		asks: [],
		optional: false
	}));
}

const ofOpening = ({ opening }: Policy): PolicyFact[] =>
	Object.entries(opening).map(([id, opens]) => ({
		card: `${id}.opening`,
		clause: id,
		kind: 'opening',
		says: opens,
		asks: [`${id}.opens`],
		optional: false
	}));

const ofClosing = ({ closing: { conditions, together } }: Policy): PolicyFact[] =>
	Object.entries(conditions).map(([id, needs]) => ({
		card: `${id}.closing`,
		clause: id,
		kind: 'closing',
		says: [needs, Object.entries(together).filter(([, ids]) => ids.includes(id))],
		asks: [],
		optional: false
	}));

/** Every limit with its people and its approver, form, signature, opening and closing condition of a policy. */
export const factsOf = (policy: Policy): PolicyFact[] => [
	...[...policy.limits, ...policy.office].flatMap(ofLimit),
	{
		card: `${RINGS}.limit`,
		clause: RINGS,
		kind: 'limit',
		says: policy.rings,
		asks: [],
		optional: false
	},
	...ofForms(policy),
	...ofSignatures(policy),
	...ofOpening(policy),
	...ofClosing(policy)
];
