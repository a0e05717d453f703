/** The order of the steps: what must have happened before an act, and what happens once only. */
import { cannotBeHandled, isHandled, levelOfClass, type CaseState } from './case-state.ts';
import { refuse, type Refusal } from './codes.ts';
import type { CaseEvent, CaseEventType } from './events.ts';
import { quarterOf } from './month.ts';
import type { Policy } from './policy.ts';

/** Done once; a later harm sets some of them back, and then they are done again. */
const ONCE: Partial<Record<CaseEventType, string>> = {
	apologised: 'REC-1',
	'form-sent': 'DL-FORM',
	'form-signed': 'DL-FORM',
	handled: 'DL-RETURN',
	'cannot-be-handled': 'CLOSE-R3',
	'form-returned': 'DL-RETURN',
	'feedback-reported': 'DL-TELL',
	'customer-told': 'DL-TELL',
	'repair-ordered': 'FLOW-3',
	'repair-signed': 'CLOSE-a',
	'repair-copy-received': 'FLOW-4',
	verified: 'CLOSE-R2',
	'consent-given': 'CLOSE-e'
};

const after = (holds: boolean, refusal: () => Refusal): Refusal[] => (holds ? [] : [refusal()]);

function linkRefusals(event: Extract<CaseEvent, { link: string }>, state: CaseState): Refusal[] {
	const { link: id, type } = event;
	const link = state.links[id];
	if (type === 'linked-found')
		return after(!link, () => refuse('already-done', 'CLOSE-c', { event: type, link: id }));
	const clause = type === 'linked-opened' ? 'CLOSE-c' : 'CLOSE-d';
	if (!link) return [refuse('unknown-link', clause, { link: id })];
	const done = type === 'linked-opened' ? link.openedAs !== null : link.handled;
	if (done) return [refuse('already-done', clause, { event: type, link: id })];
	return after(type !== 'linked-opened' || link.openable, () =>
		refuse('link-cannot-open', 'CLOSE-d', { link: id })
	);
}

/** Refuses an act that comes too early or a second time. */
export function stepRefusals(event: CaseEvent, state: CaseState, policy: Policy): Refusal[] {
	const { last } = state;
	const { type } = event;
	const once = ONCE[type];
	if (once && last[type] !== undefined) return [refuse('already-done', once, { event: type })];
	switch (type) {
		case 'form-signed':
			return after(last['form-sent'] !== undefined, () => refuse('form-not-sent', 'DL-FORM'));
		case 'cannot-be-handled':
			return after(!isHandled(state), () =>
				refuse('already-done', 'CLOSE-R3', { event: 'handled' })
			);
		case 'form-returned':
			return [
				...after(last['form-sent'] !== undefined, () => refuse('form-not-sent', 'DL-RETURN')),
				...after(last['form-signed'] !== undefined, () => refuse('form-unsigned', 'DL-FORM')),
				...after(isHandled(state), () => refuse('not-handled', 'DL-RETURN'))
			];
		case 'feedback-reported':
		case 'customer-told':
			return after(last['form-returned'] !== undefined, () => refuse('no-feedback', 'DL-TELL'));
		case 'visited':
			return after(isHandled(state), () => refuse('not-handled', 'DL-VISIT'));
		case 'verified':
			return after(isHandled(state), () => refuse('not-handled', 'CLOSE-R2'));
		case 'consent-given': {
			const major = state.class !== null && levelOfClass(state.class) === 'major';
			return [
				...after(isHandled(state), () => refuse('not-handled', 'CLOSE-e')),
				...after(major, () => refuse('not-major', 'CLOSE-e'))
			];
		}
		case 'repair-signed':
			return after(last['repair-ordered'] !== undefined, () =>
				refuse('no-repair-order', 'CLOSE-a')
			);
		case 'repair-copy-received':
			return after(last['repair-signed'] !== undefined, () => refuse('repair-unsigned', 'CLOSE-a'));
		case 'linked-found':
		case 'linked-opened':
		case 'linked-handled':
			return linkRefusals(event, state);
		case 'quarter-agreed': {
			const now = quarterOf(policy.zone, event.at);
			return [
				...after(cannotBeHandled(state), () => refuse('can-be-handled', 'CLOSE-R3')),
				...after(event.quarter === now, () =>
					refuse('other-quarter', 'CLOSE-R3', { quarter: event.quarter, now })
				)
			];
		}
		default:
			return [];
	}
}
