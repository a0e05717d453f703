import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { assignment } from '../../../../../tests/support/tiny-assignment.ts';
import { PATIENCE, RUNS } from '../../../../../tests/support/random-scenario.ts';
import { escaped, folded, toIcs } from './ics.ts';

vi.setConfig({ testTimeout: PATIENCE });

const WORDS = {
	summary: '第一週 到期',
	description: '陳主任：先看課，再練。',
	reminder: '明天到期'
};
const text = fc.string({ unit: 'binary', maxLength: 300 });
const octets = (line: string): number => new TextEncoder().encode(line).length;
/** As RFC 5545 reads: 3.1 for lines, 3.3.11 for texts. */
const unfolded = (lines: string): string => lines.replaceAll('\r\n ', '');
const unescaped = (value: string): string =>
	value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));

describe('toIcs', () => {
	it('is a calendar with one event at the due instant, in UTC, and an alarm a day before', () => {
		expect(toIcs(assignment(), WORDS)?.split('\r\n')).toEqual([
			...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//complaint-desk//assignment//EN'],
			...['CALSCALE:GREGORIAN', 'BEGIN:VEVENT'],
			'UID:01990000-0000-7000-8000-000000000900@complaint-desk',
			...['DTSTAMP:20260703T010000Z', 'DTSTART:20260710T155900Z', 'SUMMARY:第一週 到期'],
			...['DESCRIPTION:陳主任：先看課，再練。', 'TRANSP:TRANSPARENT', 'BEGIN:VALARM'],
			...['ACTION:DISPLAY', 'DESCRIPTION:明天到期', 'TRIGGER:-P1D', 'END:VALARM'],
			...['END:VEVENT', 'END:VCALENDAR', '']
		]);
		expect(toIcs(assignment({ due: null }), WORDS)).toBeNull();
	});

	it('no text breaks out of its line: as many lines as ever, and every text comes back', () => {
		fc.assert(
			fc.property(text, text, text, (summary, description, reminder) => {
				const ics = toIcs(assignment(), { summary, description, reminder }) ?? '';
				expect(ics.split('\r\n').every((line) => octets(line) <= 75)).toBe(true);
				expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
				const lines = unfolded(ics).split('\r\n');
				expect(lines).toHaveLength(19);
				expect(unescaped(lines[8] ?? '')).toBe(`SUMMARY:${unescaped(escaped(summary))}`);
			}),
			{ numRuns: RUNS }
		);
	});
});

describe('escaped', () => {
	it('comes back but for what a calendar cannot hold', () => {
		fc.assert(
			fc.property(text, (given) => {
				const kept = given.replace(/\r\n?/g, '\n').replace(/\p{Cs}|(?!\n|\t)\p{Cc}/gu, '');
				expect(unescaped(escaped(given))).toBe(kept);
			}),
			{ numRuns: RUNS }
		);
		expect(escaped('a,b;c\\d\r\ne')).toBe('a\\,b\\;c\\\\d\\ne');
	});
});

describe('folded', () => {
	it('cuts no sign apart, leaves 75 octets to a line, and unfolds to what it was', () => {
		expect(folded('樓'.repeat(26)).split('\r\n')).toEqual(['樓'.repeat(25), ' 樓']);
		expect(folded('a'.repeat(75))).toBe('a'.repeat(75));
		const lengths = folded('a'.repeat(200)).split('\r\n').map(octets);
		expect(lengths).toEqual([75, 75, 52]);
		fc.assert(
			fc.property(text, (given) => {
				const line = escaped(given);
				expect(unfolded(folded(line))).toBe(line);
				const lines = folded(line).split('\r\n');
				expect(lines.every((each) => octets(each) <= 75 && !/\p{Cs}/u.test(each))).toBe(true);
			}),
			{ numRuns: RUNS }
		);
	});
});
