/** What a trainer's desk knows of an attempt: derived from its log once, so that lists and sums need not replay it. */
import type { Mode } from '../roleplay/scenario.ts';
import type { CriterionId } from '../sop/vocabulary.ts';

/** What can be assigned. */
export const PART_KINDS = ['module', 'scenario', 'quiz', 'exercise'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** One thing that is assigned or was attempted. */
export type PartRef = { kind: PartKind; id: string };

/** `<kind>:<id>`. */
export type PartKey = `${PartKind}:${string}`;

export const partKey = ({ kind, id }: PartRef): PartKey => `${kind}:${id}`;

/** Points on one criterion: whole numbers, `earned` below zero where more was lost. */
export type Tally = { earned: number; offered: number };

/** A module's attempts are those at its check; its reading is one without a percent that never ends. */
export type AttemptFact = {
	/** The attempt's ID. */
	id: string;
	part: PartRef;
	version: number;
	/** UTC ms. `finishedAt`: null while it goes on. */
	startedAt: number;
	finishedAt: number | null;
	/** Of a scenario; the others have none that one chooses. */
	mode: Mode | null;
	/** 0 to 100, at most one decimal; null where nothing is scored. */
	percent: number | null;
	/** By the rule of the item itself. */
	passed: boolean;
	criteria: Readonly<Partial<Record<CriterionId, Tally>>>;
	/** Whether an act was among it after which a talk cannot be passed. */
	fatal: boolean;
	/** The clauses that were broken or answered wrongly, once for each time. */
	missed: readonly string[];
};
