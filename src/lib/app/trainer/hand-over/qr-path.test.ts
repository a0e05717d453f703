import fc from 'fast-check';
import { create } from 'qrcode';
import { describe, expect, it, vi } from 'vitest';
import { PATIENCE, RUNS } from '../../../../../tests/support/random-scenario.ts';
import { MOST_IN_QR } from '#lib/app/handover/link.ts';
import { qrOf, qrPath, QUIET } from './qr-path.ts';

vi.setConfig({ testTimeout: PATIENCE });

/** The modules that a path makes dark, as `row column`; each at most once. */
function darkIn(path: string): Set<string> {
	const dark = new Set<string>();
	for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g))
		for (let i = 0; i < Number(run); i++) {
			const at = `${Number(y) - QUIET} ${Number(x) - QUIET + i}`;
			expect(dark.has(at)).toBe(false);
			dark.add(at);
		}
	return dark;
}

describe('qrPath', () => {
	it('makes dark what is dark, and nothing else', () => {
		const square = fc.integer({ min: 1, max: 12 }).chain((size) =>
			fc.array(fc.boolean(), { minLength: size * size, maxLength: size * size }).map((cells) => ({
				size,
				cells
			}))
		);
		fc.assert(
			fc.property(square, ({ size, cells }) => {
				const path = qrPath(size, (row, column) => cells[row * size + column] === true);
				const wanted = cells.flatMap((dark, i) =>
					dark ? [`${Math.floor(i / size)} ${i % size}`] : []
				);
				expect(darkIn(path)).toEqual(new Set(wanted));
			}),
			{ numRuns: RUNS }
		);
	});
});

describe('qrOf', () => {
	it('draws the code of a text, with its margin', async () => {
		const text = 'https://desk.example/task/#cd1.abc';
		const { modules } = create(text, { errorCorrectionLevel: 'L' });
		const { path, side } = await qrOf(text);
		expect(side).toBe(modules.size + 8);
		const dark = [...modules.data].filter((module) => module === 1).length;
		expect(darkIn(path).size).toBe(dark);
	});

	it('has room for the longest link that is offered as a code', async () => {
		expect((await qrOf('x'.repeat(MOST_IN_QR))).side).toBeLessThanOrEqual(133);
	});
});
