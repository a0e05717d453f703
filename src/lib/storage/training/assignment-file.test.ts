import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { RoleplayItem } from '#lib/domain/training/attempt.ts';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import { assignment, randomAssignment } from '../../../../tests/support/tiny-assignment.ts';
import { tinyItem } from '../../../../tests/support/tiny-scenario.ts';
import {
	makeAssignmentFile,
	MOST_ASSIGNMENT_TEXT,
	readAssignmentFile,
	type AssignmentFile
} from './assignment-file.ts';
import { canonicalSum } from './canonical.ts';

vi.setConfig({ testTimeout: PATIENCE });

let item: RoleplayItem;
beforeAll(async () => {
	item = await tinyItem();
});

const sound = (): AssignmentFile => structuredClone(makeAssignmentFile(assignment(), [item]));
const read = (file: unknown) => readAssignmentFile(JSON.stringify(file));
const summed = ({ sha256: _, ...rest }: AssignmentFile): unknown => ({
	...rest,
	sha256: canonicalSum(rest)
});

describe('readAssignmentFile', () => {
	it('takes what makeAssignmentFile made, of any assignment', () => {
		expect(read(sound())).toEqual({ ok: true, file: sound() });
		fc.assert(
			fc.property(randomAssignment, (sent) => {
				expect(read(makeAssignmentFile(sent, []))).toMatchObject({
					ok: true,
					file: { assignment: sent }
				});
			}),
			{ numRuns: RUNS }
		);
	});

	it.each([
		['not-json', '{'],
		['foreign', '{"format":"complaint-desk-results","version":1}'],
		['newer', '{"format":"complaint-desk-assignment","version":2}'],
		['broken', '{"format":"complaint-desk-assignment","version":1}'],
		['too-large', ' '.repeat(MOST_ASSIGNMENT_TEXT + 1)]
	])('%s', (code, text) => {
		expect(readAssignmentFile(text)).toMatchObject({ ok: false, code });
	});

	it.each<[string, string, (file: AssignmentFile) => unknown]>([
		['newer', 'assignment.format: 2', ({ assignment: a }) => Object.assign(a, { format: 2 })],
		['broken', 'assignment.title', ({ assignment: a }) => (a.title = '')],
		['broken', 'comes twice', ({ items }) => items.push(item)],
		[
			'broken',
			'items[0].hash',
			({ items }) => Object.assign((items[0] as RoleplayItem).locales.en as object, { title: 'x' })
		]
	])('%s, although the sum was made anew: %s', (code, detail, damage) => {
		const file = sound();
		damage(file);
		expect(read(summed(file))).toEqual({
			ok: false,
			code,
			detail: expect.stringContaining(detail) as string
		});
	});

	it('altered: sound, but not what was written', () => {
		const file = sound();
		file.assignment.note = 'Other';
		expect(read(file)).toMatchObject({ ok: false, code: 'altered' });
	});

	it('a text changed anywhere is refused, or says the same as before; never a throw', () => {
		const text = JSON.stringify(sound());
		const change = fc.record({
			...{ at: fc.nat(text.length - 1), taken: fc.nat(3) },
			put: fc.oneof(
				fc.string({ unit: 'binary', maxLength: 2 }),
				fc.constantFrom('', '1', '"', ',', '{', '}')
			)
		});
		fc.assert(
			fc.property(change, ({ at, put, taken }) => {
				const result = readAssignmentFile(text.slice(0, at) + put + text.slice(at + taken));
				if (result.ok) expect(result.file).toEqual(sound());
				else expect(result.detail).not.toBe('');
			}),
			{ numRuns: RUNS }
		);
	});
});

describe('makeAssignmentFile', () => {
	it('makes no file that could not be read', () => {
		expect(() => makeAssignmentFile(assignment({ parts: [] }), [])).toThrow(TypeError);
	});
});
