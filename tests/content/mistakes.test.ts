/** Mistakes in what ships: found wherever they are made, none where none was made, each on a clause that is known. */
import { describe, expect, it, vi } from 'vitest';
import { readLibrary } from '#lib/content/build/library.ts';
import { bestTalk } from '#lib/domain/roleplay/best-talk.ts';
import { MODES, type Scenario } from '#lib/domain/roleplay/scenario.ts';
import { scoreOf } from '#lib/domain/roleplay/score.ts';
import type { Talk } from '#lib/domain/roleplay/talk.ts';
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
import type { PractisedCase } from '#lib/domain/training/case-log.ts';
import { FLAW_CODES, type Flaw, type FlawCode } from '#lib/domain/training/flaw.ts';
import { exerciseMistakes } from '#lib/domain/training/mistakes/exercise-mistakes.ts';
import { talkMistakes } from '#lib/domain/training/mistakes/talk-mistakes.ts';
import { playedWrongly } from '../support/played-wrongly.ts';
import { PROCEDURE_IDS } from '../support/procedure-ids.ts';
import { PATIENCE } from '../support/random-scenario.ts';
import { solver } from '../support/solve.ts';
import { policy, rules } from '../support/sop-rules.ts';
import { storedCase } from '../support/stored-case.ts';
import { logOn } from '../support/tiny-attempt.ts';

// Each explores a whole scenario, or plays an exercise in every wrong way.
vi.setConfig({ testTimeout: PATIENCE });

const { exercises, learning, scenarios } = readLibrary(process.cwd());
const RULES = { version: policy.version, rules };
/** The procedure's own, and the readings of what it leaves open (AMB-1 to AMB-21). */
const KNOWN = [...PROCEDURE_IDS, ...Array.from({ length: 21 }, (_, i) => `AMB-${i + 1}`)];

/** The log that leads to a talk. */
const eventsOf = ({ turns }: Talk): TalkEvent[] =>
	turns.flatMap(({ node, notes, reply }): TalkEvent[] => [
		...notes.map((phrase) => ({ type: 'noted' as const, node, phrase })),
		reply === null ? { type: 'silent', node } : { type: 'replied', node, reply }
	]);

describe.each(scenarios)('$id', ({ locales }) => {
	const scenario = locales['zh-Hant'] as Scenario;

	it.each(MODES)('the best talk has no mistakes but what it loses itself (%s)', (mode) => {
		const talk = bestTalk(scenario, mode);
		const lost = scoreOf(talk).ledger.filter(({ verdict }) => verdict === 'lost');
		const found = talkMistakes(scenario, mode, logOn(1, eventsOf(talk)), RULES);
		expect(new Set(found?.map(({ clause }) => clause))).toEqual(
			new Set(lost.map(({ criterion }) => criterion))
		);
	});

	it('whatever can be lost in it is lost on a clause that is known', () => {
		const moves = scenario.nodes.flatMap(({ replies, silence }) => [...replies, silence]);
		const clauses = moves.flatMap(({ verdicts, fatal }) => [
			...verdicts.map(({ criterion }): string => criterion),
			...(fatal ? [fatal.clause] : [])
		]);
		expect(clauses.filter((clause) => !KNOWN.includes(clause))).toEqual([]);
	});
});

it('every question asks about a clause that is known', () => {
	const main = learning.questions.map(({ locales }) => locales['zh-Hant']?.clauses[0] ?? '');
	expect(main.filter((clause) => !KNOWN.includes(clause))).toEqual([]);
});

/** The clauses that a flaw stands for. */
const clausesOf = ({ code, clause, refusals }: Flaw): string[] =>
	code === 'refused' ? (refusals ?? []).map((each) => each.clause) : [clause];

const met = new Set<FlawCode>();

describe.each(exercises)('$id', (item) => {
	const { exercise, ruleSet, play, grade } = solver(item);
	const judged = (practised: PractisedCase) => {
		const log = storedCase(practised);
		return { log, mistakes: exerciseMistakes(exercise, ruleSet, log) ?? [] };
	};

	it('has no mistakes when it is solved, and none to tell before it is handed in', () => {
		const solved = play((_, event) => event);
		expect(judged(solved).mistakes).toEqual([]);
		const open = storedCase({ ...solved, finishedAt: undefined });
		expect(exerciseMistakes(exercise, ruleSet, open)).toBeUndefined();
	});

	it('has every flaw of its grade among its mistakes: at an act of that step, else at handing in', () => {
		for (const practised of playedWrongly(solver(item))) {
			const { log, mistakes } = judged(practised);
			const { steps } = grade(practised);
			const flaws = steps.flatMap(({ step, place, flaws: list }) =>
				list.flatMap((flaw) =>
					clausesOf(flaw).map((clause) => ({ ...flaw, clause, step, at: place }))
				)
			);
			for (const { code } of flaws) met.add(code);
			expect(mistakes.map(({ clause }) => clause).sort()).toEqual(
				[...new Set(flaws.map(({ clause }) => clause))].sort()
			);
			for (const { clause, seq } of mistakes) {
				expect(KNOWN).toContain(clause);
				const { event } = log[seq] ?? {};
				const fits = flaws.some(({ code, step, clause: broken, at }) => {
					if (broken !== clause) return false;
					if (code === 'missing') return event?.type === 'finished';
					if (code === 'refused' || code === 'wrong-role')
						return event?.type === 'refused' && event.act.type === step.event;
					return at !== null && event === practised.log[at];
				});
				expect(fits, `${clause} at ${seq}: ${event?.type}`).toBe(true);
			}
		}
	});
});

it('in which every kind of flaw comes up', () => {
	expect([...met].sort()).toEqual([...FLAW_CODES].sort());
});
