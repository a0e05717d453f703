/** The coverage matrix as a table that stands in a terminal and in Markdown alike. */
import type { CoverageRow, Gap } from '#lib/domain/roleplay/coverage.ts';
import { CRITERIA } from '#lib/domain/sop/vocabulary.ts';

const MARK = { both: '±', earned: '+', lost: '−' };

const cells = (row: string[]): string => `| ${row.join(' | ')} |`;

/** One line a criterion and a heading, one column a scenario. `±`: can be earned and lost. */
export function matrixText(rows: readonly CoverageRow[]): string {
	const heading = ['', ...rows.map(({ scenario }) => scenario)];
	const facts: [string, (row: CoverageRow) => string][] = [
		['type', ({ type }) => type],
		['content', ({ content }) => content],
		['severity', ({ severity }) => severity ?? '–'],
		['channel', ({ channel }) => channel]
	];
	const table = [
		heading,
		heading.map(() => '---'),
		...facts.map(([name, of]) => [name, ...rows.map(of)]),
		...CRITERIA.map((criterion) => [
			criterion,
			...rows.map(({ criteria }) => {
				const side = criteria[criterion];
				return side ? MARK[side] : '';
			})
		])
	];
	return table.map(cells).join('\n');
}

/** What is missing, in a sentence. */
export function gapText(gap: Gap): string {
	switch (gap.kind) {
		case 'criterion':
			return `${gap.criterion} can be ${gap.side} in ${gap.count} scenarios only`;
		case 'pair':
			return `no ${gap.type} scenario is about ${gap.content}`;
		case 'channel':
			return `${gap.count} scenarios come by ${gap.channel}`;
	}
}
