/** The coverage matrix: which scenario trains what, and what no scenario trains. */
import { CHANNELS, COMPLAINANT_TYPES, CONTENTS, CRITERIA } from '../sop/vocabulary.ts';
import type {
	Channel,
	ComplainantType,
	Content,
	CriterionId,
	Severity
} from '../sop/vocabulary.ts';
import type { Scenario } from './scenario.ts';
import { criteriaIn } from './verify/fairness.ts';
import { spaceOf } from './verify/space.ts';

/** What can happen to a criterion in a scenario. */
type Side = 'both' | 'earned' | 'lost';

export type CoverageRow = {
	scenario: string;
	type: ComplainantType;
	content: Content;
	/** What the complaint is by its truth; null for a communicative one. */
	severity: Severity | null;
	channel: Channel;
	criteria: Partial<Record<CriterionId, Side>>;
};

/** What a library of scenarios must hold at the least. */
type Demand = { perSide: number; perChannel: number };

/** What ours is to hold. */
export const DEMAND: Demand = { perSide: 4, perChannel: 3 };

export type Gap =
	| { kind: 'criterion'; criterion: CriterionId; side: 'earned' | 'lost'; count: number }
	| { kind: 'pair'; type: ComplainantType; content: Content }
	| { kind: 'channel'; channel: Channel; count: number };

/** The row of a scenario, by exact exploration. */
export function coverageOf(scenario: Scenario): CoverageRow {
	const { earned, lost } = criteriaIn(spaceOf(scenario));
	const criteria: CoverageRow['criteria'] = {};
	for (const criterion of CRITERIA) {
		const [wins, loses] = [earned.has(criterion), lost.has(criterion)];
		if (wins || loses) criteria[criterion] = wins && loses ? 'both' : wins ? 'earned' : 'lost';
	}
	const { id, type, truth, channel } = scenario;
	return {
		scenario: id,
		type,
		content: truth.content,
		severity: truth.severity ?? null,
		channel,
		criteria
	};
}

const counts = (row: CoverageRow, criterion: CriterionId, side: 'earned' | 'lost'): boolean =>
	row.criteria[criterion] === 'both' || row.criteria[criterion] === side;

/** Everything that the rows do not hold of the demand, named. */
export function gapsIn(rows: readonly CoverageRow[], { perSide, perChannel }: Demand): Gap[] {
	const criteria = CRITERIA.flatMap((criterion) =>
		(['earned', 'lost'] as const).flatMap((side): Gap[] => {
			const count = rows.filter((row) => counts(row, criterion, side)).length;
			return count < perSide ? [{ kind: 'criterion', criterion, side, count }] : [];
		})
	);
	const pairs = COMPLAINANT_TYPES.flatMap((type) =>
		CONTENTS.filter(
			(content) => !rows.some((row) => row.type === type && row.content === content)
		).map((content): Gap => ({ kind: 'pair', type, content }))
	);
	const channels = CHANNELS.flatMap((channel): Gap[] => {
		const count = rows.filter((row) => row.channel === channel).length;
		return count < perChannel ? [{ kind: 'channel', channel, count }] : [];
	});
	return [...criteria, ...pairs, ...channels];
}
