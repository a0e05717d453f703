/** The procedure's vocabulary: IDs as the SOP gives them. Everything that cites, cites one of these. */

/** Complaints by nature that are communicative (NAT-C): what the complainant comes for. */
export const COMPLAINANT_TYPES = ['NAT-C1', 'NAT-C2', 'NAT-C3'] as const;
export type ComplainantType = (typeof COMPLAINANT_TYPES)[number];

/** Nature of a complaint: valid (NAT-V1, NAT-V2) or communicative (NAT-C1…3). */
export const NATURES = ['NAT-V1', 'NAT-V2', ...COMPLAINANT_TYPES] as const;
export type Nature = (typeof NATURES)[number];

/** Content of a complaint: equipment, attitude, quality, sudden event (CON-*). */
export const CONTENTS = ['CON-E', 'CON-A', 'CON-Q', 'CON-S'] as const;
export type Content = (typeof CONTENTS)[number];

/** Severity rows of the SOP (SEV-*); valid complaints only (SCOPE-1). */
export const SEVERITIES = ['SEV-MAJ-a', 'SEV-MAJ-b', 'SEV-MAJ-c', 'SEV-IMP', 'SEV-MIN'] as const;
export type Severity = (typeof SEVERITIES)[number];

const numbered = (prefix: string, last: number): string[] =>
	Array.from({ length: last }, (_, i) => `${prefix}-${String(i + 1).padStart(2, '0')}`);

/** The twelve handling tips and the ten key rules, in the SOP's order: what a talk is scored on. */
export type CriterionId = `TIP-${string}` | `RULE-${string}`;
export const CRITERIA = [...numbered('TIP', 12), ...numbered('RULE', 10)] as CriterionId[];

/** The way in which a complaint comes in. */
export const CHANNELS = ['desk', 'phone', 'door', 'letter'] as const;
export type Channel = (typeof CHANNELS)[number];
