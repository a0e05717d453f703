import { describe, expect, it } from 'vitest';
import { act, hk, play } from '../../../../tests/support/sop-case.ts';
import { policy, rules } from '../../../../tests/support/sop-rules.ts';
import { SINGLE, TRUE_FALSE } from '../../../../tests/support/sample-questions.ts';
import { solver } from '../../../../tests/support/solve.ts';
import { entriesOf, storedCase } from '../../../../tests/support/stored-case.ts';
import { attemptOn, logOn, OTHER_EVENTS, uuid } from '../../../../tests/support/tiny-attempt.ts';
import { PARTS, quizItem, quizLog, sittingOn } from '../../../../tests/support/tiny-quiz.ts';
import { tinyItem } from '../../../../tests/support/tiny-scenario.ts';
import type { Question } from '#lib/domain/quiz/question.ts';
import type { CaseAttempt, ExerciseAttempt, RulesItem } from '#lib/domain/training/attempt.ts';
import type { Reading } from '#lib/storage/facts/judge.ts';
import { mistakesOf, momentHref } from './mistakes.ts';
import { shipped } from '../../../../tests/support/shipped.ts';

const [exercise] = shipped.exercises;
const RULES = { version: policy.version, rules };
const found = (reading: Reading, now = 0) => mistakesOf(reading, { rules: RULES, now });
const item: RulesItem = { hash: 'h', kind: 'case', id: 'sop', version: 1, rules: RULES };
const begun = {
	...{ id: uuid(1), learner: 'ann', content: { id: 'sop', version: 1, hash: 'h' } },
	...{ seed: 7, startedAt: 0, format: 1 as const }
};

describe('the mistakes of what was kept', () => {
	it('are those of a talk', async () => {
		const talk = await tinyItem();
		const attempt = attemptOn(talk);
		const log = logOn(1, OTHER_EVENTS);
		const reading: Reading = { ok: true, kind: 'roleplay', attempt, item: talk, log };
		expect(found(reading)?.[0]).toEqual({ clause: 'TIP-01', seq: 1 });
		expect(found({ ...reading, log: log.slice(0, 2) })).toBeUndefined();
	});

	it('are those of a sitting, by the clock, too', () => {
		const paper = quizItem(PARTS);
		const attempt = sittingOn(paper);
		const byId = new Map<string, Question>([SINGLE, TRUE_FALSE].map((each) => [each.id, each]));
		const log = quizLog(1, [
			{
				...{ type: 'question-answered', question: 'single' },
				answer: { type: 'single', option: 'refund' }
			}
		]);
		const reading: Reading = {
			...{ ok: true, kind: 'quiz', attempt, log },
			item: { ...paper, paper: { ...paper.paper, seconds: 60 } },
			questions: new Map([['zh-Hant', byId]])
		};
		expect(found(reading, 60_999)).toBeUndefined();
		expect(found(reading, 61_000)).toEqual([{ clause: 'RULE-01', seq: 0, question: 'single' }]);
	});

	it('are those of an exercise', () => {
		if (!exercise) throw new Error('no exercise');
		const attempt: ExerciseAttempt = { ...begun, kind: 'exercise' };
		const log = storedCase(solver(exercise).play(() => null));
		const mistakes = found({ ok: true, kind: 'exercise', attempt, item: exercise, log });
		expect(mistakes).not.toEqual([]);
		expect(new Set(mistakes?.map(({ seq }) => seq))).toEqual(new Set([log.length - 1]));
	});

	it('are those of a case of free practice', () => {
		const attempt: CaseAttempt = { ...begun, kind: 'case' };
		const help = { nature: 'NAT-C1', content: 'CON-E', severity: null } as const;
		const log = entriesOf(
			play([
				act('received', hk('2026-03-02 10:00')),
				act('form-sent', hk('2026-03-02 10:30')),
				act('classified', hk('2026-03-02 10:31'), help),
				act('not-opened', hk('2026-03-02 10:31'))
			])
		);
		expect(found({ ok: true, kind: 'case', attempt, item, log })).toEqual([
			{ clause: 'DL-FORM', seq: 1 }
		]);
	});

	it('are none to tell of what cannot be read', () => {
		expect(found({ ok: false, code: 'missing', detail: '' })).toBeUndefined();
	});
});

it.each([
	['roleplay', '/debrief/?attempt=a#seq-3'],
	['quiz', '/quiz/?attempt=a#seq-3'],
	['exercise', '/exercise/?attempt=a#seq-3'],
	['case', '/desk/case/?case=a']
] as const)('a moment of kind %s is shown at %s', (kind, address) => {
	expect(momentHref(kind, { attempt: 'a', seq: 3 })).toBe(address);
});
