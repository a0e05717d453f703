/** The arguments of the engine's codes in words: roles, limits, events, conditions, instants. */
import { dayOfIso } from '#lib/domain/sop/calendar.ts';
import { CASE_EVENTS } from '#lib/domain/sop/events.ts';
import { LEVELS, ROLES } from '#lib/domain/sop/limits.ts';
import { CLOSING_NEEDS, type ClosingNeed } from '#lib/domain/sop/policy.ts';
import type { Arg } from '#lib/domain/sop/said.ts';
import { CONTENTS, NATURES } from '#lib/domain/sop/vocabulary.ts';
import { m } from '#lib/paraglide/messages.js';
import { contentName, natureName } from '../words.ts';
import { eventAct } from './event-words.ts';
import { dayIn, listText, momentIn } from './moments.ts';
import { fieldName, limitName, openingCondition, roleName } from './rule-words.svelte.ts';
import { levelName } from './state-words.ts';

/** A message function. What each takes is proved by the test that says every code in every language. */
export type Word = (args: never) => string;

const needs: Record<ClosingNeed, () => string> = {
	handled: m.need_handled,
	'repair-ordered': m.need_repair_ordered,
	'repair-signed': m.need_repair_signed,
	'repair-copy': m.need_repair_copy,
	'no-repair-order': m.need_no_repair_order,
	'word-received': m.need_word_received,
	'word-true': m.need_word_true,
	'links-opened': m.need_links_opened,
	'link-in-hand': m.need_link_in_hand,
	'head-agreed': m.need_head_agreed,
	verified: m.need_verified,
	'head-agreed-quarterly': m.need_head_agreed_quarterly
};

/** What a closing condition asks. */
export const needName = (need: ClosingNeed): string => needs[need]();

const parts: Record<string, () => string> = {
	nature: m.part_nature,
	content: m.part_content,
	severity: m.part_severity
};

const found = <T extends string>(all: readonly T[], id: string): T | undefined =>
	all.find((known) => known === id);

/** An ID in words; what names nothing stays as it is. */
function nameOf(id: string, event: string): string {
	const role = found(ROLES, id);
	if (role) return roleName(role);
	if (id === 'customer') return m.role_customer();
	if (id === 'CLOCK') return m.clock_actor();
	if (id === 'none') return levelName('communicative');
	const type = found(CASE_EVENTS, id);
	if (type) return eventAct(type);
	const level = found(LEVELS, id) ?? found(['communicative'] as const, id);
	if (level) return levelName(level);
	const need = found(CLOSING_NEEDS, id);
	if (need) return needName(need);
	const nature = found(NATURES, id);
	if (nature) return natureName(nature);
	const content = found(CONTENTS, id);
	if (content) return contentName(content);
	if (id.startsWith('OPEN-')) return id.split(' ').map(openingCondition).join('／');
	if (id.startsWith('DL-')) return limitName(id);
	if (parts[id]) return parts[id]();
	return event ? fieldName(`${event}.${id}`) : id;
}

/** Counts stay figures; every other number is an instant. */
const COUNTS = ['count', 'policy', 'minutes', 'year'];

/** Arguments in words. Instants (UTC ms) and dates (`YYYY-MM-DD`) in the policy's zone. */
export function worded(args: Readonly<Record<string, Arg>>, zone: string): Record<string, string> {
	const event = 'fields' in args ? String(args.event ?? '') : '';
	const one = (key: string, value: string | number): string => {
		if (typeof value === 'number')
			return COUNTS.includes(key) ? String(value) : momentIn(zone, value);
		return dayOfIso(value) === undefined ? nameOf(value, event) : dayIn(value);
	};
	return Object.fromEntries(
		Object.entries(args).map(([key, value]) => [
			key,
			typeof value === 'object' ? listText(value.map((each) => one(key, each))) : one(key, value)
		])
	);
}
