import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { RoleplayItem } from '#lib/domain/training/attempt.ts';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import {
	attemptOn,
	EVENTS,
	logOn,
	OTHER_EVENTS,
	uuid
} from '../../../../tests/support/tiny-attempt.ts';
import { PARTS, quizItem, quizLog, sittingOn } from '../../../../tests/support/tiny-quiz.ts';
import { tinyItem } from '../../../../tests/support/tiny-scenario.ts';
import { canonicalSum } from './canonical.ts';
import { MOST_TEXT } from '../backup/file-checks.ts';
import { makeResults, readResults, type ResultsFile, type ResultsRefusal } from './results.ts';

vi.setConfig({ testTimeout: PATIENCE });

let item: RoleplayItem;
beforeAll(async () => {
	item = await tinyItem();
});

const quiz = quizItem(PARTS);
const content = (): Omit<ResultsFile, 'format' | 'version' | 'sha256'> => ({
	assignment: { id: uuid(900), nonce: 'Zm9yIG9uZSBvbmx5' },
	person: { id: 'p-7', name: '李安' },
	exportedAt: 99_000,
	attempts: [attemptOn(item, 1), attemptOn(item, 2), sittingOn(quiz, 3)],
	log: [...logOn(1, EVENTS), ...logOn(2, OTHER_EVENTS), ...quizLog(3, [{ type: 'handed-in' }])],
	items: structuredClone([item, quiz, ...PARTS])
});
/** Its own in every part: tests damage it. */
const sound = (): ResultsFile => structuredClone(makeResults(content()));
const read = (file: unknown) => readResults(JSON.stringify(file));
/** As one who changes a file on purpose would write it. */
const summed = ({ sha256: _, ...rest }: ResultsFile): unknown => ({
	...rest,
	sha256: canonicalSum(rest)
});

describe('readResults', () => {
	it('takes what makeResults made, in whatever order its keys and entries are', () => {
		expect(read(sound())).toEqual({ ok: true, results: sound() });
		const turned = Object.fromEntries(Object.entries(sound()).reverse());
		expect(read(turned)).toEqual({ ok: true, results: sound() });
		const mixed = makeResults({ ...content(), log: content().log.reverse(), assignment: null });
		expect(read(mixed)).toEqual({ ok: true, results: mixed });
	});

	it.each<[ResultsRefusal['code'], string, string]>([
		['not-json', '', 'JSON'],
		['not-json', '{"format":', 'JSON'],
		['foreign', 'null', 'Expected Object'],
		['foreign', '{"format":"complaint-desk-backup","version":1}', 'format'],
		['newer', '{"format":"complaint-desk-results","version":2,"new":1}', 'version: 2'],
		['broken', '{"format":"complaint-desk-results","version":0}', 'version']
	])('%s: %s', (code, text, detail) => {
		expect(readResults(text)).toEqual({
			ok: false,
			code,
			detail: expect.stringContaining(detail) as string
		});
	});

	it('does not even look at more than 200 MB', () => {
		expect(readResults(' '.repeat(MOST_TEXT + 1))).toMatchObject({ code: 'too-large' });
	});

	it('altered: what is sound in its shape, but is not what was written', () => {
		const name = { ...sound(), person: { id: 'p-7', name: '李安安' } };
		expect(read(name)).toMatchObject({ ok: false, code: 'altered' });
		const shorter = { ...sound(), log: sound().log.slice(1) };
		expect(read(shorter)).toMatchObject({ ok: false, code: 'altered' });
	});

	it('newer: an attempt of a newer build', () => {
		const file = sound();
		Object.assign(file.attempts[1] as object, { format: 2, more: true });
		expect(read(file)).toEqual({ ok: false, code: 'newer', detail: 'attempts[1].format: 2' });
	});

	it.each<[string, string, (file: ResultsFile) => unknown]>([
		['an unknown key', 'extra', (f) => Object.assign(f, { extra: 1 })],
		[
			'a nonce that is none',
			'assignment.nonce',
			(f) => (f.assignment = { id: uuid(1), nonce: '' })
		],
		['nobody', 'person.name', (f) => (f.person = { id: 'a', name: ' ' })],
		['an attempt twice', 'comes twice', (f) => f.attempts.push(attemptOn(item, 1))],
		[
			'a second learner',
			'there is no bob',
			(f) => f.attempts.push(attemptOn(item, 4, { learner: 'bob' }))
		],
		['a lost item', 'attempts[0]: no-item', (f) => f.items.shift()],
		['a lost question', 'attempts[2]: no-item', (f) => f.items.pop()],
		['a gap in a log', 'log-broken, seq 1: missing', (f) => f.log.splice(1, 1)],
		['a log without its attempt', 'log: there is no attempt', (f) => f.attempts.pop()],
		[
			'a log that the talk refuses',
			'attempts[0]: log-broken, seq 4: over',
			(f) => f.log.push(...logOn(1, EVENTS.slice(3), 4))
		],
		[
			'content that was changed',
			'items[0].hash: differs',
			(f) => Object.assign((f.items[0] as RoleplayItem).locales.en as object, { title: 'Other' })
		]
	])('broken, although the sum was made anew: %s', (_, detail, damage) => {
		const file = sound();
		damage(file);
		expect(read(summed(file))).toEqual({
			ok: false,
			code: 'broken',
			detail: expect.stringContaining(detail) as string
		});
	});

	it('is not shaken by a file that nests without end, also where no schema looks', () => {
		const depth = 50_000;
		const nested = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
		const text = JSON.stringify(sound());
		for (const place of ['"items":[', '"attempts":[', '"log":[', '"person":'])
			expect(readResults(text.replace(place, `${place}${nested},`))).toMatchObject({ ok: false });
		const hidden = text.replace('"titles":{', `"titles":{"__proto__":${nested},`);
		expect(readResults(hidden)).toMatchObject({ code: 'broken', detail: 'nests too deeply' });
	});

	it('a text changed anywhere is refused, or says the same as before; never a throw', () => {
		const text = JSON.stringify(sound());
		const before = sound();
		const sign = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 2 }),
			fc.constantFrom('', '0', '1', '"', ',', '{', '}', '[', ']', ' ', 'null', '\\u0000', '-')
		);
		const change = fc.record({ at: fc.nat(text.length - 1), put: sign, taken: fc.nat(3) });
		fc.assert(
			fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
				let changed = text;
				for (const { at, put, taken } of changes)
					changed = changed.slice(0, at) + put + changed.slice(at + taken);
				const result = readResults(changed);
				if (result.ok) expect(result.results).toEqual(before);
				else expect(result.detail).not.toBe('');
			}),
			{ numRuns: RUNS }
		);
	});

	it('a value changed on purpose, with a sum that fits, is refused or taken as a whole; never a throw', () => {
		const values = fc.oneof(
			fc.jsonValue({ maxDepth: 2 }),
			fc.constantFrom(-1, 0, 1e308, '', '__proto__', null, [], {}, uuid(1))
		);
		fc.assert(
			fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), values, (way, value) => {
				const file = sound();
				let at: Record<string, unknown> = file;
				for (const [i, step] of way.entries()) {
					const keys = Object.keys(at);
					const key = keys[step % keys.length];
					if (key === undefined) break;
					const next = at[key];
					if (i < way.length - 1 && typeof next === 'object' && next !== null)
						at = next as Record<string, unknown>;
					else {
						at[key] = value;
						break;
					}
				}
				const text = JSON.stringify(summed(file));
				const result = readResults(text);
				if (result.ok) expect(JSON.parse(JSON.stringify(result.results))).toEqual(JSON.parse(text));
				else expect(result.detail).not.toBe('');
			}),
			{ numRuns: RUNS }
		);
	});
});

describe('makeResults', () => {
	it('takes along what the attempts are pinned to, with its parts, and nothing else', () => {
		const talkOnly = makeResults({
			...content(),
			attempts: content().attempts.slice(0, 1),
			log: logOn(1, EVENTS)
		});
		expect(talkOnly.items).toEqual([item]);
		expect(sound().items).toHaveLength(4);
		expect(makeResults({ ...content(), attempts: [], log: [] }).items).toEqual([]);
	});

	it('makes no file that could not be read', () => {
		expect(() => makeResults({ ...content(), log: [] })).not.toThrow();
		expect(() => makeResults({ ...content(), items: [] })).toThrow(TypeError);
		expect(() => makeResults({ ...content(), person: { id: 'a/b', name: 'x' } })).toThrow(
			TypeError
		);
	});
});
