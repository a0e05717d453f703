/** Recording an act: it is appended to the log, or refused with code and clause, and the log stays as it was. */
import { isZone } from './calendar.ts';
import type { CaseState } from './case-state.ts';
import { caseOf } from './case.ts';
import { advance, type Outcome } from './clock.ts';
import { closingRefusals, signatureRefusals } from './closing.ts';
import { refuse, type Refusal } from './codes.ts';
import type { CaseEvent, CaseLog } from './events.ts';
import { fieldRefusals } from './fields.ts';
import { openingRefusals } from './opening.ts';
import { overrunRefusals, untilRefusals } from './overrun.ts';
import { roleRefusals } from './permissions.ts';
import { policyOf, type Policy, type Rules } from './policy.ts';
import { classifiedRefusals, reclassifiedRefusals, turnedValidRefusals } from './reclassify.ts';
import { stepRefusals } from './steps.ts';

/** The last millisecond of the year 9999: what the calendar can still name. */
const LAST_INSTANT = 253_402_300_799_999;

const isInstant = (at: number): boolean => Number.isSafeInteger(at) && at >= 0 && at < LAST_INSTANT;

/** A version of the policy that can be worked by: known, in a known zone, with its calendar. */
function policyRefusals(version: number, rules: Rules): Refusal[] {
	const policy = rules.policies[version];
	if (!policy) return [refuse('unknown-policy', 'AMB-17', { policy: version })];
	const refusals: Refusal[] = [];
	if (!isZone(policy.zone)) refusals.push(refuse('unknown-zone', 'AMB-1', { zone: policy.zone }));
	if (policy.calendar !== null && !rules.calendars[policy.calendar])
		refusals.push(refuse('unknown-calendar', 'AMB-1', { calendar: policy.calendar }));
	return refusals;
}

function receive(event: CaseEvent, rules: Rules): Refusal[] {
	if (event.type !== 'received') return [refuse('not-received', 'PRO-1', { event: event.type })];
	if (!isInstant(event.receivedAt))
		return [refuse('not-a-time', 'AMB-5', { at: String(event.receivedAt) })];
	const { receivedAt, at } = event;
	const refusals = policyRefusals(event.policy, rules);
	if (at < receivedAt) refusals.push(refuse('time-before-reception', 'AMB-5', { at, receivedAt }));
	const policy = rules.policies[event.policy];
	return policy ? [...refusals, ...roleRefusals(policy, event)] : refusals;
}

function timeRefusals(at: number, log: CaseLog, { receivedAt }: CaseState): Refusal[] {
	if (at < receivedAt) return [refuse('time-before-reception', 'AMB-5', { at, receivedAt })];
	const last = (log.at(-1) as CaseEvent).at;
	return at < last ? [refuse('time-before-last', 'AMB-5', { at, last })] : [];
}

function ownRefusals(
	event: CaseEvent,
	state: CaseState,
	log: CaseLog,
	policy: Policy,
	rules: Rules
): Refusal[] {
	switch (event.type) {
		case 'classified':
			return classifiedRefusals(event, state);
		case 'reclassified':
			return reclassifiedRefusals(event, state);
		case 'turned-valid':
			return turnedValidRefusals(event, state);
		case 'customer-limit-agreed':
			return untilRefusals(event.until, event.at, policy, 'AMB-6');
		case 'overrun-requested':
		case 'overrun-approved':
			return overrunRefusals(event, state, log, policy, rules);
		case 'opened':
		case 'not-opened':
			return openingRefusals(policy, event, state);
		case 'policy-changed':
			return event.policy === state.policy
				? [refuse('nothing-changed', 'AMB-17', { policy: event.policy })]
				: policyRefusals(event.policy, rules);
		case 'closed':
			return [...closingRefusals(policy, state), ...signatureRefusals(event, state)];
		default:
			return stepRefusals(event, state, policy);
	}
}

const closedRefusal = (event: CaseEvent): Refusal =>
	event.type === 'closed'
		? refuse('already-closed', 'CLOSE-FIELDS')
		: refuse('case-closed', 'CLOSE-FIELDS', { event: event.type });

/**
 * Records an act at its instant (`event.at`, UTC ms): the clock is moved there first, then the act is checked (time,
 * role, order, conditions, fields), then what it brings about at once is appended.
 */
export function record(log: CaseLog, event: CaseEvent, rules: Rules): Outcome {
	if (!isInstant(event.at))
		return { ok: false, refusals: [refuse('not-a-time', 'AMB-5', { at: String(event.at) })] };
	const before = caseOf(log);
	if (!before) {
		const refusals = receive(event, rules);
		return refusals.length > 0 ? { ok: false, refusals } : { ok: true, log: [event] };
	}
	if (event.type === 'month-passed')
		return { ok: false, refusals: [refuse('clock-only', 'SEV-MAJ-c')] };
	if (event.type === 'received')
		return { ok: false, refusals: [refuse('already-received', 'PRO-1')] };
	const late = timeRefusals(event.at, log, before);
	if (late.length > 0) return { ok: false, refusals: late };

	const moved = advance(log, event.at, rules);
	if (!moved.ok) return moved;
	const state = caseOf(moved.log) ?? before;
	const policy = policyOf(rules, state.policy);
	if (state.stage === 'closed' && !policy.closing.afterClosing.includes(event.type))
		return { ok: false, refusals: [closedRefusal(event)] };
	const refusals = [
		...roleRefusals(policy, event),
		...ownRefusals(event, state, moved.log, policy, rules),
		...fieldRefusals(policy, event, state)
	];
	if (refusals.length > 0) return { ok: false, refusals };
	return advance([...moved.log, event], event.at, rules);
}
