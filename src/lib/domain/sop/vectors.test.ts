import { describe, expect, it } from 'vitest';
import vectors from '../../../../tests/support/deadline-vectors.json';
import type { CaseLog, Class } from './events.ts';
import { obligations } from './obligations.ts';
import { policy, rules, rulesWith } from '../../../../tests/support/sop-rules.ts';

type Vector = {
	name: string;
	timeZone: string;
	receivedAt: string;
	severity: 'minor' | 'important' | 'major';
	expect: Record<string, string | undefined>;
};
const cases = vectors.cases as Vector[];
const SEVERITY = { minor: 'SEV-MIN', important: 'SEV-IMP', major: 'SEV-MAJ-b' } as const;

describe('the worked instants', () => {
	it.each(cases)('$name', ({ timeZone, receivedAt, severity, expect: due }) => {
		const at = Date.parse(receivedAt);
		const made: Class = { nature: 'NAT-V2', content: 'CON-E', severity: SEVERITY[severity] };
		const log: CaseLog = [
			{
				type: 'received',
				at,
				by: 'ROLE-REC',
				receivedAt: at,
				channel: 'desk',
				raisedBy: 'customer',
				policy: policy.version
			},
			{ type: 'classified', at, by: 'ROLE-REC', ...made }
		];
		const found = obligations(
			log,
			timeZone === policy.zone ? rules : rulesWith({ zone: timeZone }),
			at
		);
		const seen = Object.fromEntries(
			found.map(({ limit, dueAt }) => [
				limit,
				dueAt === null ? null : new Date(dueAt).toISOString()
			])
		);
		expect(seen).toEqual(due);
	});
});
