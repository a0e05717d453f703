/** Changed limits of a case in words, part by part; who approves an overrun. */
import { STANDINGS, levelOf, type CaseLimit, type Standing } from '#lib/domain/sop/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { listed, personOf, wayOf, wordOf, type Book } from '../cheat-sheet/book.ts';
import { spanWords } from '../cheat-sheet/span-words.ts';
import { eventDone } from '../desk/event-words.ts';
import { levelLabel, levelName } from '../desk/state-words.ts';
import { joined, named, type Wording } from './wording.ts';

type Part = { name: () => string; says: (limit: CaseLimit, book: Book) => string };

const AFTER: Record<CaseLimit['afterReclassification'], () => string> = {
	unchanged: m.changes_reclassified_unchanged,
	ground: m.changes_reclassified_ground,
	reclassification: m.changes_reclassified_here
};

/** To whom, for each kind of complaint where it is not the same for all. */
function wayWords({ who, via, to }: CaseLimit, book: Book): string {
	if (typeof to === 'string') return wayOf(book, who, via, [to]);
	return joined(
		STANDINGS.flatMap((standing) => {
			const whom = to[standing];
			if (!whom) return [];
			return m.changes_for({
				standing: levelLabel(standing),
				way: wayOf(book, who, via, [whom])
			});
		})
	);
}

const standingWords = (appliesTo: readonly Standing[]): string =>
	STANDINGS.every((standing) => appliesTo.includes(standing))
		? m.sheet_every()
		: listed(appliesTo.map(levelLabel));

/** The other limits that bind for the same thing (AMB-12). */
function dutyWords({ id, duty }: CaseLimit, book: Book): string {
	const others = book.policy.limits.filter((each) => each.duty === duty && each.id !== id);
	if (others.length === 0) return m.changes_duty_alone();
	return m.changes_duty_with({
		limits: listed(others.map((each) => wordOf(book, 'limit', each.id)))
	});
}

const PARTS: Record<string, Part> = {
	span: {
		name: m.changes_part_span,
		says: ({ span }, book) => spanWords(span, book.policy.readings)
	},
	anchor: {
		name: m.changes_part_anchor,
		says: ({ anchor }) => m.sheet_from({ event: eventDone(anchor) })
	},
	way: { name: m.changes_part_way, says: wayWords },
	appliesTo: { name: m.changes_part_applies, says: ({ appliesTo }) => standingWords(appliesTo) },
	forms: {
		name: m.changes_part_forms,
		says: ({ forms }, book) => listed(forms.map((form) => wordOf(book, 'form', form)))
	},
	customerLimit: { name: m.changes_part_customer, says: () => m.sheet_customer_limit() },
	becomes: {
		name: m.changes_part_becomes,
		says: ({ becomes }) => (becomes ? m.sheet_becomes({ level: levelName(levelOf(becomes)) }) : '')
	},
	doneBy: { name: m.changes_part_done, says: ({ doneBy }) => listed(doneBy.map(eventDone)) },
	afterReclassification: {
		name: m.changes_part_reclassified,
		says: ({ afterReclassification }) => AFTER[afterReclassification]()
	},
	duty: { name: m.changes_part_duty, says: dutyWords }
};

/** What is told of a limit that is all new, or all gone: the rest is for those who compare. */
const TOLD = ['appliesTo', 'span', 'anchor', 'way', 'forms', 'customerLimit', 'becomes'];

const limitOf = ({ policy }: Book, id: string): CaseLimit | undefined =>
	policy.limits.find((limit) => limit.id === id);

/** Of a part that the limit does not have, nothing is told. */
const hasPart = ({ forms, customerLimit }: CaseLimit, part: string): boolean =>
	part === 'forms' ? forms.length > 0 : part !== 'customerLimit' || customerLimit;

export const limitWording: Wording = {
	group: 'limits',
	name: (book, { id, ...change }) =>
		named(wordOf(book, 'limit', id), 'part' in change ? PARTS[change.part]?.name() : undefined),
	says: (book, { id, ...change }) => {
		const limit = limitOf(book, id);
		if (!limit) return '';
		const parts = 'part' in change ? [change.part] : TOLD.filter((part) => hasPart(limit, part));
		return joined(parts.map((part) => PARTS[part]?.says(limit, book) ?? ''));
	}
};

export const approverWording: Wording = {
	group: 'limits',
	name: (book, { id }) => named(wordOf(book, 'limit', id), m.changes_part_approver()),
	says: (book, { id }) => {
		const approver = limitOf(book, id)?.approver;
		if (!approver) return '';
		const what = personOf(book, approver.role);
		return approver.addition ? m.sheet_of({ what, who: m.sheet_ours() }) : what;
	}
};
