import { describe, expect, it } from 'vitest';
import { atOnce, inPieces, type Steps } from './steps.ts';

/** Keeps the browser busy for so many pieces of 3 ms. */
function* busy(pieces: number, seen: number[] = []): Steps<number> {
	for (let piece = 0; piece < pieces; piece++) {
		const until = performance.now() + 3;
		while (performance.now() < until);
		seen.push(piece);
		yield;
	}
	return pieces;
}

describe('work in pieces', () => {
	it('comes to the same at once and with turns in between', async () => {
		expect(atOnce(busy(5))).toBe(5);
		expect(await inPieces(busy(5))).toBe(5);
		expect(await inPieces(busy(0))).toBe(0);
	});

	it('lets others have a turn before it is done', async () => {
		const seen: number[] = [];
		let then = -1;
		setTimeout(() => (then = seen.length));
		await inPieces(busy(40, seen));
		expect(then).toBeGreaterThan(0);
		expect(then).toBeLessThan(40);
	});

	it('stops between two turns when it is aborted', async () => {
		const seen: number[] = [];
		const stop = new AbortController();
		setTimeout(() => stop.abort(new Error('enough')));
		await expect(inPieces(busy(400, seen), stop.signal)).rejects.toThrow('enough');
		expect(seen.length).toBeLessThan(400);
	});
});
