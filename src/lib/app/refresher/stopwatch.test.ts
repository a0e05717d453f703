import { expect, it } from 'vitest';
import { Stopwatch } from './stopwatch.ts';

it('counts only the time for which the question was seen', () => {
	let now = 1000;
	const watch = new Stopwatch(() => now);
	watch.restart();
	now += 3000;
	watch.pause();
	now += 60_000;
	expect(watch.elapsed).toBe(3000);
	watch.resume();
	watch.resume();
	now += 500.4;
	expect(watch.elapsed).toBe(3500);
	watch.restart();
	expect(watch.elapsed).toBe(0);
});
