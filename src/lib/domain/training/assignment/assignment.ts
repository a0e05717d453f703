/** An assignment: what a trainer asks of people, as it travels from browser to browser. */
import type { Mode, VerdictKind } from '#lib/domain/roleplay/scenario.ts';
import type { CriterionId } from '#lib/domain/sop/vocabulary.ts';
import type { PartRef } from '../attempt-fact.ts';

/** The version of the format that this build writes, and the newest that it reads. */
export const ASSIGNMENT_FORMAT = 1;

/** What is to be done; `version`: the least that counts, a later one does as well. */
export type Part = PartRef & { version: number };

/** `at`: UTC ms, the last instant that is in time. `zone`: IANA, in which it is shown. */
type Due = { at: number; zone: string };

/**
 * What passes. `overall`: percent, in place of the item's own rule; null leaves that. `criteria`: of each, half of what was
 * offered. `noFatal`: no fatal act, also where `overall` alone would let it pass.
 */
export type PassRule = {
	overall: number | null;
	criteria: readonly CriterionId[];
	noFatal: boolean;
};

/**
 * A trainer's word on an event of an earlier attempt. `at`: UTC ms. `verdict`, of a self-rating: the same accepts it, another
 * adjusts it, null rejects it; the original stays in its log.
 */
type Comment = {
	attempt: string;
	seq: number;
	text: string;
	verdict?: VerdictKind | null;
	at: number;
};

export type Assignment = {
	format: typeof ASSIGNMENT_FORMAT;
	/** UUIDv7. */
	id: string;
	/** Comes back with the results: they answer this assignment and no other. */
	nonce: string;
	/** The trainer's name. */
	from: string;
	title: string;
	note: string;
	parts: readonly Part[];
	due: Due | null;
	/** How scenarios are to be played; null as one likes. A quiz's paper says its own, the rest has none. */
	mode: Mode | null;
	/** How often each part may be begun; null as often as one likes. */
	attempts: number | null;
	pass: PassRule;
	/** People of the trainer's roster. */
	to: readonly { id: string; name: string }[];
	/** UTC ms. */
	issuedAt: number;
	comments?: readonly Comment[];
};
