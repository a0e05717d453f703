/** A case as a fold over its log. Deadlines are in obligations.ts. */
import { setsBack, type CaseState, type Classified } from './case-state.ts';
import type { CaseEvent, CaseEventType, CaseLog, Class } from './events.ts';

/** What a later harm sets back: the work is to be done, proved, returned and told again. */
const SET_BACK = [
	'handled',
	'verified',
	'consent-given',
	'repair-signed',
	'repair-copy-received',
	'word-received',
	'form-returned',
	'feedback-reported',
	'customer-told'
] as const satisfies readonly CaseEventType[];

function classify(state: CaseState, log: CaseLog, entry: Classified): void {
	state.class = entry.class;
	state.classes.push(entry);
	if (entry.cause !== 'worsening' && entry.cause !== 'turned-valid') return;
	if (!setsBack(log, state.last.handled, entry.groundAt)) return;
	for (const type of SET_BACK) delete state.last[type];
	state.wordChecked = false;
}

const classOf = ({ nature, content, severity }: Class): Class => ({ nature, content, severity });

function apply(state: CaseState, event: CaseEvent, seq: number, log: CaseLog): void {
	const { at } = event;
	if ('fields' in event)
		state.fields[event.type] = { ...state.fields[event.type], ...event.fields };
	state.last[event.type] = seq;
	switch (event.type) {
		case 'classified': {
			const groundAt = state.receivedAt;
			classify(state, log, { seq, at, groundAt, class: classOf(event), cause: 'classified' });
			return;
		}
		case 'reclassified': {
			const groundAt = event.ground === 'correction' ? state.receivedAt : event.groundAt;
			classify(state, log, { seq, at, groundAt, class: classOf(event), cause: event.ground });
			return;
		}
		case 'turned-valid': {
			const { groundAt } = event;
			classify(state, log, { seq, at, groundAt, class: classOf(event), cause: 'turned-valid' });
			return;
		}
		case 'month-passed':
			if (state.class)
				classify(state, log, {
					seq,
					at,
					groundAt: at,
					class: { ...state.class, severity: 'SEV-MAJ-c' },
					cause: 'month-passed'
				});
			return;
		case 'overrun-requested':
			state.request = { limit: event.limit, until: event.until };
			return;
		case 'overrun-approved':
			state.request = null;
			return;
		case 'handled':
			delete state.last['cannot-be-handled'];
			state.request = null;
			return;
		case 'opened':
		case 'not-opened':
		case 'closed':
			state.stage = event.type;
			return;
		case 'linked-found':
			state.links[event.link] = { openable: event.openable, openedAs: null, handled: false };
			return;
		case 'linked-opened':
		case 'linked-handled': {
			const link = state.links[event.link];
			if (!link) return;
			if (event.type === 'linked-opened') link.openedAs = event.openedAs;
			else link.handled = true;
			return;
		}
		case 'word-received':
			state.wordChecked ||= event.checked;
			return;
		case 'quarter-agreed':
			state.quarter = event.quarter;
			return;
		case 'policy-changed':
			state.policy = event.policy;
			return;
		default:
			return;
	}
}

/** The state after a log; undefined before anything was received. Never changes the log. */
export function caseOf(log: CaseLog): CaseState | undefined {
	const first = log[0];
	if (first?.type !== 'received') return undefined;
	const { at, receivedAt, channel, raisedBy, policy } = first;
	const state: CaseState = {
		receivedAt,
		enteredAt: at,
		channel,
		raisedBy,
		policy,
		stage: 'received',
		class: null,
		classes: [],
		fields: {},
		last: { received: 0 },
		links: {},
		request: null,
		wordChecked: false,
		quarter: null
	};
	for (let seq = 1; seq < log.length; seq++) apply(state, log[seq] as CaseEvent, seq, log);
	return state;
}
