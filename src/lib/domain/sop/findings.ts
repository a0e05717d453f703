/** What a look at the log finds: lateness, omissions, what was passed to the wrong person. Pure; a finding never blocks. */
import { levelOfClass, logUntil, type CaseState } from './case-state.ts';
import { caseOf } from './case.ts';
import { classify } from './classify.ts';
import type { Finding } from './codes.ts';
import type { CaseEvent, CaseEventType, CaseLog } from './events.ts';
import { levelOf } from './limits.ts';
import type { Obligation } from './obligation.ts';
import { obligations } from './obligations.ts';
import { policyOf, type Policy, type Rules } from './policy.ts';
import type { Arg } from './said.ts';

const find = (
	code: Finding['code'],
	clause: string,
	at: number,
	args: Readonly<Record<string, Arg>> = {}
): Finding => ({ code, clause, at, args });

/** Reception (REC-1, REC-2, AMB-5). */
function ofReception(log: CaseLog, state: CaseState, policy: Policy): Finding[] {
	const found: Finding[] = [];
	const { receivedAt, enteredAt, last } = state;
	const minutes = policy.readings.lateEntryMinutes;
	if (enteredAt - receivedAt > minutes * 60_000)
		found.push(find('entered-late', 'AMB-5', enteredAt, { receivedAt, enteredAt, minutes }));
	const recorded = log.findIndex(({ type }) => type === 'recorded');
	const apologised = log.findIndex(({ type }) => type === 'apologised');
	if (recorded > 0 && (apologised < 0 || apologised > recorded))
		found.push(find('no-apology', 'REC-1', (log[recorded] as CaseEvent).at));
	const first = log.findIndex(({ type }) => type === 'form-sent' || type === 'handled');
	if (first > 0 && (recorded < 0 || recorded > first))
		found.push(find('not-recorded', 'REC-2', (log[first] as CaseEvent).at));
	const handled = last.handled;
	if (handled !== undefined && last['form-sent'] !== undefined && last['form-signed'] === undefined)
		found.push(find('form-unsigned', 'DL-FORM', (log[handled] as CaseEvent).at));
	return found;
}

/** What was escalated or handed over, but not to the one to whom it was owed then. */
function passedElsewhere(log: CaseLog, policy: Policy): Finding[] {
	return log.flatMap((event, seq) => {
		if (event.type !== 'handed-over' && event.type !== 'escalated') return [];
		const current = caseOf(log.slice(0, seq))?.class;
		const level = current && levelOfClass(current);
		if (!level) return [];
		const owed = policy.limits.filter(
			({ appliesTo, doneBy }) => appliesTo.includes(level) && doneBy.includes(event.type)
		);
		const due = owed.map(({ to }) => (typeof to === 'string' ? to : to[level]));
		if (owed.length === 0 || due.includes(event.to)) return [];
		const clause = owed[0]?.clause ?? 'DL-ESC';
		return [find('passed-elsewhere', clause, event.at, { to: event.to, owed: due.map(String) })];
	});
}

/** Classes given against the facts stated with them, and what important and major ones entail (MAJ-NCR). */
function ofClasses(log: CaseLog, state: CaseState, policy: Policy): Finding[] {
	const found: Finding[] = [];
	for (const event of log) {
		if (event.type !== 'classified' || !event.answers) continue;
		const { nature, content, level } = classify(policy, event.answers);
		const given = event.severity === null ? null : levelOf(event.severity);
		const differs: [string, boolean][] = [
			['nature', nature.outcome !== undefined && nature.outcome !== event.nature],
			['content', content.outcome !== undefined && content.outcome !== event.content],
			['severity', level !== undefined && level !== given]
		];
		const parts = differs.filter(([, is]) => is).map(([part]) => part);
		if (parts.length > 0)
			found.push(find('classified-against-table', 'FLOW-2', event.at, { parts }));
	}
	const grave = state.classes.find((entry) => {
		const level = levelOfClass(entry.class);
		return level === 'important' || level === 'major';
	});
	if (grave) found.push(find('nonconformity-procedure', 'MAJ-NCR', grave.at));
	return found;
}

const ATTENTION: Partial<Record<string, Finding['code']>> = {
	'customer-limit-without-consent': 'customer-limit-without-consent',
	'authorised-late': 'approved-late'
};

function ofObligation(obligation: Obligation, closed: number | undefined): Finding[] {
	const { key, limit, clause, dueAt, doneAt, liftedAt, breached, aroseAt, state } = obligation;
	const found: Finding[] = [];
	if (breached && dueAt !== null) {
		found.push(find('breach', clause, Math.max(dueAt, aroseAt), { key, limit, dueAt, state }));
		if (dueAt < aroseAt || (dueAt === aroseAt && !obligation.inclusive))
			found.push(find('born-overdue', 'AMB-9', aroseAt, { key, limit, dueAt }));
	}
	for (const { code, args } of obligation.trace) {
		const as = ATTENTION[code];
		if (as && typeof args.at === 'number')
			found.push(
				find(as, as === 'approved-late' ? 'AMB-10' : 'AMB-6', args.at, { ...args, limit })
			);
	}
	const owed = doneAt === null && liftedAt === null && obligation.undetermined === null;
	if (closed !== undefined && dueAt === null && owed)
		found.push(find('visit-outstanding', clause, closed, { key, limit }));
	return found;
}

const atOf = (log: CaseLog, type: CaseEventType): number | undefined =>
	log.find((event) => event.type === type)?.at;

/** Everything found in a log by `now` (UTC ms), in the order of time. */
export function findings(log: CaseLog, rules: Rules, now: number): Finding[] {
	const past = logUntil(log, now);
	const state = caseOf(past);
	if (!state) return [];
	const policy = policyOf(rules, state.policy);
	const closed = atOf(past, 'closed');
	return [
		...ofReception(past, state, policy),
		...passedElsewhere(past, policy),
		...ofClasses(past, state, policy),
		...obligations(past, rules, now).flatMap((obligation) => ofObligation(obligation, closed))
	].toSorted((a, b) => a.at - b.at);
}
