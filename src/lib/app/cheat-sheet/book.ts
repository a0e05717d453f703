/** The policy with its words: what every part of the sheet is made from. */
import type { Words } from '#lib/content/library.ts';
import type { Recipient, Role } from '#lib/domain/sop/limits.ts';
import type { Policy } from '#lib/domain/sop/policy.ts';
import { m } from '#lib/paraglide/messages.js';

export type Book = { policy: Policy; words: Words };

/** A remark and the clause that says so. `ours`: the procedure does not say it (AMB-11). */
export type Note = { text: string; clause: string; ours: boolean };

/** Several things in a row. */
export const listed = (texts: readonly string[]): string => texts.join(m.list_comma());

/** A text of the rule book by its key; what has none shows as its ID. */
export const wordOf = ({ words }: Book, kind: string, id: string): string =>
	words[`${kind}.${id}`] ?? id;

/** A role or the customer. */
export const personOf = (book: Book, who: Recipient): string =>
	who === 'customer' ? m.role_customer() : wordOf(book, 'role', who);

/** From whom, through whom, to whom. */
export function wayOf(book: Book, who: Role, via: Role | null, whom: readonly Recipient[]): string {
	const last = listed([...new Set(whom)].map((each) => personOf(book, each)));
	const rest = via ? m.tray_who({ who: personOf(book, via), whom: last }) : last;
	return m.tray_who({ who: personOf(book, who), whom: rest });
}
