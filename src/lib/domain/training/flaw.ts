/** What can be wrong with a step of an exercise. */
import type { Refusal } from '../sop/codes.ts';
import type { Said } from '../sop/said.ts';

export const FLAW_CODES = [
	'missing',
	'late',
	'wrong-role',
	'refused',
	'before-news',
	'out-of-order',
	'wrong-to',
	'wrong-conditions',
	'wrong-limit',
	'wrong-until',
	'wrong-consent',
	'wrong-openable',
	'wrong-checked',
	'wrong-ground',
	'wrong-nature',
	'wrong-content',
	'wrong-severity',
	'corrected',
	'untrue'
] as const;
export type FlawCode = (typeof FLAW_CODES)[number];
/** `refusals`: what the engine said, of an act that was tried in vain. */
export type Flaw = Said<FlawCode> & { refusals?: readonly Refusal[] };
