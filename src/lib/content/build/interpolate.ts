/**
 * Figures and names of the policy in texts: `{{DL-FORM.limit}}`, `.count`, `.approver`, `.who`, `.to`, `.name`; never typed, so
 * they cannot be wrong. `{{DL-FORM.limit|plus:5}}` is another figure of the same kind, for what people take it for.
 * `{{=三天}}` is a figure of a story, as it stands.
 */
import type { CaseLimit, OfficeLimit, Span } from '#lib/domain/sop/limits.ts';
import type { Policy } from '#lib/domain/sop/policy.ts';
import type { SourceWords } from './rule-words.ts';
import type { Text } from './schema.ts';

const PLACEHOLDER = /\{\{([A-Z0-9-]+)\.(\w+)(?:\|plus:(-?\d+))?\}\}/g;
const STORY = /\{\{=([^{}]+)\}\}/g;
const LEFT_OVER = /\{\{[^{}]*\}\}/g;

const both = (zh: string, en: string): Text => ({ zh, en });
const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** A span in words. */
export function spanText(span: Span | OfficeLimit['span']): Text {
	switch (span.unit) {
		case 'minutes':
			return both(`${span.count} 分鐘`, plural(span.count, 'minute'));
		case 'hours':
			return both(`${span.count} 小時`, plural(span.count, 'hour'));
		case 'days':
			return span.counting === 'working'
				? both(`${span.count} 個工作天`, plural(span.count, 'working day'))
				: both(`${span.count} 天`, plural(span.count, 'day'));
		case 'months':
			return both(`${span.count} 個月`, plural(span.count, 'month'));
		case 'same-day':
			return both('當日', 'the same day');
		case 'unstated':
			return both('沒有定時限', 'no stated limit');
		case 'before-day-of-month':
			return both(`每月 ${span.day} 日之前`, `before day ${span.day} of each month`);
		case 'quarter':
			return both('每季一次', 'once a quarter');
	}
}

const isCaseLimit = (limit: CaseLimit | OfficeLimit): limit is CaseLimit => 'approver' in limit;

/** A span that is longer by `plus` of its units; undefined when it has none, or nothing would be left. */
function longer(span: Span | OfficeLimit['span'], plus: number): typeof span | undefined {
	if (plus === 0) return span;
	if (!('count' in span) || span.count + plus < 1) return undefined;
	return { ...span, count: span.count + plus };
}

/** What a placeholder stands for, or undefined when the policy has no such thing. */
function valueOf(
	policy: Policy,
	words: SourceWords,
	id: string,
	what: string,
	plus: number
): Text | undefined {
	if (what === 'name') return words[`limit.${id}`] ?? words[`role.${id}`] ?? words[`form.${id}`];
	if (id === 'DL-RINGS') {
		const rings = policy.rings + plus;
		if (rings < 1) return undefined;
		if (what === 'count') return both(String(rings), String(rings));
		return what === 'limit'
			? both(`${rings} 聲之內`, `within ${plural(rings, 'ring')}`)
			: undefined;
	}
	const limit = [...policy.limits, ...policy.office].find((each) => each.id === id);
	if (!limit) return undefined;
	const span = longer(limit.span, plus);
	if (what === 'limit') return span && spanText(span);
	if (what === 'count')
		return span && 'count' in span ? both(String(span.count), String(span.count)) : undefined;
	const role =
		what === 'who'
			? limit.who
			: what === 'to'
				? limit.to
				: what === 'approver' && isCaseLimit(limit)
					? limit.approver?.role
					: undefined;
	if (role === 'customer') return both('客戶', 'the customer');
	return typeof role === 'string' ? words[`role.${role}`] : undefined;
}

/** Puts the policy's figures and names into a text; `unknown`: placeholders that name nothing. */
export function interpolate(
	text: Text,
	policy: Policy,
	words: SourceWords
): { text: Text; unknown: string[] } {
	const unknown: string[] = [];
	const fill = (locale: keyof Text): string =>
		text[locale]
			.replaceAll(PLACEHOLDER, (whole, id: string, what: string, plus?: string) => {
				const value = valueOf(policy, words, id, what, Number(plus ?? 0));
				return value?.[locale] ?? whole;
			})
			.replaceAll(STORY, '$1')
			.replaceAll(LEFT_OVER, (whole) => {
				unknown.push(whole);
				return whole;
			});
	return { text: { zh: fill('zh'), en: fill('en') }, unknown };
}
