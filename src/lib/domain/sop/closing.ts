/** Closing a case (銷項): which conditions hold, and what is missing (section 6, AMB-21). */
import { cannotBeHandled, isHandled, levelOfClass, type CaseState } from './case-state.ts';
import { refuse, type Refusal } from './codes.ts';
import type { CaseEventOf } from './events.ts';
import type { ClosingNeed, Policy } from './policy.ts';

const NEEDS: Record<ClosingNeed, (state: CaseState) => boolean> = {
	handled: isHandled,
	'repair-ordered': ({ last }) => last['repair-ordered'] !== undefined,
	'repair-signed': ({ last }) => last['repair-signed'] !== undefined,
	'repair-copy': ({ last }) => last['repair-copy-received'] !== undefined,
	'no-repair-order': ({ last }) => last['repair-ordered'] === undefined,
	'word-received': ({ last }) => last['word-received'] !== undefined,
	'word-true': ({ wordChecked }) => wordChecked,
	'links-opened': ({ links }) =>
		Object.values(links).every(({ openable, openedAs }) => !openable || openedAs !== null),
	'link-in-hand': ({ links }) =>
		Object.values(links).some(({ openable, handled }) => !openable && !handled),
	'head-agreed': ({ last }) => last['consent-given'] !== undefined,
	verified: ({ last }) => last.verified !== undefined,
	'head-agreed-quarterly': ({ quarter }) => quarter !== null
};

const OF_KIND: readonly ClosingNeed[] = ['repair-ordered', 'no-repair-order'];

/** What a closing condition still lacks; nothing: it holds. */
export const lacking = (policy: Policy, condition: string, state: CaseState): ClosingNeed[] =>
	(policy.closing.conditions[condition] ?? []).filter((need) => !NEEDS[need](state));

/** How far off a condition is: one for another kind of work (a repair or none) is the furthest. */
const distance = (lacks: readonly ClosingNeed[]): number =>
	lacks.length + (lacks.some((need) => OF_KIND.includes(need)) ? 100 : 0);

/** Why the case may not be closed as it stands; empty: it may. The signatures and fields are checked when it is done. */
export function closingRefusals(policy: Policy, state: CaseState): Refusal[] {
	const { together } = policy.closing;
	const refusals: Refusal[] = [];
	const unmet = (ids: readonly string[]) =>
		ids
			.map((id) => ({ id, lacks: lacking(policy, id, state) }))
			.filter(({ lacks }) => lacks.length);
	if (state.stage !== 'opened') refusals.push(refuse('not-opened', 'CLOSE-R1'));
	for (const id of together.never)
		if (lacking(policy, id, state).length === 0) refusals.push(refuse('link-in-hand', id));
	if (Object.keys(state.links).length > 0)
		for (const { id, lacks } of unmet(together.withLinks))
			refusals.push(refuse('link-not-opened', id, { missing: lacks }));
	if (cannotBeHandled(state)) {
		for (const { id, lacks } of unmet(together.cannotBeHandled))
			refusals.push(refuse('no-quarterly-agreement', id, { missing: lacks }));
		return refusals;
	}
	if (!isHandled(state)) refusals.push(refuse('not-handled', 'CLOSE-R1'));
	const ways = unmet(together.oneOf);
	const nearest = ways.toSorted((a, b) => distance(a.lacks) - distance(b.lacks))[0];
	if (nearest && ways.length === together.oneOf.length)
		refusals.push(
			refuse('no-closing-condition', nearest.id, {
				missing: nearest.lacks,
				conditions: together.oneOf
			})
		);
	for (const { id, lacks } of unmet(together.always))
		refusals.push(refuse('not-verified', id, { missing: lacks }));
	if (state.class && levelOfClass(state.class) === 'major')
		for (const { id, lacks } of unmet(together.major))
			refusals.push(refuse('no-consent', id, { missing: lacks }));
	return refusals;
}

/** A case that cannot be handled also needs the signature of who agreed (CLOSE-FIELDS). */
export function signatureRefusals(event: CaseEventOf<'closed'>, state: CaseState): Refusal[] {
	if (!cannotBeHandled(state) || event.fields.agreedSignature?.trim()) return [];
	return [
		refuse('fields-missing', 'CLOSE-FIELDS', { event: 'closed', fields: ['agreedSignature'] })
	];
}
