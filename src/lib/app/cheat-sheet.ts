/** The cheat sheet: every limit and signature of the procedure, made from the policy and nothing else. */
import { loadRules, loadWords } from '#lib/content/load.ts';
import { policyOf } from '#lib/domain/sop/policy.ts';
import type { Book } from './cheat-sheet/book.ts';
import { caseConditions, type CaseConditions } from './cheat-sheet/conditions.ts';
import { formRows, type FormRow } from './cheat-sheet/forms.ts';
import {
	limitGroups,
	officeRows,
	usualStart,
	type LimitGroup,
	type LimitRow
} from './cheat-sheet/limits.ts';
import { readingLines, type Reading } from './cheat-sheet/readings.ts';
import { localeOf } from './locale.ts';

export type CheatSheet = {
	version: number;
	/** IANA time zone of the office. */
	zone: string;
	/** What limits of a case count from where their line says nothing else. */
	start: string;
	limits: LimitGroup[];
	office: LimitRow[];
	forms: FormRow[];
	conditions: CaseConditions;
	readings: Reading[];
};

/** The policy in force and its words, in the language of an address. */
export async function bookFor(url: URL): Promise<Book> {
	const [{ version, rules }, words] = await Promise.all([
		loadRules(),
		loadWords(localeOf(url.pathname))
	]);
	return { policy: policyOf(rules, version), words };
}

/** The sheet in the language shown, which must be that of the book's words. */
export const cheatSheet = (book: Book): CheatSheet => ({
	version: book.policy.version,
	zone: book.policy.zone,
	start: usualStart(book),
	limits: limitGroups(book),
	office: officeRows(book),
	forms: formRows(book),
	conditions: caseConditions(book),
	readings: readingLines(book)
});
