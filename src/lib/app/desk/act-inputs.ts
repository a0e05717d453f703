/** What an act asks for: its form's fields as the policy has them, and what the engine needs beside. */
import { ROLES, type Role } from '#lib/domain/sop/limits.ts';
import { quarterOf } from '#lib/domain/sop/month.ts';
import type { Policy } from '#lib/domain/sop/policy.ts';
import type { CaseState } from '#lib/domain/sop/case-state.ts';
import type { CaseEventData, CaseEventType } from '#lib/domain/sop/events.ts';
import type { Content, Nature, Severity } from '#lib/domain/sop/vocabulary.ts';
import type { ActInput } from './desk-case.svelte.ts';
import { fromLocal } from './moments.ts';

/** How a value is asked for; all values are kept as texts, so that a draft can hold them. */
export type InputKind =
	| 'text'
	| 'long'
	| 'nature'
	| 'content'
	| 'severity'
	| 'ground'
	| 'moment'
	| 'day'
	| 'time'
	| 'to'
	| 'limit'
	| 'check'
	| 'conditions'
	| 'link'
	| 'word';

/** `form`: the form that it stands in. `required`: it cannot be left empty. */
export type Input = { key: string; kind: InputKind; form?: string; required: boolean };

export type Values = Readonly<Record<string, string>>;

const LONG = ['event', 'demand', 'course', 'content', 'plan', 'result', 'opinion'];

const CLASS: Input[] = [
	{ key: 'nature', kind: 'nature', required: true },
	{ key: 'content', kind: 'content', required: true },
	{ key: 'severity', kind: 'severity', required: false }
];

const input = (key: string, kind: InputKind, required = true): Input => ({ key, kind, required });

const UNTIL = [input('until', 'day'), input('untilTime', 'time', false)];

const OWN: Partial<Record<CaseEventType, Input[]>> = {
	classified: CLASS,
	reclassified: [...CLASS, input('ground', 'ground'), input('groundAt', 'moment', false)],
	'turned-valid': [...CLASS, input('groundAt', 'moment', false)],
	'handed-over': [input('to', 'to')],
	escalated: [input('to', 'to')],
	'customer-limit-agreed': [...UNTIL, input('consent', 'check', false)],
	'overrun-requested': [input('limit', 'limit'), ...UNTIL],
	'overrun-approved': [input('limit', 'limit'), ...UNTIL],
	handled: [input('cause', 'text')],
	'cannot-be-handled': [input('reason', 'text')],
	opened: [input('conditions', 'conditions')],
	'not-opened': [input('conditions', 'conditions')],
	'linked-found': [input('openable', 'check', false)],
	'linked-opened': [input('link', 'link'), input('openedAs', 'text')],
	'linked-handled': [input('link', 'link')],
	'word-received': [input('word', 'word'), input('checked', 'check', false)]
};

/** Filled by the act itself, never by hand. */
const BY_ITSELF = ['at', 'receivedAt', 'channel'];

/** Everything that an act asks for, the form's fields first. */
export function inputsOf(policy: Policy, type: CaseEventType): Input[] {
	const fields = policy.forms.flatMap((form) =>
		form.fields
			.filter(({ event, key }) => event === type && !BY_ITSELF.includes(key))
			.map(({ key, required }): Input => ({
				key,
				kind: LONG.includes(key) ? 'long' : 'text',
				form: form.id,
				required: required !== null
			}))
	);
	return [...fields, ...(OWN[type] ?? [])];
}

/** The limits whose overrun somebody approves. */
export const extendable = (policy: Policy): string[] =>
	policy.limits.filter(({ approver }) => approver !== null).map(({ id }) => id);

/** To whom complaints are handed over. */
export const RECEIVERS: readonly Role[] = ROLES.filter(
	(role) => role === 'ROLE-MGR' || role === 'ROLE-GM' || role === 'ROLE-HEAD'
);

export const WORDS = ['paper', 'text', 'word', 'call'] as const;

const nextLink = (state: CaseState): string => String(Object.keys(state.links).length + 1);

/** The act with what was filled in. `now`: the desk's clock (simulated UTC ms). */
export function actOf(
	type: CaseEventType,
	values: Values,
	policy: Policy,
	state: CaseState,
	now: number
): ActInput {
	const text = (key: string): string => values[key]?.trim() ?? '';
	const fields = Object.fromEntries(
		inputsOf(policy, type)
			.filter(({ form }) => form !== undefined)
			.map(({ key }) => [key, text(key)])
	);
	const cls = {
		nature: text('nature') as Nature,
		content: text('content') as Content,
		severity: (text('severity') || null) as Severity | null
	};
	const untilAt = fromLocal(policy.zone, `${text('until')}T${text('untilTime')}`);
	const until = untilAt === undefined ? { on: text('until') } : { at: untilAt };
	const groundAt = fromLocal(policy.zone, text('groundAt')) ?? now;
	const data: Partial<{ [T in CaseEventType]: CaseEventData[T] }> = {
		classified: cls,
		reclassified: {
			...cls,
			ground: text('ground') === 'worsening' ? 'worsening' : 'correction',
			groundAt
		},
		'turned-valid': { ...cls, groundAt },
		'handed-over': { to: text('to') as Role },
		escalated: { to: text('to') as Role },
		'customer-limit-agreed': { until, consent: text('consent') !== '' },
		'overrun-requested': { limit: text('limit'), until },
		'overrun-approved': { limit: text('limit'), until },
		handled: { cause: text('cause') },
		'cannot-be-handled': { reason: text('reason') },
		opened: { conditions: text('conditions').split(' ').filter(Boolean), fields },
		'not-opened': { conditions: text('conditions').split(' ').filter(Boolean), fields },
		'linked-found': { link: nextLink(state), openable: text('openable') !== '' },
		'linked-opened': { link: text('link'), openedAs: text('openedAs') },
		'linked-handled': { link: text('link') },
		'word-received': {
			kind: WORDS.find((kind) => kind === text('word')) ?? 'word',
			checked: text('checked') !== ''
		},
		'quarter-agreed': { quarter: quarterOf(policy.zone, now) }
	};
	const own = data[type] ?? (Object.keys(fields).length > 0 ? { fields } : {});
	return { type, ...own } as ActInput;
}
