/** The mistakes of a case of free practice: what was refused, and limits that were broken. */
import { caseOf } from '#lib/domain/sop/case.ts';
import type { CaseEvent, CaseLog } from '#lib/domain/sop/events.ts';
import type { Obligation } from '#lib/domain/sop/obligation.ts';
import { obligations } from '#lib/domain/sop/obligations.ts';
import { policyOf, type RuleSet } from '#lib/domain/sop/policy.ts';
import { record } from '#lib/domain/sop/record.ts';
import { isPast } from '#lib/domain/sop/spans.ts';
import type { LogEntry } from '../attempt.ts';
import { practisedCase, type DeskEvent } from '../case-log.ts';
import { isOwed } from '../case-summary.ts';
import { SLIPS } from '../judge-step.ts';
import { oncePerClause, type Costly, type Mistake } from './mistake.ts';

type DeskEntries = readonly LogEntry<DeskEvent>[];

/** The clauses by which acts were refused as the case stood then; what was taken back afterwards no longer counts. */
function refusedIn(log: DeskEntries, { rules }: RuleSet): Costly[] {
	return log.flatMap(({ seq, event }, index) => {
		if (event.type !== 'refused') return [];
		const later = log.slice(index + 1);
		if (later.some((each) => each.event.type === 'undone' && each.event.seq <= seq)) return [];
		const before = practisedCase(log.slice(0, index).map((each) => each.event)).log;
		const outcome = record(before, event.act, rules);
		if (outcome.ok) return [];
		return outcome.refusals
			.filter(({ code }) => !SLIPS.includes(code))
			.map(({ clause }) => ({ clause, seq, cost: 1 }));
	});
}

/** The place in a case's log at which a broken limit showed: the act that came too late, else the first event past its end. */
function brokenAt(log: CaseLog, obligation: Obligation, { rules }: RuleSet): number {
	const { limit, policy, to, doneAt, dueAt, inclusive, aroseAt } = obligation;
	const doneBy = policyOf(rules, policy).limits.find(({ id }) => id === limit)?.doneBy ?? [];
	const isLateAct = (event: CaseEvent): boolean =>
		event.at === doneAt && doneBy.includes(event.type) && (!('to' in event) || event.to === to);
	const isAfter = ({ at }: CaseEvent): boolean =>
		at >= aroseAt && isPast({ at: dueAt ?? aroseAt, inclusive }, at);
	return log.findIndex(doneAt === null ? isAfter : isLateAct);
}

/**
 * The mistakes of a case that has ended, each clause once, at the earliest: closed, or not opened and with nothing owed any
 * more that has an end. Undefined while it goes on, or when its reception was taken back.
 */
export function caseMistakes(log: DeskEntries, rules: RuleSet): Mistake[] | undefined {
	const practised = practisedCase(log.map(({ event }) => event));
	const state = caseOf(practised.log);
	const last = practised.log.at(-1);
	if (!state || !last || (state.stage !== 'closed' && state.stage !== 'not-opened'))
		return undefined;
	const all = obligations(practised.log, rules.rules, last.at);
	const goesOn = all.some((each) => isOwed(each) && each.dueAt !== null);
	if (state.stage === 'not-opened' && goesOn) return undefined;
	const broken = all
		.filter(({ breached }) => breached)
		.map((obligation): Costly => {
			const place = brokenAt(practised.log, obligation, rules);
			return { clause: obligation.clause, seq: practised.places[place] as number, cost: 1 };
		});
	return oncePerClause([...refusedIn(log, rules), ...broken]);
}
