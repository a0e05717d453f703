/** What was wrong in what the refreshers are made of, in the reader's words: what it is, what was kept, what to do. */
import type { DeckIssue } from '#lib/domain/refresher/card.ts';
import type { LogIssue } from '#lib/domain/refresher/state.ts';
import { m } from '#lib/paraglide/messages.js';
import { lengthText } from '../desk/moments.ts';

/** A card or a record that a note is about. `clause`: its ID, when it is to be named and led to. `detail`: more, in words. */
type NoteItem = { id: string; clause?: string; detail?: string };

/** `help`: where something can be done about it: in the question bank, or by saving a file. */
export type IssueNote = {
	code: DeckIssue['code'] | 'gone' | 'clock-back' | 'amend' | 'unreadable';
	title: string;
	what: string;
	items: NoteItem[];
	help?: 'questions' | 'save';
};

export type Flawed = {
	issues: readonly DeckIssue[];
	gone: readonly { card: string; reviews: number }[];
	log: readonly LogIssue[];
	/** Logs by ID, with the code of why they cannot be read. */
	unreadable: readonly { id: string; code: string }[];
};

const whyUnreadable = (code: string): string =>
	code === 'missing'
		? m.attempt_missing()
		: code === 'newer'
			? m.attempt_newer()
			: m.attempt_broken();

const onClauses = (issues: readonly DeckIssue[]): NoteItem[] => [
	...new Map(issues.map(({ clause }) => [clause, { id: clause, clause }])).values()
];

/** One note for each kind of flaw that there is, however often; none when all is well. */
export function issueNotes({ issues, gone, log, unreadable }: Flawed): IssueNote[] {
	const ofDeck = (code: DeckIssue['code']): NoteItem[] =>
		onClauses(issues.filter((issue) => issue.code === code));
	const jumps = log.flatMap((issue) => (issue.code === 'clock-back' ? [issue.by] : []));
	const amends = log.length - jumps.length;
	const longest = jumps.reduce((most, by) => Math.max(most, by), 0);
	const notes: (IssueNote & { count: number })[] = [
		{
			code: 'unreadable',
			count: unreadable.length,
			title: m.outlook_issue_unreadable(),
			what: m.outlook_issue_unreadable_what(),
			items: unreadable.map(({ id, code }) => ({ id, detail: whyUnreadable(code) })),
			help: 'save'
		},
		{
			code: 'clock-back',
			count: jumps.length,
			title: m.outlook_issue_clock(),
			what: m.outlook_issue_clock_what({ count: jumps.length, length: lengthText(longest) }),
			items: []
		},
		{
			code: 'no-approver',
			count: ofDeck('no-approver').length,
			title: m.outlook_issue_no_approver(),
			what: m.outlook_issue_no_approver_what(),
			items: ofDeck('no-approver')
		},
		{
			code: 'not-asked',
			count: ofDeck('not-asked').length,
			title: m.outlook_issue_not_asked(),
			what: m.outlook_issue_not_asked_what(),
			items: ofDeck('not-asked'),
			help: 'questions'
		},
		{
			code: 'gone',
			count: gone.length,
			title: m.outlook_issue_gone(),
			what: m.outlook_issue_gone_what(),
			items: gone.map(({ card, reviews }) => ({
				id: card,
				detail: m.outlook_issue_gone_answers({ count: reviews })
			}))
		},
		{
			code: 'amend',
			count: amends,
			title: m.outlook_issue_amend(),
			what: m.outlook_issue_amend_what({ count: amends }),
			items: []
		}
	];
	return notes.filter(({ count }) => count > 0).map(({ count: _, ...note }) => note);
}
