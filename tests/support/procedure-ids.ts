/** The closed list of what the procedure teaches: every ID of its sections 1 to 7. Nothing of it may be left untaught or unasked. */

const numbered = (prefix: string, last: number): string[] =>
	Array.from({ length: last }, (_, i) => `${prefix}-${i + 1}`);
const padded = (prefix: string, last: number): string[] =>
	Array.from({ length: last }, (_, i) => `${prefix}-${String(i + 1).padStart(2, '0')}`);

/** Section 1: what kinds of complaint there are. */
const KINDS = [
	...['DEF-1', 'NAT-V', 'NAT-V1', 'NAT-V2', 'NAT-C', 'NAT-C1', 'NAT-C2', 'NAT-C3', 'NAT-X'],
	...['CON-E', 'CON-A', 'CON-Q', 'CON-S'],
	...['SEV-MAJ-a', 'SEV-MAJ-b', 'SEV-MAJ-c', 'SEV-IMP', 'SEV-MIN']
];

/** Section 3 and section 4: the criteria of a talk. */
const TIPS = padded('TIP', 12);
const RULES = padded('RULE', 10);

/** Section 5.2. */
const LIMITS = [
	...['DL-FORM', 'DL-IMP-HAND', 'DL-MAJ-HAND', 'DL-ESC', 'DL-MIN-SOLVE', 'DL-IMP-SOLVE'],
	...['DL-MAJ-REPLY', 'DL-MAJ-SOLVE', 'DL-RETURN', 'DL-TELL', 'DL-VISIT', 'DL-MONTH', 'DL-1MONTH'],
	...['DL-QUARTER', 'DL-RINGS', 'DL-WORK']
];
const APPROVALS = ['APR-MIN', 'APR-IMP', 'MAJ-NCR'];

/** Section 5 besides. */
const ROLES = ['ROLE-GM', 'ROLE-MGR', 'ROLE-SUP', 'ROLE-DEPT', 'ROLE-HEAD', 'ROLE-REC'];
const ORDER = ['PURPOSE-1', 'SCOPE-1', 'SCOPE-2', 'POLICY-12', ...numbered('REC', 5)];

/** Section 6. */
const OPENING = ['OPEN-a', 'OPEN-b', 'OPEN-c', 'OPEN-d', 'OPEN-e', 'OPEN-f'];
const CLOSING = ['CLOSE-a', 'CLOSE-b', 'CLOSE-c', 'CLOSE-d', 'CLOSE-e'];
const CASES = [
	...['PURPOSE-2', 'SCOPE-3', ...numbered('OPEN-R', 3).map(joined), 'OPEN-FIELDS'],
	...[...numbered('CLOSE-R', 3).map(joined), 'CLOSE-FIELDS', 'DUTY', 'FORMS'],
	...['FORM-COMPLAINT', 'FORM-HANDLING', 'FORM-CASE', 'FORM-MONTH', 'FORM-REPAIR']
];

/** Section 7. */
const DEPARTMENT = [
	...numbered('DEPT', 10),
	...numbered('JOB-SUP', 8),
	...numbered('JOB-ASST', 8),
	...numbered('JOB-DESK', 6)
];
const ETIQUETTE = numbered('ETI', 8);
const TECHNIQUES = numbered('SKL', 9);
const TABOOS = numbered('TABOO', 6);
const WISHES = numbered('PSY', 3);
const RELATIONS = [
	...['COM-0', ...numbered('OWN', 5), ...numbered('REL-S', 4).map(joined)],
	...[...numbered('REL-M', 6).map(joined), ...numbered('REL-K', 7).map(joined), 'REL-C']
];

/** `REL-S-1` → `REL-S1`. */
function joined(id: string): string {
	return id.replace(/-(\d+)$/, '$1');
}

/** Every ID of sections 1 to 7. */
export const PROCEDURE_IDS: readonly string[] = [
	...KINDS,
	...numbered('PRO', 5),
	...TIPS,
	...RULES,
	...ORDER,
	...ROLES,
	...LIMITS,
	...APPROVALS,
	...OPENING,
	...CLOSING,
	...CASES,
	...DEPARTMENT,
	...ETIQUETTE,
	...numbered('FLOW', 5),
	...TECHNIQUES,
	...numbered('PRI', 3),
	...RELATIONS,
	...TABOOS,
	...WISHES,
	...numbered('DAY', 5)
];

/** What of it can be played, in a talk or on the desk. */
export const PLAYABLE_IDS: readonly string[] = [
	...TIPS,
	...RULES,
	...LIMITS,
	...APPROVALS,
	...OPENING,
	...CLOSING,
	...['CLOSE-R2', 'CLOSE-R3'],
	...ETIQUETTE,
	...TECHNIQUES,
	...TABOOS,
	...WISHES
];
