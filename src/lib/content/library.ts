/** What the app receives of the content: the shapes that the build writes and the client reads. */
import type { CoverageRow, Gap } from '#lib/domain/roleplay/coverage.ts';
import type { Scenario } from '#lib/domain/roleplay/scenario.ts';
import type { CriterionId } from '#lib/domain/sop/vocabulary.ts';
import type { Exercise } from '#lib/domain/training/exercise.ts';
import type { Locale } from './locale.ts';

/** What a list shows of a scenario; nothing in it gives the complainant's type away. */
export type ScenarioSummary = Pick<
	Scenario,
	| 'id'
	| 'version'
	| 'title'
	| 'teaser'
	| 'brief'
	| 'place'
	| 'time'
	| 'channel'
	| 'difficulty'
	| 'minutes'
> & { hash: string; persona: Omit<Scenario['persona'], 'temper'> };

/** What a list shows of an exercise; nothing in it says what class it is. `zone`: the office's. */
export type ExerciseSummary = Pick<
	Exercise,
	| 'id'
	| 'version'
	| 'title'
	| 'difficulty'
	| 'minutes'
	| 'channel'
	| 'telling'
	| 'person'
	| 'receivedAt'
> & { hash: string; zone: string };

/** One of the 22 criteria, in words. */
export type Criterion = {
	id: CriterionId;
	name: string;
	short: string;
	meaning: string;
	good: string;
	breaks: string;
};

/** A clause of the procedure, in words. */
type Clause = { id: string; group: string; title: string; text: string };

/** The procedure in one language. */
export type Procedure = { criteria: Criterion[]; clauses: Clause[] };

/**
 * The texts of the rule book in one language. Keys: `role.<ID>`, `limit.<ID>` (office and calls, too), `fact.<ID>`,
 * `reason.<table>.<row>`, `opening.<ID>`, `form.<ID>`, `field.<form>.<field>`, and by what fills it `filled.<event>.<key>`.
 */
export type Words = Readonly<Record<string, string>>;

/** What each scenario trains, and what none does. */
export type Coverage = { rows: CoverageRow[]; gaps: Gap[] };

export type PerLocale<T> = Record<Locale, T>;
