/** `npm run content:check`: says what is wrong with the content, or that nothing is. */
import { ContentError, issueText } from '../lib/content/build/issue.ts';
import { readLibrary } from '../lib/content/build/library.ts';

try {
	const { scenarios, procedure } = readLibrary(process.cwd());
	const { criteria, clauses } = procedure['zh-Hant'];
	console.log(
		`Content is sound: ${scenarios.length} scenarios, ${criteria.length} criteria, ${clauses.length} clauses.`
	);
} catch (error) {
	if (!(error instanceof ContentError)) throw error;
	for (const issue of error.issues) console.error(issueText(issue));
	console.error(
		`${error.issues.length} issue${error.issues.length === 1 ? '' : 's'} in the content.`
	);
	process.exitCode = 1;
}
