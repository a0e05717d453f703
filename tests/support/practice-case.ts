/** For tests in the browser: practice cases under the shipped rules. */
import { loadRules } from '#lib/content/load.ts';
import type { CaseEvent } from '#lib/domain/sop/events.ts';
import type { CaseAttempt, LogEntry, RulesItem } from '#lib/domain/training/attempt.ts';
import type { DeskEvent } from '#lib/domain/training/case-log.ts';
import { summaryOfCase, type CaseSummary } from '#lib/domain/training/case-summary.ts';
import { hashOf } from '#lib/storage/hash.ts';
import { uuid } from './tiny-attempt.ts';

/** The shipped rules as cases are pinned to them. */
export async function rulesItem(): Promise<RulesItem> {
	const rules = await loadRules();
	const item: RulesItem = { hash: '', kind: 'case', id: 'sop', version: rules.version, rules };
	return { ...item, hash: hashOf(item) };
}

/** 2 March 2026, 10:00 in Hong Kong. */
export const TEN = Date.parse('2026-03-02T10:00:00+08:00');

/** Case number `n` of a learner. */
export const caseOn = (
	{ id, version, hash }: RulesItem,
	n: number,
	learner = 'ann'
): CaseAttempt => ({
	id: uuid(n),
	learner,
	kind: 'case',
	content: { id, version, hash },
	seed: 0,
	startedAt: n * 1000,
	format: 1
});

export const received = (at = TEN): CaseEvent => ({
	type: 'received',
	at,
	by: 'ROLE-REC',
	receivedAt: at,
	channel: 'desk',
	raisedBy: 'customer',
	policy: 1
});

export const apologised = (at = TEN): CaseEvent => ({ type: 'apologised', at, by: 'ROLE-REC' });

export const classified = (at = TEN): CaseEvent => ({
	type: 'classified',
	at,
	by: 'ROLE-REC',
	nature: 'NAT-V2',
	content: 'CON-E',
	severity: 'SEV-MIN'
});

/** Entries of case number `n`, from `seq` on. */
export const entriesOn = (n: number, events: DeskEvent[], seq = 0): LogEntry<DeskEvent>[] =>
	events.map((event, i) => ({ attempt: uuid(n), seq: seq + i, at: n * 1000 + i, event }));

/** What the list shows of a case. */
export function summaryOn(
	item: RulesItem,
	n: number,
	events: CaseEvent[],
	desk = 'ann'
): CaseSummary {
	const summary = summaryOfCase(uuid(n), desk, events, item.rules.rules, events.at(-1)?.at ?? TEN);
	if (!summary) throw new Error('an empty log');
	return summary;
}
