/** Properties of any log whatever. `FUZZ_RUNS=10000` is the long run. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { cannotBeHandled, isHandled, isValidCase, STAGES } from './case-state.ts';
import { caseOf } from './case.ts';
import { advance } from './clock.ts';
import { FINDING_CODES, REFUSAL_CODES, TRACE_CODES } from './codes.ts';
import { CASE_EVENTS, type CaseLog } from './events.ts';
import { findings } from './findings.ts';
import { fuzzRules, playTries, tries } from '../../../../tests/support/sop-log.ts';
import { OBLIGATION_STATES } from './obligation.ts';
import { obligations } from './obligations.ts';

const numRuns = Number(import.meta.env.VITE_FUZZ_RUNS ?? 200);
vi.setConfig({ testTimeout: 60_000 + numRuns * 300 });
const DAY = 86_400_000;
const jumps = fc.array(fc.integer({ min: 0, max: 12 * DAY }), { minLength: 1, maxLength: 12 });

const freeze = <T>(value: T): T => {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		Object.values(value).forEach(freeze);
	}
	return value;
};

function moved(log: CaseLog, now: number): CaseLog {
	const outcome = advance(log, now, fuzzRules);
	if (!outcome.ok) throw new Error('the clock was refused');
	return outcome.log;
}
const logOf = (list: Parameters<typeof playTries>[0]): CaseLog =>
	freeze(playTries(list).at(-1)?.after ?? []);
const endOf = (log: CaseLog): number => log.at(-1)?.at ?? 0;

describe('any log', () => {
	it('[AMB-8] one jump of the clock leaves the same log as many small ones', () => {
		fc.assert(
			fc.property(tries, jumps, (list, steps) => {
				const log = logOf(list);
				let now = endOf(log);
				let small = log;
				for (const step of steps) small = moved(small, (now += step));
				expect(moved(log, now)).toEqual(small);
				expect(obligations(log, fuzzRules, now)).toEqual(obligations(small, fuzzRules, now));
			}),
			{ numRuns }
		);
	});

	it('time in a log never runs backwards, and only the clock turns by the month', () => {
		fc.assert(
			fc.property(tries, (list) => {
				const log = logOf(list);
				for (const [seq, event] of log.entries()) {
					if (seq > 0) expect(event.at).toBeGreaterThanOrEqual(log[seq - 1]?.at ?? 0);
					expect(event.type === 'month-passed').toBe(event.by === 'CLOCK');
				}
			}),
			{ numRuns }
		);
	});

	it('[AMB-9] a breach never vanishes, whatever is done and however late one looks', () => {
		fc.assert(
			fc.property(tries, jumps, (list, steps) => {
				const broken = new Map<string, number | null>();
				const look = (log: CaseLog, now: number): void => {
					const seen = new Map(obligations(log, fuzzRules, now).map((one) => [one.key, one]));
					for (const [key, dueAt] of broken)
						expect(seen.get(key)).toMatchObject({ breached: true, dueAt });
					for (const [key, one] of seen) {
						if (one.breached) broken.set(key, one.dueAt);
						expect(one.breached).toBe(one.state === 'late' || one.state === 'late-authorised');
					}
				};
				let last: CaseLog = [];
				for (const { after } of playTries(list)) {
					if (after !== last && after.length > 0) look(after, endOf(after));
					last = after;
				}
				let now = endOf(last);
				for (const step of steps) look(last, (now += step));
			}),
			{ numRuns }
		);
	});

	it('looking again gives the same, looking at a later log gives the same past, and looking changes nothing', () => {
		fc.assert(
			fc.property(tries, (list) => {
				const steps = playTries(list);
				const whole = freeze(steps.at(-1)?.after ?? []);
				const now = endOf(whole);
				expect(obligations(whole, fuzzRules, now)).toEqual(
					obligations(structuredClone(whole), fuzzRules, now)
				);
				expect(findings(whole, fuzzRules, now)).toEqual(findings(whole, fuzzRules, now));
				const middle = whole[Math.floor(whole.length / 2)]?.at ?? 0;
				const past = whole.filter(({ at }) => at <= middle);
				expect(obligations(whole, fuzzRules, middle)).toEqual(obligations(past, fuzzRules, middle));
			}),
			{ numRuns }
		);
	});

	it('no order of events leaves two states that contradict each other', () => {
		fc.assert(
			fc.property(tries, (list) => {
				for (const { after } of playTries(list)) {
					const state = caseOf(after);
					if (!state) continue;
					const { stage, class: own, last, quarter } = state;
					expect(isHandled(state) && cannotBeHandled(state)).toBe(false);
					if (own) expect(isValidCase(state)).toBe(own.severity !== null);
					if (stage === 'closed') {
						expect(last.opened).toBeDefined();
						const done = isHandled(state) && last.verified !== undefined;
						expect(done || (cannotBeHandled(state) && quarter !== null)).toBe(true);
					}
					if (last.verified !== undefined) expect(last.handled).toBeLessThan(last.verified);
					for (const one of obligations(after, fuzzRules, endOf(after))) {
						expect(one.doneAt !== null && one.liftedAt !== null).toBe(false);
						if (one.doneAt !== null)
							expect(['open', 'due-soon', 'lifted']).not.toContain(one.state);
						if (one.binds) expect(one.doneAt === null && one.liftedAt === null).toBe(true);
					}
				}
			}),
			{ numRuns }
		);
	});

	it('what is refused leaves the log as it was', () => {
		fc.assert(
			fc.property(tries, (list) => {
				for (const { before, after, refusals } of playTries(list)) {
					if (refusals.length > 0) expect(after).toBe(before);
					else expect(after.length).toBeGreaterThan(before.length);
				}
			}),
			{ numRuns }
		);
	});
});

describe('coverage of random logs', () => {
	/** Refused elsewhere than by `record`: by the clock itself, and by the office (clock and office have tests of their own). */
	const ELSEWHERE = ['clock-backwards', 'nothing-owed', 'quarter-reviewed'];

	it('every event, stage, outcome, finding, trace and refusal is reached', () => {
		const seen = new Map<string, number>();
		const see = (kind: string, code: string) =>
			seen.set(`${kind} ${code}`, (seen.get(`${kind} ${code}`) ?? 0) + 1);
		// The seed is fixed: coverage is a fact about the generator, and must not depend on the day.
		const samples = fc.sample(tries, { seed: 20260302, numRuns: Math.max(numRuns, 2000) });
		for (const list of samples) {
			const steps = playTries(list);
			for (const { event, refusals } of steps) {
				if (refusals.length === 0) see('event', event.type);
				for (const { code } of refusals) see('refusal', code);
			}
			const log = steps.at(-1)?.after ?? [];
			for (const { type } of log) if (type === 'month-passed') see('event', type);
			const state = caseOf(log);
			if (state) see('stage', state.stage);
			const now = endOf(log) + ((list[0]?.dice ?? 0) % (40 * DAY));
			for (const one of obligations(log, fuzzRules, now)) {
				see('state', one.state);
				for (const { code } of one.trace) see('trace', code);
			}
			for (const { code } of findings(log, fuzzRules, now)) see('finding', code);
		}
		const shown = [...seen]
			.toSorted(([a], [b]) => (a < b ? -1 : 1))
			.map(([what, times]) => `${what} ${times}`);
		console.log(`${samples.length} random logs reached:\n${shown.join('\n')}`);
		const all = [
			...CASE_EVENTS.map((type) => `event ${type}`),
			...STAGES.map((stage) => `stage ${stage}`),
			...OBLIGATION_STATES.map((state) => `state ${state}`),
			...REFUSAL_CODES.filter((code) => !ELSEWHERE.includes(code)).map((code) => `refusal ${code}`),
			...FINDING_CODES.map((code) => `finding ${code}`),
			...TRACE_CODES.map((code) => `trace ${code}`)
		];
		expect(all.filter((what) => !seen.has(what))).toEqual([]);
	});
});
