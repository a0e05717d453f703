/** How long the analysis of 100,000 answers takes, beside sums written by hand in the same run. */
import { expect, it } from 'vitest';
import { analyse, type Response } from '../../src/lib/domain/quiz/item-analysis.ts';
import { randomFrom } from '../../src/lib/domain/chance/shuffle.ts';

const ANSWERS = 100_000;
const QUESTIONS = 250;
const LIMIT = 500;

/** Answers of people who know more or less, to questions with four options. */
const random = randomFrom(2026);
const responses: Response[] = Array.from({ length: ANSWERS }, (_, i) => {
	const able = random();
	const right = random() < able;
	return {
		question: `question-${i % QUESTIONS}`,
		version: 1,
		points: right ? 1 : 0,
		picks: [right ? 'o1' : `o${2 + Math.floor(random() * 3)}`],
		rest: Math.round(able * 30) / 30
	};
});

/** The same correlations by hand: questions numbered, five running sums each, nothing kept of versions and picks. */
function byHand(): number {
	const sums = new Float64Array(QUESTIONS * 5);
	for (let i = 0; i < responses.length; i++) {
		const { points, rest } = responses[i] as Response;
		const at = (i % QUESTIONS) * 5;
		const other = rest ?? 0;
		sums[at] = (sums[at] ?? 0) + points;
		sums[at + 1] = (sums[at + 1] ?? 0) + other;
		sums[at + 2] = (sums[at + 2] ?? 0) + points * points;
		sums[at + 3] = (sums[at + 3] ?? 0) + other * other;
		sums[at + 4] = (sums[at + 4] ?? 0) + points * other;
	}
	const n = responses.length / QUESTIONS;
	let total = 0;
	for (let at = 0; at < sums.length; at += 5) {
		const [x = 0, y = 0, xx = 0, yy = 0, xy = 0] = sums.subarray(at, at + 5);
		total += (n * xy - x * y) / Math.sqrt((n * xx - x * x) * (n * yy - y * y));
	}
	return total;
}

const total = (): number =>
	analyse(responses).reduce((sum, { discrimination }) => sum + (discrimination ?? 0), 0);

/** The quickest of several runs: processor time, which other work on the machine does not stretch, and by the wall. */
function quickest(run: () => number): { wall: number; cpu: number; sum: number } {
	const best = { wall: Infinity, cpu: Infinity, sum: 0 };
	for (let i = 0; i < 15; i++) {
		const begun = performance.now();
		const used = process.cpuUsage();
		best.sum = run();
		const { user, system } = process.cpuUsage(used);
		best.cpu = Math.min(best.cpu, (user + system) / 1000);
		best.wall = Math.min(best.wall, performance.now() - begun);
	}
	return best;
}

/**
 * By hand an answer costs a handful of additions. The analysis looks up its question by a text (a key made for each answer)
 * and each pick by another: two tables of hashes, which cost tens of additions each. So up to a hundred is what such work
 * costs; a second pass over all answers of each question would cost hundreds.
 */
const MOST = 100;

it(`analyses ${ANSWERS} answers; printed beside the target of ${LIMIT} ms, held to at most ${MOST} times sums by hand`, () => {
	const engine = quickest(total);
	const hand = quickest(byHand);
	const ratio = engine.cpu / hand.cpu;
	console.log(
		`item analysis of ${ANSWERS} answers to ${QUESTIONS} questions: ${engine.cpu.toFixed(1)} ms of processor time, ` +
			`${engine.wall.toFixed(1)} ms by the wall, target ${LIMIT} ms; by hand: ${hand.cpu.toFixed(2)} ms; ratio ${ratio.toFixed(0)}`
	);
	expect(engine.sum).toBeCloseTo(hand.sum, 6);
	expect(engine.sum / QUESTIONS).toBeGreaterThan(0.3);
	expect(ratio).toBeLessThan(MOST);
});
