/** Proves a decision table: its whole input space is walked, and every full set of answers fits exactly one row. */
import { everyAnswer, rowsLeft } from '#lib/domain/sop/classify.ts';
import type { Row } from '#lib/domain/sop/policy.ts';
import type { Issue } from './issue.ts';
import type { ClassificationSource } from './procedure-schema.ts';
import type { Source } from './source.ts';

const TABLES = ['nature', 'content', 'severity'] as const;

/** Gaps and overlaps, unknown facts, names used twice; each names the row. At most one gap and one overlap per table. */
export function tableIssues({ value, issue }: Source<ClassificationSource>): Issue[] {
	const issues: Issue[] = [];
	for (const name of TABLES) {
		const { facts, rows } = value[name];
		facts.forEach((fact, i) => {
			if (!value.facts[fact])
				issues.push(issue([name, 'facts', i], `the fact ${fact} is not described in facts`));
			if (facts.indexOf(fact) < i)
				issues.push(issue([name, 'facts', i], `the fact ${fact} is already listed`));
		});
		rows.forEach((row, i) => {
			if (rows.findIndex(({ id }) => id === row.id) < i)
				issues.push(issue([name, 'rows', i, 'id'], `the row ${row.id} is already there`));
			for (const fact of Object.keys(row.when))
				if (!facts.includes(fact))
					issues.push(issue([name, 'rows', i, 'when', fact], `the table does not ask for ${fact}`));
		});
		if (issues.length > 0) continue;

		const told = { gap: false, overlap: false };
		const asRows: readonly Row[] = rows;
		for (const answers of everyAnswer(facts, ['yes', 'no'])) {
			const left = rowsLeft({ facts, rows: asRows }, answers);
			const where = Object.entries(answers)
				.map(([fact, answer]) => `${fact} ${answer}`)
				.join(', ');
			if (left.length === 0 && !told.gap) {
				told.gap = true;
				issues.push(issue([name, 'rows'], `a gap: no row fits ${where}`));
			}
			if (left.length > 1 && !told.overlap) {
				told.overlap = true;
				const ids = left.map(({ id }) => id);
				const index = rows.findIndex(({ id }) => id === ids[1]);
				issues.push(
					issue([name, 'rows', index], `an overlap: ${ids.join(' and ')} both fit ${where}`)
				);
			}
		}
	}
	return issues;
}
