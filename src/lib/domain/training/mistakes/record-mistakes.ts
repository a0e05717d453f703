/** The mistakes of the record that a talk ends in. */
import type { Talk } from '#lib/domain/roleplay/talk.ts';
import { policyOf, type RuleSet } from '#lib/domain/sop/policy.ts';
import { judgeRecord, type JudgedDue, type JudgedRecord } from '../judge-record.ts';
import type { Costly } from './mistake.ts';

/** The clause of each part of the true class; a communicative complaint has no severity (AMB-13). */
const clauseOf = ({ nature, content, severity }: JudgedRecord['truth']) => ({
	nature,
	content,
	severity: severity ?? 'AMB-13'
});

/** What binds of a duty; where nothing does, the limit that was held to bind, which says whom it binds. */
function limitClause({ duty, limit }: JudgedDue, { rules, version }: RuleSet): string[] {
	const first = policyOf(rules, version).limits.find((each) => each.duty === duty);
	return [limit?.clause ?? first?.clause ?? []].flat();
}

/** Fields that are not true to what was said (REC-2), parts of the class, instants; `seq`: of its filling in. */
export function recordMistakes(talk: Talk, seq: number, rules: RuleSet): Costly[] {
	const judged = judgeRecord(talk, rules);
	if (!judged) return [];
	const wrong = <T extends { right: boolean }>(list: readonly T[]): T[] =>
		list.filter(({ right }) => !right);
	const clauses = [
		...wrong(judged.fields).map(() => 'REC-2'),
		...wrong(judged.parts).map(({ part }) => clauseOf(judged.truth)[part]),
		...wrong(judged.dues).flatMap((due) => limitClause(due, rules))
	];
	return clauses.map((clause) => ({ clause, seq, cost: 1 }));
}
