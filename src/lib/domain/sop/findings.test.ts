import { describe, expect, it } from 'vitest';
import { act, hk, IMPORTANT, MAJOR, MINOR, play } from '../../../../tests/support/sop-case.ts';
import type { CaseEvent, CaseLog } from './events.ts';
import { formsOf } from './fields.ts';
import { findings } from './findings.ts';
import { policy, rules } from '../../../../tests/support/sop-rules.ts';

const T = hk('2026-03-02 10:00');
const found = (log: CaseLog, now = T) =>
	findings(log, rules, now).map(({ code, clause }) => `${code} ${clause}`);
const case_ = (severity: typeof MINOR, ...more: CaseEvent[]) =>
	play([act('received', T), act('classified', T, severity), ...more]);

describe('findings', () => {
	it('a case by the book has none', () => {
		const log = play([
			act('received', T),
			act('apologised', T),
			act('recorded', T),
			act('classified', T),
			act('form-sent', T),
			act('form-signed', T),
			act('handled', T),
			act('form-returned', T),
			act('feedback-reported', T),
			act('customer-told', T)
		]);
		expect(found(log)).toEqual([]);
	});

	it.each([
		['[REC-1] recorded without an apology', case_(MINOR, act('recorded', T)), 'no-apology REC-1'],
		[
			'[REC-1] recorded before the apology',
			case_(MINOR, act('recorded', T), act('apologised', T)),
			'no-apology REC-1'
		],
		['[REC-2] sent without a record', case_(MINOR, act('form-sent', T)), 'not-recorded REC-2'],
		[
			'[DL-FORM] handled though nobody signed',
			case_(MINOR, act('recorded', T), act('form-sent', T), act('handled', T)),
			'form-unsigned DL-FORM'
		],
		[
			'[DL-ESC] an important one escalated to the general manager',
			case_(IMPORTANT, act('escalated', T, { to: 'ROLE-GM' })),
			'passed-elsewhere DL-IMP-HAND'
		],
		[
			'[MAJ-NCR] important and major ones follow the nonconformity procedure',
			case_(MAJOR),
			'nonconformity-procedure MAJ-NCR'
		],
		[
			'[FLOW-2] classified against the facts stated',
			play([act('received', T), act('classified', T, { answers: { 'sudden-event': 'yes' } })]),
			'classified-against-table FLOW-2'
		]
	])('%s', (_name, log, finding) => {
		expect(found(log)).toContain(finding);
	});

	it('[DL-ESC] nothing is amiss when it reached the right one', () => {
		const log = case_(MAJOR, act('escalated', T, { to: 'ROLE-GM' }));
		expect(found(log).some((finding) => finding.startsWith('passed'))).toBe(false);
	});

	it('[DL-VISIT] is outstanding after closing until it is made', () => {
		const closed = case_(
			MINOR,
			act('opened', T),
			act('handled', T),
			act('word-received', T),
			act('verified', T),
			act('closed', T)
		);
		expect(found(closed)).toContain('visit-outstanding DL-VISIT');
		expect(found(play([...closed, act('visited', T)]))).not.toContain('visit-outstanding DL-VISIT');
	});

	it('a breach is found with its limit, in the order of time', () => {
		const now = hk('2026-04-10 10:00');
		const late = findings(case_(MINOR), rules, now);
		expect(late.filter(({ code }) => code === 'breach').map(({ args }) => args.limit)).toEqual([
			'DL-FORM',
			'DL-MIN-SOLVE',
			'DL-1MONTH',
			'DL-MAJ-HAND',
			'DL-ESC',
			'DL-MAJ-REPLY'
		]);
		expect(late.map(({ at }) => at)).toEqual(late.map(({ at }) => at).toSorted((a, b) => a - b));
	});
});

describe('forms', () => {
	it('[REC-2] hold what the log has filled', () => {
		const log = case_(MINOR, act('recorded', T), act('form-sent', T + 1));
		const form = (id: string) =>
			Object.fromEntries(
				formsOf(log, policy)
					.find((own) => own.id === id)
					?.fields.map(({ id: field, value }) => [field, value]) ?? []
			);
		expect(form('FORM-COMPLAINT')).toMatchObject({
			'received-at': T,
			department: '工程部',
			course: null
		});
		expect(form('FORM-HANDLING')).toMatchObject({ 'sent-at': T + 1, 'signed-by': null });
	});
});
