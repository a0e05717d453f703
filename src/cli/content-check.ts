/**
 * `npm run content:check`: says what is wrong with the content, or that nothing is. Files first; then every scenario is
 * verified over its whole space, and the coverage matrix is printed. `--json` prints the same for tools.
 */
import { coverageOf, DEMAND, gapsIn } from '../lib/domain/roleplay/coverage.ts';
import type { Scenario } from '../lib/domain/roleplay/scenario.ts';
import { gapText, matrixText } from '../lib/content/build/coverage-text.ts';
import { ContentError, issueText, type Issue } from '../lib/content/build/issue.ts';
import { readLibrary, type Library } from '../lib/content/build/library.ts';
import { verifySource } from '../lib/content/build/verify-scenario.ts';

const json = process.argv.includes('--json');

function fail(issues: readonly Issue[]): void {
	if (json) console.log(JSON.stringify({ issues }, null, '\t'));
	for (const issue of json ? [] : issues) console.error(issueText(issue));
	console.error(`${issues.length} issue${issues.length === 1 ? '' : 's'} in the content.`);
	process.exitCode = 1;
}

function verifyAll({ scenarios, sources }: Library) {
	return sources.map((source, i) => {
		const { 'zh-Hant': first, en } = scenarios[i]?.locales as Record<string, Scenario>;
		if (!first || !en) throw new Error(`${source.value.id} lacks a language`);
		return { id: first.id, ...verifySource(source, [first, en]) };
	});
}

function report(library: Library): void {
	const verified = verifyAll(library);
	const rows = library.scenarios.map(({ locales }) => coverageOf(locales['zh-Hant'] as Scenario));
	const gaps = gapsIn(rows, DEMAND);
	const issues = verified.flatMap((scenario) => scenario.issues);
	if (json) {
		const scenarios = verified.map(({ id, verification: { states, best, temperatures } }) => ({
			id,
			states,
			best,
			temperatures: Object.fromEntries(temperatures)
		}));
		console.log(JSON.stringify({ issues, scenarios, coverage: rows, gaps }, null, '\t'));
	} else {
		for (const { id, verification } of verified) {
			const { states, best, temperatures } = verification;
			const ranges = [...temperatures].map(([node, [from, to]]) => `${node} ${from}–${to}`);
			console.log(`${id}: ${states} situations, best ${best}; temperature: ${ranges.join(', ')}`);
		}
		console.log(`\n${matrixText(rows)}\n\nGaps: ${gaps.map(gapText).join('; ') || 'none'}.`);
	}
	if (issues.length > 0) return json ? void (process.exitCode = 1) : fail(issues);
	const { learning } = library;
	const { criteria, clauses } = library.procedure['zh-Hant'];
	if (!json)
		console.log(
			[
				`\nContent is sound: ${rows.length} scenarios, ${library.exercises.length} exercises`,
				`${learning.modules['zh-Hant'].length} modules with ${learning.lessons['zh-Hant'].length} lessons`,
				`${learning.questions.length - learning.generated} questions and ${learning.generated} from the policy`,
				`${criteria.length} criteria, ${clauses.length} clauses.`
			].join(', ')
		);
}

try {
	report(readLibrary(process.cwd()));
} catch (error) {
	if (!(error instanceof ContentError)) throw error;
	fail(error.issues);
}
