/** Every code that leaves the engine is said in every language, with the arguments that random logs give it. */
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { wordsThere } from '#lib/app/desk/rule-words.svelte.ts';
import { sayFinding, sayRefusal, sayTrace } from '#lib/app/desk/said.ts';
import { sayFlaw } from '#lib/app/desk/flaw-words.ts';
import { eventAct, eventDone } from '#lib/app/desk/event-words.ts';
import { LOCALES } from '#lib/content/locale.ts';
import {
	FINDING_CODES,
	REFUSAL_CODES,
	TRACE_CODES,
	type Finding,
	type Refusal,
	type Trace
} from '#lib/domain/sop/codes.ts';
import { CASE_EVENTS } from '#lib/domain/sop/events.ts';
import { findings } from '#lib/domain/sop/findings.ts';
import { obligations } from '#lib/domain/sop/obligations.ts';
import type { Exercise } from '#lib/domain/training/exercise.ts';
import { FLAW_CODES, type Flaw } from '#lib/domain/training/flaw.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { PATIENCE } from '../support/random-scenario.ts';
import { fuzzRules, playTries, tries } from '../support/sop-log.ts';
import { shipped } from '../support/shipped.ts';

vi.setConfig({ testTimeout: PATIENCE });

const ZONE = 'Asia/Hong_Kong';
const AT = Date.parse('2026-03-02T10:00:00+08:00');
const LATER = 40 * 86_400_000;

/** What is met in random logs; each code with some of the arguments that it comes with. */
function met() {
	const refusals = new Map<string, Refusal[]>();
	const traces = new Map<string, Trace[]>();
	const found = new Map<string, Finding[]>();
	const add = <T extends { code: string }>(to: Map<string, T[]>, said: T): void => {
		const known = to.get(said.code) ?? [];
		if (known.length < 40) to.set(said.code, [...known, said]);
	};
	for (const list of fc.sample(tries, { seed: 20260302, numRuns: 2000 })) {
		const steps = playTries(list);
		for (const step of steps) for (const refusal of step.refusals) add(refusals, refusal);
		const log = steps.at(-1)?.after ?? [];
		const now = (log.at(-1)?.at ?? 0) + ((list[0]?.dice ?? 0) % LATER);
		for (const { trace } of obligations(log, fuzzRules, now))
			for (const step of trace) add(traces, step);
		for (const finding of findings(log, fuzzRules, now)) add(found, finding);
	}
	// Refused by the clock and by the office.
	add(refusals, { code: 'clock-backwards', args: { now: AT, last: AT + 1 }, clause: 'AMB-5' });
	add(refusals, { code: 'nothing-owed', args: {}, clause: 'DL-MONTH' });
	add(refusals, { code: 'quarter-reviewed', args: { quarter: '2026-Q1' }, clause: 'AMB-21' });
	return { refusals, traces, found };
}

const { refusals, traces, found } = met();
const exercise = shipped.exercises[0]?.locales.en as Exercise;
const flaw = (code: (typeof FLAW_CODES)[number]): Flaw => ({
	code,
	clause: 'DL-FORM',
	args: {
		by: code === 'late' ? 60_000 : 'ROLE-REC',
		right: code === 'untrue' ? 'o1' : 'ROLE-SUP',
		given: code === 'untrue' ? 'o2' : 'ROLE-GM',
		dueAt: AT,
		at: AT,
		news: AT + 1,
		limit: 'DL-FORM',
		field: 'recorded.time',
		after: 'recorded'
	},
	...(code === 'refused' && {
		refusals: [{ code: 'already-done', args: { event: 'apologised' }, clause: 'REC-1' }]
	})
});

/** A sentence that a person can read: nothing left unfilled, no ID of ours in it. */
const SOUND = /^(?!.*(undefined|NaN|Invalid|[{}]|\b(ROLE|DL|NAT|CON|SEV)-[A-Z]))\s*\S/s;

afterAll(() => overwriteGetLocale(() => 'zh-Hant'));

describe.each(LOCALES)('%s', (locale) => {
	const inLocale = async (say: () => string[]): Promise<void> => {
		overwriteGetLocale(() => locale);
		await wordsThere();
		for (const sentence of say()) expect(sentence).toMatch(SOUND);
	};

	it.each(REFUSAL_CODES)('refusal %s', async (code) => {
		expect(refusals.get(code)).toBeDefined();
		await inLocale(() => (refusals.get(code) ?? []).map((said) => sayRefusal(said, ZONE)));
	});

	it.each(TRACE_CODES)('trace %s', async (code) => {
		expect(traces.get(code)).toBeDefined();
		await inLocale(() => (traces.get(code) ?? []).map((said) => sayTrace(said, ZONE)));
	});

	it.each(FINDING_CODES)('finding %s', async (code) => {
		expect(found.get(code)).toBeDefined();
		await inLocale(() => (found.get(code) ?? []).map((said) => sayFinding(said, ZONE)));
	});

	it.each(FLAW_CODES)('flaw %s', async (code) => {
		await inLocale(() => [sayFlaw(flaw(code), exercise, ZONE)]);
	});

	it.each(CASE_EVENTS)('event %s', async (type) => {
		await inLocale(() => [eventAct(type), eventDone(type)]);
	});
});
