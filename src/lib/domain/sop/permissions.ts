/** Who may do what (5.1, 5.2, 6, DUTY). */
import { refuse, type Refusal } from './codes.ts';
import type { CaseEvent, CaseEventType } from './events.ts';
import type { Role } from './limits.ts';
import type { Permission, Policy } from './policy.ts';

/** Who may do it and by which clause; an overrun is approved by the limit's own approver (APR-MIN, APR-IMP, AMB-11). */
export function permissionOf(policy: Policy, type: CaseEventType, limit?: string): Permission {
	const approver =
		type === 'overrun-approved' ? policy.limits.find(({ id }) => id === limit)?.approver : null;
	if (approver) return { roles: [approver.role], clause: approver.clause };
	return policy.permissions[type] ?? { roles: [], clause: 'DUTY' };
}

/** What a role may do, in the events' order. */
export const mayDo = (policy: Policy, role: Role): CaseEventType[] =>
	(Object.keys(policy.permissions) as CaseEventType[]).filter((type) =>
		policy.permissions[type]?.roles.includes(role)
	);

/** Refuses an act by somebody who may not do it. */
export function roleRefusals(policy: Policy, event: CaseEvent): Refusal[] {
	const limit = 'limit' in event ? event.limit : undefined;
	const { roles, clause } = permissionOf(policy, event.type, limit);
	return roles.some((role) => role === event.by)
		? []
		: [refuse('wrong-role', clause, { event: event.type, by: event.by, roles })];
}
