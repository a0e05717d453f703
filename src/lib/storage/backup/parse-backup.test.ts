import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { RoleplayItem } from '#lib/domain/training/attempt.ts';
import { attemptOn, EVENTS, learner, logOn, uuid } from '../../../../tests/support/tiny-attempt.ts';
import { tinyItem } from '../../../../tests/support/tiny-scenario.ts';
import { nothingAssigned } from './assigned-backup.ts';
import type { Backup } from './backup.ts';
import { MOST_TEXT, type Refusal } from './file-checks.ts';
import { parseBackup } from './parse-backup.ts';

let item: RoleplayItem;
beforeAll(async () => {
	item = await tinyItem();
});

const sound = (): Backup => ({
	format: 'complaint-desk-backup',
	version: 5,
	exportedAt: 1,
	learners: [learner('ann')],
	attempts: [attemptOn(item, 1), attemptOn(item, 2)],
	log: [...logOn(1, EVENTS), ...logOn(2, EVENTS)],
	items: [structuredClone(item)],
	settings: [{ key: 'ann/theme', value: 'dark' }],
	desks: [],
	drafts: [],
	questions: [],
	...nothingAssigned(),
	aside: [{ table: 'log', record: { whatever: 1 } }]
});

const parse = (backup: unknown) => parseBackup(JSON.stringify(backup));

describe('parseBackup', () => {
	it('takes a sound one as it is, its log in any order', () => {
		expect(parse(sound())).toEqual({ ok: true, backup: sound() });
		const mixed = { ...sound(), log: sound().log.reverse() };
		expect(parse(mixed)).toEqual({ ok: true, backup: mixed });
	});

	it.each<[Refusal['code'], string, string]>([
		['not-json', '', 'JSON'],
		['not-json', '{"format":', 'JSON'],
		['foreign', 'null', 'Expected Object'],
		['foreign', '[]', 'format'],
		['foreign', '{"format":"other","version":1}', 'format'],
		['foreign', '{"format":"complaint-desk-backup"}', 'version'],
		['newer', '{"format":"complaint-desk-backup","version":6,"new":1}', 'version: 6'],
		['broken', '{"format":"complaint-desk-backup","version":0.5}', 'version']
	])('%s: %s', (code, text, detail) => {
		expect(parseBackup(text)).toEqual({
			ok: false,
			code,
			detail: expect.stringContaining(detail) as string
		});
	});

	it('does not even look at more than 200 MB', () => {
		const parseJson = vi.spyOn(JSON, 'parse');
		const result = parseBackup(' '.repeat(MOST_TEXT + 1));
		expect(result).toMatchObject({ ok: false, code: 'too-large' });
		expect(parseJson).not.toHaveBeenCalled();
		parseJson.mockRestore();
	});

	it('is not shaken by a file that nests without end', () => {
		const depth = 100_000;
		const nested = `${'{"not":'.repeat(depth)}1${'}'.repeat(depth)}`;
		const text = JSON.stringify(sound()).replace('{"below":60}', nested);
		expect(parseBackup(text)).toMatchObject({
			code: 'broken',
			detail: expect.stringContaining('when: Expected a guard') as string
		});
	});

	const [first, second] = [0, 1];
	const broken: [string, string, (backup: Backup) => unknown][] = [
		['an unknown key', 'extra', (b) => Object.assign(b, { extra: 1 })],
		['a missing list', 'settings', (b) => Reflect.deleteProperty(b, 'settings')],
		['no time', 'exportedAt', (b) => Object.assign(b, { exportedAt: 'today' })],
		[
			'a broken learner',
			'learners[0].name',
			(b) => Object.assign(b.learners[first] as object, { name: 1 })
		],
		[
			'a broken attempt',
			'attempts[1].mode',
			(b) => Object.assign(b.attempts[second] as object, { mode: 'x' })
		],
		['a broken entry', 'log[0].seq', (b) => Object.assign(b.log[first] as object, { seq: 0.5 })],
		[
			'a broken item',
			'items[0].locales.en',
			(b) => Object.assign((b.items[first] as RoleplayItem).locales as object, { en: {} })
		],
		[
			'a broken setting',
			'settings[0]',
			(b) => Object.assign(b.settings[first] as object, { value: 'plaid' })
		],
		['a learner twice', 'learners: ann comes twice', (b) => b.learners.push(learner('ann'))],
		['an attempt twice', 'comes twice', (b) => b.attempts.push(attemptOn(item, 1))],
		['an item twice', 'comes twice', (b) => b.items.push(item)],
		[
			'a setting twice',
			'comes twice',
			(b) => b.settings.push({ key: 'ann/theme', value: 'light' })
		],
		[
			'an entry twice',
			'attempts[0]: log-broken',
			(b) => b.log.push(...logOn(1, EVENTS.slice(3), 3))
		],
		['a lost learner', 'attempts[0].learner: there is no ann', (b) => (b.learners = [])],
		['a lost item', 'attempts[0]: no-item', (b) => (b.items = [])],
		['a gap in a log', 'attempts[1]: log-broken, seq 1: missing', (b) => b.log.splice(5, 1)],
		['a log without its attempt', `log: there is no attempt ${uuid(2)}`, (b) => b.attempts.pop()],
		[
			'a log that the talk refuses',
			'attempts[1]: log-broken, seq 4: over',
			(b) => b.log.push(...logOn(2, EVENTS.slice(3), 4))
		],
		[
			'content that was changed',
			'items[0].hash: differs from the content',
			(b) =>
				Object.assign((b.items[first] as RoleplayItem).locales.en as object, { title: 'Other' })
		]
	];

	it.each(broken)('broken: %s', (_, detail, damage) => {
		const backup = sound();
		damage(backup);
		expect(parse(backup)).toEqual({
			ok: false,
			code: 'broken',
			detail: expect.stringContaining(detail) as string
		});
	});

	it('newer: an attempt of a newer build', () => {
		const backup = sound();
		Object.assign(backup.attempts[second] as object, { format: 2, more: true });
		expect(parse(backup)).toEqual({
			ok: false,
			code: 'newer',
			detail: 'attempts[1].format: 2'
		});
	});
});
