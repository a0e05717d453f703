/** For tests: acts with sensible contents, played by the one who may, and logs made of them. */
import type {
	CaseEvent,
	CaseEventData,
	CaseEventType,
	CaseLog,
	Class,
	Until
} from '#lib/domain/sop/events.ts';
import type { Rules } from '#lib/domain/sop/policy.ts';
import { permissionOf } from '#lib/domain/sop/permissions.ts';
import { obligations } from '#lib/domain/sop/obligations.ts';
import type { Obligation } from '#lib/domain/sop/obligation.ts';
import { record } from '#lib/domain/sop/record.ts';
import { policy, rules as shippedRules } from './sop-rules.ts';

/** An instant in Hong Kong: `2026-03-02 10:00` (seconds and milliseconds as wanted) → UTC ms. */
export const hk = (local: string): number => {
	const at = Date.parse(`${local.replace(' ', 'T')}+08:00`);
	if (Number.isNaN(at)) throw new Error(`${local} is no instant`);
	return at;
};

/** UTC ms → `2026-03-02 10:00:00.000` in Hong Kong. */
export const inHk = (at: number | null | undefined): string | null =>
	at === null || at === undefined
		? null
		: new Date(at + 8 * 3_600_000).toISOString().slice(0, 23).replace('T', ' ');

export const MINOR: Class = { nature: 'NAT-V2', content: 'CON-E', severity: 'SEV-MIN' };
export const IMPORTANT: Class = { nature: 'NAT-V2', content: 'CON-Q', severity: 'SEV-IMP' };
export const MAJOR: Class = { nature: 'NAT-V2', content: 'CON-Q', severity: 'SEV-MAJ-b' };
export const HELP: Class = { nature: 'NAT-C1', content: 'CON-E', severity: null };

const day = (on: string): Until => ({ on });
const CONTACT = { person: '陳美玲', address: '3座12樓C', phone: '9123 4567', content: '冷氣不冷' };

/** What each act holds unless a test says otherwise. */
const DEFAULTS: { [T in CaseEventType]: CaseEventData[T] } = {
	received: { receivedAt: 0, channel: 'desk', raisedBy: 'customer', policy: policy.version },
	apologised: {},
	recorded: {
		fields: {
			time: '3月1日',
			place: '大堂',
			department: '工程部',
			event: '冷氣壞了',
			demand: '修好',
			contact: '9123 4567'
		}
	},
	classified: MINOR,
	reclassified: { ...IMPORTANT, ground: 'correction', groundAt: 0 },
	'turned-valid': { ...MINOR, groundAt: 0 },
	'month-passed': {},
	'form-sent': {},
	'form-signed': { fields: { signature: '李主管' } },
	'handed-over': { to: 'ROLE-MGR' },
	escalated: { to: 'ROLE-MGR' },
	'customer-limit-agreed': { until: day('2026-03-03'), consent: true },
	answered: {},
	'overrun-requested': { limit: 'DL-MIN-SOLVE', until: day('2026-03-10') },
	'overrun-approved': { limit: 'DL-MIN-SOLVE', until: day('2026-03-10') },
	handled: { cause: '零件老化' },
	'cannot-be-handled': { reason: '缺零件' },
	'form-returned': { fields: { course: '已更換零件' } },
	'feedback-reported': {},
	'customer-told': {},
	visited: {},
	opened: { conditions: ['OPEN-a'], fields: CONTACT },
	'not-opened': { conditions: ['OPEN-f'], fields: CONTACT },
	'linked-found': { link: 'leak', openable: true },
	'linked-opened': { link: 'leak', openedAs: 'case-2' },
	'linked-handled': { link: 'leak' },
	'repair-ordered': {
		fields: { plan: '換壓縮機', responsibility: '公司', cost: '0', workers: '何師傅' }
	},
	'repair-signed': { fields: { signature: '陳美玲', opinion: '滿意' } },
	'repair-copy-received': {},
	'word-received': { kind: 'call', checked: true },
	verified: {},
	'consent-given': {},
	'quarter-agreed': { quarter: '2026-Q1' },
	'policy-changed': { policy: 2 },
	closed: { fields: { result: '已解決', staffSignature: '王小明' } }
};

/** An act at an instant (UTC ms), by the first who may do it, with its usual contents or those given. */
export function act<T extends CaseEventType>(
	type: T,
	at: number,
	change: Partial<CaseEventData[T]> & { by?: CaseEvent['by'] } = {}
): CaseEvent {
	const usual = DEFAULTS[type];
	const limit =
		'limit' in change ? String(change.limit) : 'limit' in usual ? usual.limit : undefined;
	const by = permissionOf(policy, type, limit).roles[0] ?? 'CLOCK';
	const start = type === 'received' ? { receivedAt: at } : {};
	const ground = 'groundAt' in usual ? { groundAt: at } : {};
	return { type, at, by, ...usual, ...start, ...ground, ...change } as CaseEvent;
}

/** The log after acts; throws when one is refused. */
export function play(acts: readonly CaseEvent[], rules: Rules = shippedRules): CaseLog {
	let log: CaseLog = [];
	for (const event of acts) {
		const outcome = record(log, event, rules);
		if (!outcome.ok)
			throw new Error(`${event.type}: ${outcome.refusals.map(({ code }) => code).join(', ')}`);
		log = outcome.log;
	}
	return log;
}

/** The obligations of a limit as they stand at an instant. */
export const owedBy = (
	limit: string,
	log: CaseLog,
	now: number,
	rules = shippedRules
): Obligation[] => obligations(log, rules, now).filter((obligation) => obligation.limit === limit);

/** The last obligation of a limit. @throws when there is none */
export function owed(limit: string, log: CaseLog, now: number, rules = shippedRules): Obligation {
	const found = owedBy(limit, log, now, rules).at(-1);
	if (!found) throw new Error(`nothing is owed by ${limit}`);
	return found;
}

/** The codes of an outcome's refusals with their clauses, `code clause`; empty when it was recorded. */
export function refusedWith(log: CaseLog, event: CaseEvent, rules: Rules = shippedRules): string[] {
	const before = JSON.stringify(log);
	const outcome = record(log, event, rules);
	if (JSON.stringify(log) !== before) throw new Error('the log given was changed');
	return outcome.ok ? [] : outcome.refusals.map(({ code, clause }) => `${code} ${clause}`);
}
