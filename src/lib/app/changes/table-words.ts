/** The changed classification in words: the facts that are asked, and what follows from them. */
import type { Policy, Row } from '#lib/domain/sop/policy.ts';
import { CONTENTS, NATURES, SEVERITIES } from '#lib/domain/sop/vocabulary.ts';
import { m } from '#lib/paraglide/messages.js';
import { listed, wordOf, type Book } from '../cheat-sheet/book.ts';
import { contentName, natureName, severityName } from '../words.ts';
import { named, type Wording } from './wording.ts';

const TABLES = { nature: m.part_nature, content: m.part_content, severity: m.part_severity };
const NAMES = ['nature', 'content', 'severity'] as const;

export const factWording: Wording = {
	group: 'other',
	name: (book, { id }) => named(m.changes_fact(), wordOf(book, 'fact', id)),
	says: ({ policy }, { id }) => {
		const asking = NAMES.filter((table) => policy[table].facts.includes(id));
		if (asking.length === 0) return m.changes_fact_unused();
		return m.changes_fact_in({ tables: listed(asking.map((table) => TABLES[table]())) });
	}
};

/** With its ID: there are several grounds for one severity. */
function outcomeWords(outcome: string): string {
	const nature = NATURES.find((id) => id === outcome);
	const content = CONTENTS.find((id) => id === outcome);
	const severity = SEVERITIES.find((id) => id === outcome);
	const what =
		(nature && natureName(nature)) ??
		(content && contentName(content)) ??
		(severity && severityName(severity));
	return what ? m.sheet_of({ what, who: outcome }) : outcome;
}

/** The row by `<table>.<row>`. */
const rowOf = (policy: Policy, id: string): Row | undefined =>
	NAMES.flatMap((table): Row[] =>
		policy[table].rows.filter((row) => `${table}.${row.id}` === id)
	)[0];

function rowSays(book: Book, { when, then, addition }: Row): string {
	const facts = Object.entries(when).map(([fact, answer]) =>
		m.changes_answer({
			fact: wordOf(book, 'fact', fact),
			answer: answer === 'yes' ? m.yes() : m.no()
		})
	);
	const outcome = outcomeWords(then);
	return m.changes_row_says({
		facts: facts.join(m.reason_joint()),
		outcome: addition ? m.sheet_of({ what: outcome, who: m.sheet_ours() }) : outcome
	});
}

export const rowWording: Wording = {
	group: 'other',
	name: (book, { id }) => named(m.changes_row(), wordOf(book, 'reason', id)),
	says: (book, { id }) => {
		const row = rowOf(book.policy, id);
		return row ? rowSays(book, row) : '';
	}
};
