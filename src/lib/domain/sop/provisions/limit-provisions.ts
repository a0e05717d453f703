/** What a policy lays down of limits: of a case with who approves an overrun, of the office, of a call. */
import type { CaseLimit, OfficeLimit } from '../limits.ts';
import type { Policy } from '../policy.ts';
import type { Provision } from './provision.ts';

const RINGS = 'DL-RINGS';

/** Of a limit only what it has: one that does not give way to the customer's own has no such part. */
function ofLimit(limit: CaseLimit): Provision[] {
	const { id, clause, span, anchor, afterReclassification, who, via, to, approver } = limit;
	const { appliesTo, doneBy, duty, forms, customerLimit, becomes } = limit;
	const own: Provision = {
		about: 'limit',
		id,
		clause,
		parts: {
			span,
			anchor,
			afterReclassification,
			way: [who, via, to],
			appliesTo,
			doneBy,
			duty,
			...(forms.length > 0 && { forms }),
			...(customerLimit && { customerLimit }),
			...(becomes && { becomes })
		}
	};
	if (!approver) return [own];
	const { role, addition } = approver;
	return [
		own,
		{ about: 'approver', id, clause: approver.clause, parts: { approver: [role, addition] } }
	];
}

const ofOffice = ({ id, clause, span, who, to, doneBy, forms }: OfficeLimit): Provision => ({
	about: 'office',
	id,
	clause,
	parts: { span, way: [who, to], doneBy, ...(forms.length > 0 && { forms }) }
});

/** Every limit, in the policy's order. */
export const limitProvisions = ({ limits, office, rings }: Policy): Provision[] => [
	...limits.flatMap(ofLimit),
	...office.map(ofOffice),
	{ about: 'rings', id: RINGS, clause: RINGS, parts: { rings } }
];
