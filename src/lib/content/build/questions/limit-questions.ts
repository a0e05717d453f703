/** Questions that follow from a limit of the policy. */
import { ROLES, type CaseLimit, type OfficeLimit, type Standing } from '#lib/domain/sop/limits.ts';
import { spanText } from '../interpolate.ts';
import type { SourceWords } from '../rule-words.ts';
import type { Text } from '../schema.ts';
import { asked, filled, single, type Choice, type Generated } from './generated.ts';
import type { Template, TemplatesSource } from './template-schema.ts';

export type Limit = CaseLimit | OfficeLimit;

/** Neighbours first: people mix up what stands close together. */
const byNearness = (limits: readonly Limit[], index: number): Limit[] =>
	limits
		.map((limit, i) => ({ limit, distance: Math.abs(i - index) }))
		.filter(({ distance }) => distance > 0)
		.sort((a, b) => a.distance - b.distance)
		.map(({ limit }) => limit);

/** A length as it is marked: sixty minutes are an hour, and no other answer than it. */
function lengthOf({ span }: Limit): string {
	if (span.unit === 'hours') return `${span.count * 60} minutes`;
	return span.unit === 'minutes' ? `${span.count} minutes` : spanText(span).zh;
}

const OF_LEVEL: Partial<Record<Standing, Text>> = {
	minor: { zh: '輕微投訴：', en: 'minor complaint: ' },
	important: { zh: '重要投訴：', en: 'important complaint: ' },
	major: { zh: '重大投訴：', en: 'major complaint: ' }
};

/** What a limit is about. One that is of a single level says so, unless its name does. */
function namedFully(limit: Limit, words: SourceWords): Text {
	const name = words[`limit.${limit.id}`] as Text;
	const [only, ...more] = 'appliesTo' in limit ? limit.appliesTo : [];
	const level = only && more.length === 0 ? OF_LEVEL[only] : undefined;
	if (!level || name.zh.includes('投訴')) return name;
	return { zh: level.zh + name.zh, en: level.en + name.en };
}

/** Questions about one limit: how long, who, to whom, who approves. */
export function ofLimit(
	limits: readonly Limit[],
	index: number,
	templates: TemplatesSource,
	words: SourceWords
): Generated[] {
	const limit = limits[index] as Limit;
	const role = (id: string): Text =>
		id === 'customer' ? { zh: '客戶', en: 'The customer' } : (words[`role.${id}`] as Text);
	const nameOf = (each: Limit): Text => namedFully(each, words);
	const near = byNearness(limits, index);
	const slots = { name: nameOf(limit), limit: spanText(limit.span), who: role(limit.who) };
	const dutyOf = (id: string): Choice[] => {
		const other = near.find(({ who }) => who === id);
		return id !== limit.who && other ? [{ text: role(id), other: nameOf(other) }] : [];
	};
	/** Nobody takes the one who does it for the one whom it has to reach. */
	const roles = ROLES.filter((id) => id !== limit.who).map((id) => ({ text: role(id) }));
	const made = [
		...single(
			templates.limit,
			'limit',
			limit.id,
			{ ...slots, right: spanText(limit.span) },
			near
				.filter((other) => lengthOf(other) !== lengthOf(limit))
				.map((other) => ({ text: spanText(other.span), other: nameOf(other) }))
		),
		...single(
			templates.who,
			'who',
			limit.id,
			{ ...slots, right: role(limit.who) },
			ROLES.flatMap(dutyOf)
		)
	];
	if (typeof limit.to === 'string' && limit.to !== 'customer')
		made.push(...single(templates.to, 'to', limit.id, { ...slots, right: role(limit.to) }, roles));
	if ('approver' in limit && limit.approver) {
		const right = role(limit.approver.role);
		made.push(...single(templates.approver, 'approver', limit.id, { ...slots, right }, roles));
	}
	return made.map((each) => ({
		...each,
		source: { ...each.source, clauses: clausesOf(limit, each.source.id) }
	}));
}

/** What a question on a limit asks about: its clause, and whoever approves it. */
function clausesOf(limit: Limit, id: string): string[] {
	const approver = 'approver' in limit ? limit.approver : null;
	return id.endsWith('.approver') && approver ? [approver.clause, limit.clause] : [limit.clause];
}

/** The figure of a limit, to be typed, with what it is mixed up with. */
export function ofFigure(
	limits: readonly CaseLimit[],
	index: number,
	template: Template,
	words: SourceWords
): Generated[] {
	const limit = limits[index] as CaseLimit;
	const nameOf = (each: Limit): Text => namedFully(each, words);
	if (!('count' in limit.span) || template.skip.includes(limit.id)) return [];
	const slots = { name: nameOf(limit), right: spanText(limit.span) };
	const mistakes = byNearness(limits, index)
		.filter((other) => 'count' in other.span && lengthOf(other) !== lengthOf(limit))
		.map((other) => ({
			limit: other.id,
			plus: 0,
			why: filled(template.wrong, { ...slots, other: nameOf(other) })
		}));
	const common = asked(template, 'figure', limit.id, slots);
	const source = {
		...common,
		clauses: [limit.clause],
		type: 'number' as const,
		answer: { limit: limit.id, plus: 0 },
		mistakes
	};
	return [{ bank: template.bank, source }];
}
