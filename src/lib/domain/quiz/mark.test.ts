import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, asked, askedOf } from '../../../../tests/support/random-answer.ts';
import { RUNS } from '../../../../tests/support/random-scenario.ts';
import type { Answer } from './answer.ts';
import { mark } from './mark.ts';
import { QUESTION_TYPES, UNITS, type Question, type Unit } from './question.ts';

const head = {
	id: 'q',
	version: 1,
	locale: 'en',
	bank: 'kinds',
	clauses: ['NAT-V'],
	tags: ['classify'],
	difficulty: 1 as const,
	ask: '?',
	explanation: '.'
};
const item = (id: string) => ({ id, text: id, why: `why ${id}` });
const pointsFor = (question: Question, answer: Answer): number => mark(question, answer).points;

/** Whether an answer says what the right one says. */
function isRight(question: Question, right: Answer, answer: Answer): boolean {
	if (right.type === 'multiple' && answer.type === 'multiple')
		return (
			new Set([...right.options, ...answer.options]).size === right.options.length &&
			right.options.length === answer.options.length
		);
	if (right.type === 'matching' && answer.type === 'matching')
		return Object.entries(right.pairs).every(([left, of]) => answer.pairs[left] === of);
	if (question.type === 'number' && answer.type === 'number') {
		const minutes = (value: number, unit: Unit | null) =>
			unit === 'hours' ? [value * 60, 'minutes'] : [value, unit];
		const [value, unit] = minutes(answer.value, answer.unit) as [number, Unit];
		const [from, of] = minutes(question.from, question.unit) as [number, Unit];
		const [to] = minutes(question.to, question.unit) as [number, Unit];
		return unit === of && value >= from - 1e-6 && value <= to + 1e-6;
	}
	if (right.type === 'short' && answer.type === 'short') {
		const plain = (text: string) =>
			text
				.normalize('NFKC')
				.toLowerCase()
				.replaceAll(/[^\p{L}\p{N}\p{M}]/gu, '');
		return plain(right.text) === plain(answer.text);
	}
	return (
		JSON.stringify(right, Object.keys(right).sort()) ===
		JSON.stringify(answer, Object.keys(answer).sort())
	);
}

describe('any question of the nine types', () => {
	it.each(QUESTION_TYPES)(
		'%s: points lie from 0 to 1, and only the right answer earns 1',
		(type) => {
			fc.assert(
				fc.property(
					askedOf[type].chain(({ question, right, answer }) =>
						fc.record({ question: fc.constant(question), right: fc.constant(right), answer })
					),
					({ question, right, answer }) => {
						const points = pointsFor(question, answer);
						expect(points).toBeGreaterThanOrEqual(0);
						expect(points).toBeLessThanOrEqual(1);
						expect(points === 1).toBe(isRight(question, right, answer));
						expect(pointsFor(question, right)).toBe(1);
					}
				),
				{ numRuns: RUNS }
			);
		}
	);

	it('a right answer is told nothing that is wrong, and one without full marks nothing but is', () => {
		fc.assert(
			fc.property(answered, ({ question, right, answer }) => {
				const told = mark(question, right).feedback;
				expect(told.filter((each) => !each.right)).toEqual([]);
				const { points, feedback } = mark(question, answer);
				if (points === 1) return;
				expect(feedback.length === 0 || feedback.some((each) => !each.right)).toBe(true);
			}),
			{ numRuns: RUNS }
		);
	});

	it('speaks of what the question has, each once, and always has something to say', () => {
		const known = (question: Question): string[] => {
			switch (question.type) {
				case 'single':
				case 'multiple':
					return question.options.map(({ id }) => id);
				case 'matching':
					return question.lefts.map(({ id }) => id);
				case 'ordering':
					return question.steps.map(({ id }) => id);
				case 'dialogue':
					return question.lines.map(({ id }) => id);
				case 'classify':
					return ['nature', 'content', 'severity'];
				case 'truefalse':
					return ['true', 'false'];
				case 'number':
				case 'short':
					return [''];
			}
		};
		fc.assert(
			fc.property(answered, ({ question, answer }) => {
				const { feedback } = mark(question, answer);
				const of = feedback.map((each) => each.of);
				expect(new Set(of).size).toBe(of.length);
				expect(of.filter((id) => !known(question).includes(id))).toEqual([]);
				expect(feedback.filter(({ why }) => why === '')).toEqual([]);
			}),
			{ numRuns: RUNS }
		);
	});

	it('marking changes nothing, and the same answer gets the same mark', () => {
		fc.assert(
			fc.property(answered, ({ question, answer }) => {
				const before = structuredClone({ question, answer });
				const first = mark(question, answer);
				expect(mark(question, answer)).toEqual(first);
				expect({ question, answer }).toEqual(before);
			}),
			{ numRuns: RUNS }
		);
	});

	it('an answer that does not fit is a bug, and thrown as one that names the question', () => {
		fc.assert(
			fc.property(asked, asked, (one, other) => {
				fc.pre(one.question.type !== other.question.type);
				expect(() => mark(one.question, other.right)).toThrow('random: a ');
			}),
			{ numRuns: RUNS }
		);
	});
});

/** Every multiple choice of up to six options, by how many of them are right. */
const SHAPES = [2, 3, 4, 5, 6].flatMap((count) =>
	Array.from({ length: count - 1 }, (_, i) => ({ count, right: i + 1 }))
);
const choice = (count: number, right: number): Question => ({
	...head,
	type: 'multiple',
	options: Array.from({ length: count }, (_, i) => ({ ...item(`o${i}`), right: i < right }))
});
/** Points of every set of options that can be picked, by its bits. */
const pointsOfAll = (count: number, right: number): number[] =>
	Array.from({ length: 2 ** count }, (_, bits) => {
		const options = Array.from({ length: count }, (__, i) => `o${i}`);
		const picked = options.filter((___, i) => bits & (1 << i));
		return pointsFor(choice(count, right), { type: 'multiple', options: picked });
	});
const sizeOf = (bits: number): number => [...bits.toString(2)].filter((bit) => bit === '1').length;
const mean = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

describe.each(SHAPES)('multiple choice, $right of $count right: guessing', ({ count, right }) => {
	const all = pointsOfAll(count, right);

	it('all options, or none, earn nothing', () => {
		expect(all[0]).toBe(0);
		expect(all.at(-1)).toBe(0);
	});

	it('picked by tossing a coin for each, it earns at most a quarter: a guess among four', () => {
		expect(mean(all)).toBeLessThanOrEqual(0.25 + 1e-9);
	});

	it('whoever picks a certain number of them at random wins as much as the opposite choice, so no number pays', () => {
		// Points of a set less those of its opposite are what it would earn if it could fall below 0: 0 on average.
		for (let size = 0; size <= count; size++) {
			const balances = all
				.map((points, bits) => ({ bits, gain: points - (all[all.length - 1 - bits] ?? 0) }))
				.filter(({ bits }) => sizeOf(bits) === size)
				.map(({ gain }) => gain);
			expect(mean(balances)).toBeCloseTo(0, 12);
		}
	});

	// n/4(n − 1), reached where one is right and half are picked: a third at four options, less with more.
	it('the best number to pick at random earns no more than a guess among three or four', () => {
		const bySize = Array.from({ length: count + 1 }, (_, size) =>
			mean(all.filter((__, bits) => sizeOf(bits) === size))
		);
		expect(Math.max(...bySize)).toBeLessThanOrEqual(count / (4 * (count - 1)) + 1e-9);
	});

	it('a right option more never costs, a wrong one never helps', () => {
		all.forEach((points, bits) => {
			for (let i = 0; i < count; i++) {
				if (bits & (1 << i)) continue;
				const more = all[bits | (1 << i)] ?? 0;
				if (i < right) expect(more).toBeGreaterThanOrEqual(points);
				else expect(more).toBeLessThanOrEqual(points);
			}
		});
	});
});

it('multiple choice says what was missed and what was picked wrongly, and leaves the rest alone', () => {
	const { feedback } = mark(choice(4, 2), { type: 'multiple', options: ['o0', 'o3'] });
	expect(feedback.map(({ of, right }) => [of, right])).toEqual([
		['o0', true],
		['o1', false],
		['o3', false]
	]);
});

describe('figures', () => {
	const figure = (from: number, to: number, unit: Unit | null): Question => ({
		...head,
		type: 'number',
		from,
		to,
		unit,
		unitText: unit === null ? 'tips' : '',
		mistakes: [{ from: 1, to: 1, unit: 'hours', why: 'That is the other limit.' }]
	});
	const earns = (question: Question, value: number, unit: Unit | null) =>
		pointsFor(question, { type: 'number', value, unit });

	it('[AMB-3] minutes and hours are one measure, both ways', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 10_000 }), (count) => {
				expect(earns(figure(count, count, 'hours'), count * 60, 'minutes')).toBe(1);
				expect(earns(figure(count, count, 'minutes'), count / 60, 'hours')).toBe(1);
				expect(earns(figure(count, count, 'hours'), count * 60 + 1, 'minutes')).toBe(0);
			}),
			{ numRuns: RUNS }
		);
	});

	it.each([
		[1.1, 66],
		[0.55, 33],
		[2.3, 138],
		[1.5, 90]
	])('%d hours are %d minutes, whatever binary fractions make of it', (hours, minutes) => {
		expect(earns(figure(minutes, minutes, 'minutes'), hours, 'hours')).toBe(1);
		expect(earns(figure(hours, hours, 'hours'), minutes, 'minutes')).toBe(1);
	});

	it('[AMB-2] a day is not 24 hours, nor a month 30 days', () => {
		expect(earns(figure(2, 2, 'days'), 48, 'hours')).toBe(0);
		expect(earns(figure(48, 48, 'hours'), 2, 'days')).toBe(0);
		expect(earns(figure(1, 1, 'months'), 30, 'days')).toBe(0);
		expect(earns(figure(2880, 2880, 'minutes'), 2, 'days')).toBe(0);
	});

	it('the right figure in another unit is wrong', () => {
		for (const asked of UNITS)
			for (const given of UNITS)
				expect(earns(figure(3, 3, asked), 3, given)).toBe(asked === given ? 1 : 0);
	});

	it('both ends of a range are right, beyond them nothing is', () => {
		const visits = figure(4, 5, null);
		expect([3, 4, 4.5, 5, 6].map((value) => earns(visits, value, null))).toEqual([0, 1, 1, 1, 0]);
	});

	it('a known mistake is named as such, in whichever unit; any other wrong figure is not explained away', () => {
		const limit = figure(10, 10, 'minutes');
		const told = (value: number, unit: Unit) =>
			mark(limit, { type: 'number', value, unit }).feedback.map(({ why }) => why);
		expect(told(60, 'minutes')).toEqual(['That is the other limit.']);
		expect(told(1, 'hours')).toEqual(['That is the other limit.']);
		expect(told(11, 'minutes')).toEqual([]);
		expect(told(10, 'minutes')).toEqual([]);
	});
});

describe('ordering', () => {
	const steps = (count: number): Question => ({
		...head,
		type: 'ordering',
		steps: Array.from({ length: count }, (_, i) => item(`s${i}`))
	});
	const orders = (ids: string[]): string[][] =>
		ids.length < 2
			? [ids]
			: ids.flatMap((id) =>
					orders(ids.filter((other) => other !== id)).map((rest) => [id, ...rest])
				);

	it.each([2, 3, 4, 5, 6])(
		'%d steps: reversed earns 0, shuffled at random less than a third',
		(count) => {
			const question = steps(count);
			const right = Array.from({ length: count }, (_, i) => `s${i}`);
			expect(pointsFor(question, { type: 'ordering', order: right.toReversed() })).toBe(0);
			const all = orders(right).map((order) => pointsFor(question, { type: 'ordering', order }));
			expect(all.filter((points) => points === 1)).toHaveLength(1);
			if (count > 2) expect(mean(all)).toBeLessThan(1 / 3);
		}
	);

	it('two neighbours mixed up cost less than the ends', () => {
		const earned = (...order: string[]) => pointsFor(steps(4), { type: 'ordering', order });
		expect(earned('s1', 's0', 's2', 's3')).toBeCloseTo(2 / 3);
		expect(earned('s3', 's1', 's2', 's0')).toBe(0);
	});
});

describe('parts', () => {
	it('matching earns a share for each left, and nothing for one left out', () => {
		const lefts = ['l1', 'l2', 'l3', 'l4'].map((id) => ({ ...item(id), right: 'r1' }));
		const question: Question = {
			...head,
			type: 'matching',
			lefts,
			rights: [item('r1'), item('r2')]
		};
		const pairs = { l1: 'r1', l2: 'r2', l4: 'r1' };
		const { points, feedback } = mark(question, { type: 'matching', pairs });
		expect(points).toBe(0.5);
		expect(feedback.map(({ right }) => right)).toEqual([true, false, false, true]);
	});

	const kind: Question = {
		...head,
		type: 'classify',
		nature: 'NAT-V2',
		content: 'CON-E',
		severity: 'SEV-MAJ-b',
		why: { nature: 'Harm.', content: 'A lift.', severity: 'Hurt.' },
		mistakes: { 'NAT-C3': 'Angry, but not only.', minor: 'Not slight.', major: 'Never said.' }
	};
	const classified = (
		nature: 'NAT-V2' | 'NAT-C3',
		content: 'CON-E' | 'CON-Q',
		severity: 'major' | 'minor' | null
	) => mark(kind, { type: 'classify', nature, content, severity });

	it('a class earns a third each for nature, content and severity, and names a known mistake', () => {
		expect(classified('NAT-V2', 'CON-E', 'major').points).toBe(1);
		expect(classified('NAT-V2', 'CON-Q', 'major').points).toBeCloseTo(2 / 3);
		expect(classified('NAT-C3', 'CON-Q', null).points).toBe(0);
		expect(classified('NAT-C3', 'CON-E', 'minor').feedback.map(({ why }) => why)).toEqual([
			'Angry, but not only. Harm.',
			'A lift.',
			'Not slight. Hurt.'
		]);
	});

	it('[AMB-13] a communicative complaint has no severity: to give it one is wrong', () => {
		const talk: Question = { ...kind, nature: 'NAT-C3', severity: null };
		const given = (severity: 'minor' | null) =>
			pointsFor(talk, { type: 'classify', nature: 'NAT-C3', content: 'CON-E', severity });
		expect(given(null)).toBe(1);
		expect(given('minor')).toBeCloseTo(2 / 3);
	});

	it('a short answer is right in any of its words, and a known mistake is told as one', () => {
		const question: Question = {
			...head,
			type: 'short',
			answer: '維修服務單',
			accept: ['維修服務單', '維修單', 'repair order'],
			mistakes: [{ like: ['*表', '*form*'], why: 'A form, but the other.' }]
		};
		const told = (text: string) => mark(question, { type: 'short', text });
		for (const text of ['《維修單》', 'Repair-Order']) expect(told(text).points).toBe(1);
		expect(told('投訴表')).toEqual({
			points: 0,
			feedback: [{ of: '', right: false, why: 'A form, but the other.' }]
		});
		expect(told('')).toEqual({ points: 0, feedback: [] });
	});
});
