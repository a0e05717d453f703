/** The acts of a case in the order of its course, under the steps that they belong to. */
import { permissionOf } from '#lib/domain/sop/permissions.ts';
import type { CaseEventType } from '#lib/domain/sop/events.ts';
import type { Role } from '#lib/domain/sop/limits.ts';
import type { Policy } from '#lib/domain/sop/policy.ts';
import { m } from '#lib/paraglide/messages.js';

type Group = { name: () => string; types: CaseEventType[] };

const GROUPS: Group[] = [
	{
		name: m.acts_receive,
		types: ['apologised', 'recorded', 'classified', 'reclassified', 'turned-valid']
	},
	{
		name: m.acts_pass,
		types: [
			'form-sent',
			'form-signed',
			'handed-over',
			'escalated',
			'customer-limit-agreed',
			'overrun-requested',
			'overrun-approved'
		]
	},
	{
		name: m.acts_handle,
		types: [
			'answered',
			'repair-ordered',
			'handled',
			'cannot-be-handled',
			'linked-found',
			'linked-opened',
			'linked-handled',
			'repair-signed',
			'repair-copy-received',
			'form-returned'
		]
	},
	{ name: m.acts_tell, types: ['feedback-reported', 'customer-told', 'visited'] },
	{
		name: m.acts_case,
		types: [
			'opened',
			'not-opened',
			'word-received',
			'verified',
			'consent-given',
			'quarter-agreed',
			'closed'
		]
	}
];

/** Whether an act is open to a role. Who approves an overrun stands at the limit: all of its approvers may try. */
function isOwn(policy: Policy, role: Role, type: CaseEventType): boolean {
	if (type !== 'overrun-approved') return permissionOf(policy, type).roles.includes(role);
	return policy.limits.some(({ approver }) => approver?.role === role);
}

/** The acts that are open to a role, by step, and those that are others' (they are refused with the clause). */
export function actsFor(
	policy: Policy,
	role: Role
): { own: { name: string; types: CaseEventType[] }[]; others: CaseEventType[] } {
	const own = GROUPS.map(({ name, types }) => ({
		name: name(),
		types: types.filter((type) => isOwn(policy, role, type))
	})).filter(({ types }) => types.length > 0);
	const others = GROUPS.flatMap(({ types }) => types.filter((type) => !isOwn(policy, role, type)));
	return { own, others };
}
