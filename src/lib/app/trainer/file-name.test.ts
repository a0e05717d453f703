import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import { fileName, resultsName } from './file-name.ts';

vi.setConfig({ testTimeout: PATIENCE });

describe('fileName', () => {
	it.each([
		[['第一週', '李安'], '第一週-李安.json'],
		[['../etc/passwd'], 'etc-passwd.json'],
		[['a  b\nc'], 'a-b-c.json'],
		[['<b>王</b>'], 'b-王-b.json'],
		[['', '...'], 'file.json']
	])('%j becomes %s', (texts, name) => {
		expect(fileName(texts, 'json')).toBe(name);
	});

	it('never leads elsewhere, nor is hidden or endless', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 }), (texts) => {
				const name = fileName(texts, 'ics');
				expect(name).toMatch(/^[^./\\:*?"<>|\s][^./\\:*?"<>|\s]*\.ics$/u);
				expect([...name].length).toBeLessThanOrEqual(64);
			}),
			{ numRuns: RUNS }
		);
	});
});

describe('resultsName', () => {
	it('has the day before the name, so that a long name cannot cut it off', () => {
		const at = new Date(2026, 6, 3).getTime();
		expect(resultsName(' 李/安:* "A"', at)).toBe('成績-2026-07-03-李-安-A.json');
		expect(resultsName('王'.repeat(200), at)).toContain('-2026-07-03-王王');
		expect(resultsName('///', at)).toBe('成績-2026-07-03.json');
	});
});
