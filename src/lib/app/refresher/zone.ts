/** Whose midnights divide the days. */
import { loadRules } from '#lib/content/load.ts';
import { policyOf } from '#lib/domain/sop/policy.ts';

/** The office's IANA time zone. */
export async function officeZone(): Promise<string> {
	const { rules, version } = await loadRules();
	return policyOf(rules, version).zone;
}
