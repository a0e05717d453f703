/** What the app receives of the content: the shapes that the build writes and the client reads. */
import type { CoverageRow, Gap } from '#lib/domain/roleplay/coverage.ts';
import type { Wish } from '#lib/domain/quiz/draw.ts';
import type { Paper } from '#lib/domain/quiz/paper.ts';
import type { Scenario } from '#lib/domain/roleplay/scenario.ts';
import type { CriterionId } from '#lib/domain/sop/vocabulary.ts';
import type { Exercise } from '#lib/domain/training/exercise.ts';
import type { Track } from '#lib/domain/training/progress.ts';
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
export type Clause = { id: string; group: string; title: string; text: string };

/** The procedure in one language. */
export type Procedure = { criteria: Criterion[]; clauses: Clause[] };

/**
 * The texts of the rule book in one language. Keys: `role.<ID>`, `limit.<ID>` (office and calls, too), `fact.<ID>`,
 * `reason.<table>.<row>`, `opening.<ID>`, `form.<ID>`, `field.<form>.<field>`, and by what fills it `filled.<event>.<key>`.
 */
export type Words = Readonly<Record<string, string>>;

/** Something that can be opened, by its title. */
export type Named = { id: string; title: string };

/** What lists show of a module. `requires`: modules that come before. `practise`: what practises it. */
export type ModuleOutline = {
	id: string;
	version: number;
	title: string;
	about: string;
	requires: string[];
	minutes: number;
	lessons: (Named & { minutes: number; clauses: string[] })[];
	check: { draw: number; pass: number };
	practise: { scenarios: Named[]; exercises: Named[] };
};

/** A lesson in one language; `html` is sanitised. */
export type Lesson = Named & {
	module: string;
	minutes: number;
	html: string;
	clauses: Clause[];
};

/** A quiz that is offered. Texts by language; `seconds` and `tries`: null without a limit. */
export type PaperPlan = Pick<
	Paper,
	'id' | 'version' | 'titles' | 'mode' | 'seconds' | 'pass' | 'tries'
> & { abouts: Readonly<Record<string, string>>; draw: Wish };

/** What ends in a certificate. Texts by language; `names`: of the parts, by part. */
export type TrackPlan = Track & {
	titles: Readonly<Record<string, string>>;
	abouts: Readonly<Record<string, string>>;
	names: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** A bank of questions, by the titles of its language. */
export type Bank = Named;

/** What each scenario trains, and what none does. */
export type Coverage = { rows: CoverageRow[]; gaps: Gap[] };

export const SEARCH_KINDS = ['lesson', 'clause', 'question', 'scenario', 'exercise'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/**
 * One thing that can be found, in one language. `text`: plain, no HTML. `title`: empty for a question, whose `text` is what it
 * asks. `path`: without language and base. `id`: a clause's own, else `<kind>:<ID>`.
 */
export type SearchDoc = { id: string; kind: SearchKind; title: string; text: string; path: string };

export type PerLocale<T> = Record<Locale, T>;
