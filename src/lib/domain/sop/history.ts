/** Reads out of a log how standing, policy and anchors changed in it. */
import type { Anchor, History, Stretch } from './anchors.ts';
import { levelOfClass, setsBack, type Cause } from './case-state.ts';
import type { CaseEvent, CaseLog, Class } from './events.ts';
import type { Standing } from './limits.ts';
import { policyOf, type Rules } from './policy.ts';

const standingOf = (current: Class | null, opened: boolean): Standing | null => {
	if (!current) return 'unclassified';
	return levelOfClass(current) ?? (opened ? 'communicative' : null);
};

/** The first place in the log at or after an instant. */
const firstSince = (log: CaseLog, at: number): number => log.findIndex((event) => event.at >= at);

const NONE: ReadonlyMap<number, number> = new Map();

/** Reads the history out of a log that begins with a reception. */
export function historyOf(log: CaseLog, rules: Rules): History {
	const first = log[0];
	if (first?.type !== 'received') throw new Error('a case begins with its reception');
	let policy = policyOf(rules, first.policy);
	const entry = policy.readings.clockStart === 'entry';
	const reception: Anchor = {
		seq: 0,
		at: entry ? first.at : first.receivedAt,
		since: 1,
		kind: entry ? 'entry' : 'reception'
	};
	const standing: { class: Class | null; opened: boolean } = { class: null, opened: false };
	let ground = reception;
	let reclassification = reception;
	let handled: number | undefined;
	let closed: number | undefined;
	let setBack: Map<number, number> | undefined;
	const stretches: Stretch[] = [];
	const begin = (seq: number, at: number): void => {
		stretches.push({
			seq,
			at,
			policy,
			standing: standingOf(standing.class, standing.opened),
			ground,
			reclassification,
			reception
		});
	};
	const reclassify = (next: Class, seq: number, at: number, cause: Cause, groundAt: number) => {
		const before = standing.class && levelOfClass(standing.class);
		const level = levelOfClass(next);
		standing.class = next;
		if (cause !== 'classified' && before !== level) {
			const { correctionCountsFrom, worseningCountsFrom } = policy.readings;
			const here: Anchor = { seq, at, since: seq + 1, kind: 'reclassification' };
			reclassification = here;
			if (cause === 'correction') ground = correctionCountsFrom === 'reception' ? reception : here;
			else if (worseningCountsFrom === 'reclassification' || cause === 'month-passed')
				ground = here;
			else {
				const since = groundAt < at ? firstSince(log, groundAt) : seq + 1;
				ground = { seq, at: groundAt, since, kind: 'ground' };
			}
		}
		if ((cause === 'worsening' || cause === 'turned-valid') && setsBack(log, handled, groundAt)) {
			(setBack ??= new Map()).set(handled, seq);
			handled = undefined;
		}
		begin(seq, at);
	};
	begin(0, first.at);
	for (let seq = 1; seq < log.length; seq++) {
		const event = log[seq] as CaseEvent;
		switch (event.type) {
			case 'classified':
				reclassify(event, seq, event.at, 'classified', event.at);
				break;
			case 'reclassified':
				reclassify(event, seq, event.at, event.ground, event.groundAt);
				break;
			case 'turned-valid':
				reclassify(event, seq, event.at, 'turned-valid', event.groundAt);
				break;
			case 'month-passed':
				if (standing.class)
					reclassify(
						{ ...standing.class, severity: 'SEV-MAJ-c' },
						seq,
						event.at,
						'month-passed',
						event.at
					);
				break;
			case 'opened':
				standing.opened = true;
				if (standingOf(standing.class, false) === null) begin(seq, event.at);
				break;
			case 'policy-changed':
				policy = policyOf(rules, event.policy);
				begin(seq, event.at);
				break;
			case 'handled':
				handled = seq;
				break;
			case 'closed':
				closed = seq;
				break;
			default:
				break;
		}
	}
	return { stretches, setBack: setBack ?? NONE, closed };
}
