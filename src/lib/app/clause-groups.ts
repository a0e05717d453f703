/** The parts of the procedure, as clauses name them. */
import { m } from '#lib/paraglide/messages.js';

const names: Record<string, () => string> = {
	class: m.group_class,
	steps: m.group_steps,
	conduct: m.group_conduct,
	reception: m.group_reception,
	limits: m.group_limits,
	case: m.group_case,
	department: m.group_department,
	etiquette: m.group_etiquette,
	flow: m.group_flow,
	skills: m.group_skills,
	principles: m.group_principles,
	mind: m.group_mind,
	daily: m.group_daily,
	readings: m.group_readings
};

/** The name of a group; a group without a name shows as it is written. */
export const clauseGroupName = (group: string): string => names[group]?.() ?? group;
