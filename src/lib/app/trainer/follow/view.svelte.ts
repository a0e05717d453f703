/** What the trainer looks at: who and when, which columns, and in which order. */
import type { Aggregate, Month } from '#lib/domain/training/aggregate/aggregate.ts';
import { matrix, type Matrix, type MatrixFilter } from '#lib/domain/training/aggregate/matrix.ts';
import { mostMissed, sortedRows, type SortKey } from '#lib/domain/training/aggregate/sort-rows.ts';
import { intlLocale } from '#lib/app/locale.ts';
import type { Followed } from './followed.svelte.ts';
import { aggregatesShown, standingsOf, type AssignmentStanding } from './standings.ts';

/** How many of the clauses that were missed most are shown. */
const MOST_MISSED = 10;

export type Columns = 'criteria' | 'items';

/** Whether two keys name the same column. */
export const isSameColumn = (a: SortKey, b: SortKey): boolean =>
	JSON.stringify(a) === JSON.stringify(b);

export class View {
	group = $state('');
	from = $state<Month | ''>('');
	to = $state<Month | ''>('');
	left = $state(false);
	columns = $state<Columns>('criteria');
	key = $state.raw<SortKey>({ by: 'name' });
	direction = $state<'up' | 'down'>('up');
	readonly #followed: () => Followed;

	constructor(followed: () => Followed) {
		this.#followed = followed;
	}

	readonly filter = $derived.by((): MatrixFilter => {
		const { group, from, to, left } = this;
		return {
			...(group !== '' && { group }),
			...(from !== '' && { from }),
			...(to !== '' && { to }),
			left
		};
	});

	readonly #aggregates = $derived.by((): Aggregate[] => {
		const { people, aggregates } = this.#followed();
		return aggregatesShown(aggregates, people, this.filter);
	});

	/** In the order chosen. */
	readonly matrix = $derived.by((): Matrix => {
		const { people, aggregates } = this.#followed();
		const found = matrix(people, aggregates, this.filter);
		const { compare } = new Intl.Collator(intlLocale());
		return { ...found, rows: sortedRows(found.rows, this.key, this.direction, compare) };
	});

	/** Percent of all that was offered to anybody shown; null where nothing was. */
	readonly overall = $derived.by((): number | null => {
		const tallies = Object.values(this.matrix.sums);
		const offered = tallies.reduce((sum, tally) => sum + tally.offered, 0);
		const earned = tallies.reduce((sum, tally) => sum + tally.earned, 0);
		return offered > 0 ? (100 * Math.max(0, earned)) / offered : null;
	});

	readonly missed = $derived.by(() => mostMissed(this.#aggregates, MOST_MISSED));

	/** Of every assignment, the newest first. */
	readonly standings = $derived.by((): AssignmentStanding[] => {
		const { issued, people, at } = this.#followed();
		return issued.map((each) => standingsOf(each, people, this.filter, at));
	});

	/** Sorts by a column: names from the first, figures from the weakest; the same column again turns round. */
	sort(key: SortKey): void {
		const isAgain = isSameColumn(key, this.key);
		this.direction = isAgain && this.direction === 'up' ? 'down' : 'up';
		this.key = key;
	}
}
