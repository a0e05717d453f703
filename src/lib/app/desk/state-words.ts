/** Where an obligation and a case stand, in words. */
import { STAGES, type CaseState } from '#lib/domain/sop/case-state.ts';
import { STANDINGS, type Standing } from '#lib/domain/sop/limits.ts';
import type { ObligationState } from '#lib/domain/sop/obligation.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { Urgency } from './case-list.ts';

const states: Record<ObligationState, () => string> = {
	open: m.due_open,
	'due-soon': m.due_due_soon,
	'on-time': m.due_on_time,
	'within-extension': m.due_within_extension,
	'late-authorised': m.due_late_authorised,
	late: m.due_late,
	lifted: m.due_lifted,
	undetermined: m.due_undetermined
};

const stages: Record<CaseState['stage'], () => string> = {
	received: m.stage_received,
	'not-opened': m.stage_not_opened,
	opened: m.stage_opened,
	closed: m.stage_closed
};

const levels: Record<Standing, () => string> = {
	minor: m.level_minor,
	important: m.level_important,
	major: m.level_major,
	communicative: m.level_communicative,
	unclassified: m.level_unclassified
};

/** How an obligation stands. */
export const obligationStateName = (state: ObligationState): string => states[state]();

/** How far a case has come. */
export const stageName = (stage: CaseState['stage']): string => stages[stage]();

/** How grave a complaint is. */
export const levelName = (standing: Standing): string => levels[standing]();

/** The same where it stands alone, as a label. */
export function levelLabel(standing: Standing): string {
	const name = levelName(standing);
	return name.charAt(0).toLocaleUpperCase(getLocale()) + name.slice(1);
}

/** What cases can be narrowed to. */
export const STAGE_NAMES = STAGES;
export const LEVEL_NAMES = STANDINGS;

const urgencies: Record<Urgency, () => string> = {
	none: m.urgency_none,
	open: m.due_open,
	soon: m.due_due_soon,
	over: m.due_late
};

/** How the next end of a case stands. */
export const urgencyName = (urgency: Urgency): string => urgencies[urgency]();
