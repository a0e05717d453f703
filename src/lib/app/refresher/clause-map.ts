/** Predicted recall laid out as the procedure is: its groups, and how strongly each clause is coloured. */
import type { Procedure } from '#lib/content/library.ts';
import type { ClauseRecall } from '#lib/domain/refresher/outlook.ts';
import { m } from '#lib/paraglide/messages.js';
import { clauseGroupName } from '../clause-groups.ts';

/** A part of the procedure, with the IDs of its clauses in their order. */
export type ClauseGroup = { name: string; clauses: readonly string[] };

/** The parts of the procedure in its order, the tips and the rules first, named in the reader's language. */
export function clauseGroups({ criteria, clauses }: Procedure): ClauseGroup[] {
	const startingWith = (prefix: string): string[] =>
		criteria.flatMap(({ id }) => (id.startsWith(prefix) ? [id] : []));
	return [
		{ name: m.procedure_tips(), clauses: startingWith('TIP') },
		{ name: m.procedure_rules(), clauses: startingWith('RULE') },
		...[...new Set(clauses.map(({ group }) => group))].map((group) => ({
			name: clauseGroupName(group),
			clauses: clauses.flatMap((clause) => (clause.group === group ? [clause.id] : []))
		}))
	];
}

/** What a clause is called, short enough for a cell; a clause that the procedure does not have shows as its ID. */
export function clauseTitles({ criteria, clauses }: Procedure): (clause: string) => string {
	const titles = new Map([
		...clauses.map(({ id, title }): [string, string] => [id, title]),
		...criteria.map(({ id, short }): [string, string] => [id, short])
	]);
	return (clause) => titles.get(clause) ?? clause;
}

/** The lowest percent of each band, the surest first: around the 90 % at which a card comes due. */
export const BANDS = [95, 90, 80, 65, 0] as const;
export type Level = 0 | 1 | 2 | 3 | 4;

/** `percent`: whole, as it is shown; null, as `level`, when the clause has not been met. */
export type RecallCell = { clause: string; percent: number | null; level: Level | null };
/** `met` of its cells have a figure, of which `lowest` is the lowest percent; null when none has. */
export type RecallGroup = {
	name: string;
	cells: RecallCell[];
	met: number;
	lowest: number | null;
};

/** The band of a whole percent, 0 the surest: of the figure that is shown, so that the two never disagree. */
export const levelOf = (percent: number): Level =>
	Math.max(
		0,
		BANDS.findIndex((from) => percent >= from)
	) as Level;

function cellOf({ clause, recall }: ClauseRecall): RecallCell {
	if (recall === null) return { clause, percent: null, level: null };
	const percent = Math.round(recall * 100);
	return { clause, percent, level: levelOf(percent) };
}

/** The clauses that have cards by group, in the groups' order; those of no group make one of their own, at the end. */
export function recallGroups(
	groups: readonly ClauseGroup[],
	recalls: readonly ClauseRecall[]
): RecallGroup[] {
	const cells = new Map(recalls.map((recall) => [recall.clause, cellOf(recall)]));
	const known = new Set(groups.flatMap(({ clauses }) => clauses));
	const others = [...cells.keys()].filter((clause) => !known.has(clause));
	return [...groups, { name: m.outlook_recall_other(), clauses: others }]
		.map(({ name, clauses }) => ({ name, cells: clauses.flatMap((id) => cells.get(id) ?? []) }))
		.filter((group) => group.cells.length > 0)
		.map((group) => {
			const figures = group.cells.flatMap(({ percent }) => percent ?? []);
			const lowest = figures.length === 0 ? null : Math.min(...figures);
			return { ...group, met: figures.length, lowest };
		});
}

/** The clauses likeliest to be forgotten, weakest first, at most `count`; none that is in the surest band. */
export const weakestOf = (recalls: readonly ClauseRecall[], count = 5): RecallCell[] =>
	recalls
		.filter(({ recall }) => recall !== null)
		.toSorted((a, b) => (a.recall ?? 0) - (b.recall ?? 0))
		.map(cellOf)
		.filter(({ level }) => level !== 0)
		.slice(0, count);
