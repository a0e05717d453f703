/** The limits on the sheet: of a case by what they apply to, of the office and of a call. */
import {
	LEVELS,
	STANDINGS,
	levelOf,
	type CaseLimit,
	type Standing
} from '#lib/domain/sop/limits.ts';
import type { Policy } from '#lib/domain/sop/policy.ts';
import { m } from '#lib/paraglide/messages.js';
import { eventDone } from '../desk/event-words.ts';
import { levelLabel, levelName } from '../desk/state-words.ts';
import { personOf, wayOf, wordOf, type Book, type Note } from './book.ts';
import { spanWords } from './span-words.ts';

/** A limit in words. `from`: what it counts from, null where that is usual or the calendar decides. `way`: who to whom. */
export type LimitRow = {
	id: string;
	clause: string;
	name: string;
	span: string;
	from: string | null;
	way: string;
	notes: Note[];
};

/** `every`: whatever the complaint is, classified or not. */
type GroupId = 'every' | Standing;
export type LimitGroup = { id: GroupId; name: string; about: Note | null; rows: LimitRow[] };

const forAll = ({ appliesTo }: CaseLimit): boolean =>
	STANDINGS.every((standing) => appliesTo.includes(standing));

/** An anchor in words; a reception by what the clock starts with (AMB-5). */
const startOf = ({ readings }: Policy, anchor: CaseLimit['anchor']): string =>
	anchor === 'received' && readings.clockStart === 'entry' ? m.sheet_entered() : eventDone(anchor);

/** What most limits count from. */
function usualAnchor({ limits }: Policy): CaseLimit['anchor'] {
	const uses = (event: CaseLimit['anchor']) => limits.filter(({ anchor }) => anchor === event);
	return limits
		.map(({ anchor }) => anchor)
		.reduce((most, each) => (uses(each).length > uses(most).length ? each : most), 'received');
}

/** What a limit counts from where nothing else is said: one line instead of one a limit. */
export function usualStart({ policy }: Book): string {
	return m.sheet_usual_from({ event: startOf(policy, usualAnchor(policy)) });
}

function fromWords({ anchor }: CaseLimit, { policy }: Book): string | null {
	if (anchor === usualAnchor(policy)) return null;
	return m.sheet_from({ event: startOf(policy, anchor) });
}

function notesOn(book: Book, { approver, customerLimit, becomes }: CaseLimit): Note[] {
	const notes: Note[] = [];
	if (approver)
		notes.push({
			text: m.sheet_overrun({ by: personOf(book, approver.role) }),
			clause: approver.clause,
			ours: approver.addition
		});
	if (customerLimit) notes.push({ text: m.sheet_customer_limit(), clause: 'AMB-6', ours: false });
	if (becomes)
		notes.push({
			text: m.sheet_becomes({ level: levelName(levelOf(becomes)) }),
			clause: becomes,
			ours: false
		});
	return notes;
}

function rowOf(book: Book, limit: CaseLimit, group: GroupId): LimitRow {
	const { id, clause, span, who, via, to } = limit;
	const whom =
		typeof to === 'string'
			? [to]
			: group === 'every'
				? Object.values(to)
				: [to[group]].filter((each) => each !== undefined);
	return {
		id,
		clause,
		name: wordOf(book, 'limit', id),
		span: spanWords(span, book.policy.readings),
		from: fromWords(limit, book),
		way: wayOf(book, who, via, whom),
		notes: notesOn(book, limit)
	};
}

/** The limits of a case. One that applies to every standing stands once, any other under each that it applies to. */
export function limitGroups(book: Book): LimitGroup[] {
	const { limits } = book.policy;
	const every = limits.filter(forAll);
	const others = limits.filter((limit) => !forAll(limit));
	const opened = { clause: 'AMB-13', ours: false };
	return (['every', ...LEVELS, 'communicative', 'unclassified'] as const)
		.map((id): LimitGroup => {
			const here = id === 'every' ? every : others.filter((each) => each.appliesTo.includes(id));
			const about =
				id !== 'communicative'
					? null
					: here.length > 0
						? { text: m.sheet_only_opened(), ...opened }
						: every.length > 0
							? { text: m.sheet_once_opened(), ...opened }
							: null;
			return {
				id,
				name: id === 'every' ? m.sheet_every() : levelLabel(id),
				about,
				rows: here.map((limit) => rowOf(book, limit, id))
			};
		})
		.filter(({ about, rows }) => about !== null || rows.length > 0);
}

/** The limits of the office and of a call. */
export function officeRows(book: Book): LimitRow[] {
	const { office, rings, readings } = book.policy;
	return [
		...office.map(({ id, clause, span, who, to }) => ({
			id,
			clause,
			name: wordOf(book, 'limit', id),
			span: spanWords(span, readings),
			from: null,
			way: wayOf(book, who, null, [to]),
			notes: []
		})),
		{
			id: 'DL-RINGS',
			clause: 'DL-RINGS',
			name: wordOf(book, 'limit', 'DL-RINGS'),
			span: m.sheet_rings({ count: rings }),
			from: null,
			way: '',
			notes: []
		}
	];
}
