/** What a policy lays down of what the procedure leaves open (AMB-*), and of its statistics. */
import type { Policy } from '../policy.ts';
import type { Provision } from './provision.ts';

/** Every reading under its clause; the share after which a limit is due soon is the amber target of AMB-2. */
const readingsOf = ({ zone, calendar, readings }: Policy): Record<string, unknown> => {
	const { atTheInstant, clockStart, lateEntryMinutes, laterCustomerLimit, pauses } = readings;
	const { correctionCountsFrom, worseningCountsFrom, approvalAfterLimit, policyChange } = readings;
	const { reviewsPerQuarter, dueSoonPercent } = readings;
	return {
		'AMB-1': [zone, calendar],
		'AMB-2': dueSoonPercent,
		'AMB-3': atTheInstant,
		'AMB-5': [clockStart, lateEntryMinutes],
		'AMB-6': laterCustomerLimit,
		'AMB-9': [correctionCountsFrom, worseningCountsFrom],
		'AMB-10': approvalAfterLimit,
		'AMB-16': pauses,
		'AMB-17': policyChange,
		'AMB-21': reviewsPerQuarter
	};
};

/** The readings, and what the monthly analysis counts (DL-MONTH). */
export const readingProvisions = (policy: Policy): Provision[] => [
	...Object.entries(readingsOf(policy)).map(([id, reading]): Provision => ({
		about: 'reading',
		id,
		clause: id,
		parts: { reading }
	})),
	{
		about: 'statistics',
		id: 'statistics',
		clause: 'DL-MONTH',
		parts: policy.statistics
	}
];
