/** Assignments and facts on attempts, for tests. */
import fc from 'fast-check';
import { CRITERIA, type CriterionId } from '#lib/domain/sop/vocabulary.ts';
import { MODES } from '#lib/domain/roleplay/scenario.ts';
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import { PART_KINDS, type AttemptFact, type Tally } from '#lib/domain/training/attempt-fact.ts';
import { uuid } from './tiny-attempt.ts';

export const assignment = (more: Partial<Assignment> = {}): Assignment => ({
	format: 1,
	id: uuid(900),
	nonce: 'Zm9yIG9uZSBvbmx5',
	from: '陳主任',
	title: '第一週',
	note: '先看課，再練。\n有問題找我。',
	parts: [
		{ kind: 'module', id: 'limits', version: 1 },
		{ kind: 'scenario', id: 'lift-again', version: 2 }
	],
	due: { at: Date.UTC(2026, 6, 10, 15, 59), zone: 'Asia/Hong_Kong' },
	mode: null,
	attempts: null,
	pass: { overall: null, criteria: [], noFatal: false },
	to: [{ id: 'ann', name: '李安' }],
	issuedAt: Date.UTC(2026, 6, 3, 1, 0),
	...more
});

/** A talk of number `n` that was played an hour after the assignment came, and passed. */
export const fact = (n: number, more: Partial<AttemptFact> = {}): AttemptFact => {
	const startedAt = assignment().issuedAt + n * 3_600_000;
	return {
		id: uuid(n),
		part: { kind: 'scenario', id: 'lift-again' },
		version: 2,
		startedAt,
		finishedAt: startedAt + 600_000,
		mode: 'practice',
		percent: 80,
		passed: true,
		criteria: {},
		fatal: false,
		missed: [],
		...more
	};
};

const tally: fc.Arbitrary<Tally> = fc.record({
	earned: fc.integer({ min: -20, max: 30 }),
	offered: fc.integer({ min: 0, max: 30 })
});
const words = fc.string({ unit: 'binary', maxLength: 40 });
const instant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) });
const criteria = fc.uniqueArray(fc.constantFrom(...CRITERIA), { maxLength: 4 });
const mode = fc.option(fc.constantFrom(...MODES));
const id = fc.stringMatching(/^[a-z]{1,8}(-[a-z]{1,8})?$/);

export const randomAssignment: fc.Arbitrary<Assignment> = fc.record(
	{
		format: fc.constant(1 as const),
		id: fc.nat(9999).map(uuid),
		nonce: fc.stringMatching(/^[A-Za-z0-9_-]{16,24}$/),
		from: words,
		title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((text) => `題${text}`),
		note: words,
		parts: fc.uniqueArray(
			fc.record({
				kind: fc.constantFrom(...PART_KINDS),
				id,
				version: fc.integer({ min: 1, max: 9 })
			}),
			{ minLength: 1, maxLength: 8, selector: ({ kind, id: part }) => `${kind}:${part}` }
		),
		due: fc.option(fc.record({ at: instant, zone: fc.constantFrom('Asia/Hong_Kong', 'UTC') })),
		mode,
		attempts: fc.option(fc.integer({ min: 1, max: 9 })),
		pass: fc.record({
			overall: fc.option(fc.integer({ min: 0, max: 100 })),
			criteria,
			noFatal: fc.boolean()
		}),
		to: fc.uniqueArray(
			fc.record({
				id,
				name: fc.string({ unit: 'grapheme', maxLength: 20 }).map((name) => `人${name}`)
			}),
			{ maxLength: 4, selector: (person) => person.id }
		),
		issuedAt: instant,
		comments: fc.array(
			fc.record(
				{
					attempt: fc.nat(9999).map(uuid),
					seq: fc.nat(300),
					text: words,
					verdict: fc.option(fc.constantFrom('met' as const, 'part' as const, 'lost' as const)),
					at: instant
				},
				{ requiredKeys: ['attempt', 'seq', 'text', 'at'] }
			),
			{ maxLength: 3 }
		)
	},
	{
		requiredKeys: [
			...(['format', 'id', 'nonce', 'from', 'title', 'note', 'parts', 'due', 'mode'] as const),
			...(['attempts', 'pass', 'to', 'issuedAt'] as const)
		]
	}
);

/** Facts on few items and few days of three years, so that many meet, some in the same instant; finished but for one in eight. */
export const randomFact: fc.Arbitrary<AttemptFact> = fc
	.record({
		id: fc.uuid(),
		part: fc.record({
			kind: fc.constantFrom(...PART_KINDS),
			id: fc.constantFrom('a', 'b', '__proto__', 'constructor')
		}),
		version: fc.integer({ min: 1, max: 3 }),
		startedAt: fc.nat(40).map((n) => n * 27 * 86_400_000),
		took: fc.option(fc.constantFrom(0, 60_000, 3_600_000), { freq: 7 }),
		mode,
		percent: fc.option(fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10)),
		passed: fc.boolean(),
		criteria: fc.dictionary(fc.constantFrom<CriterionId>(...CRITERIA), tally, { maxKeys: 5 }),
		fatal: fc.boolean(),
		missed: fc.array(fc.constantFrom('DL-FORM', 'OPEN-a', '__proto__', 'toString'), {
			maxLength: 4
		})
	})
	.map(({ took, ...rest }) => ({
		...rest,
		finishedAt: took === null ? null : rest.startedAt + took
	}));
