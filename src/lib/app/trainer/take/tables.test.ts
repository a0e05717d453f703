import { describe, expect, it } from 'vitest';
import { onClock } from './tables.ts';

describe('onClock', () => {
	it.each([
		['Asia/Hong_Kong', '2026-07-10T15:59:59Z', '2026-07-10 23:59'],
		['Asia/Hong_Kong', '2026-07-10T16:00:00Z', '2026-07-11 00:00'],
		['UTC', '2026-07-10T16:00:00Z', '2026-07-10 16:00'],
		['America/New_York', '2026-11-01T05:30:00Z', '2026-11-01 01:30']
	])('reads the clock of %s at %s: %s', (zone, at, clock) => {
		expect(onClock(zone)(Date.parse(at))).toEqual({ clock });
	});
});
