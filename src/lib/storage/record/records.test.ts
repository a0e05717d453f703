import { beforeAll, describe, expect, it } from 'vitest';
import { explore } from '#lib/domain/roleplay/explore.ts';
import type { Guard } from '#lib/domain/roleplay/scenario.ts';
import type { RoleplayItem } from '#lib/domain/training/attempt.ts';
import { attemptOn, learner, logOn, EVENTS, uuid } from '../../../../tests/support/tiny-attempt.ts';
import { tinyItem, tinyScenario } from '../../../../tests/support/tiny-scenario.ts';
import { check } from './check.ts';
import {
	AttemptRecord,
	checkAttempt,
	ItemRecord,
	LearnerRecord,
	LogEntryRecord
} from './records.ts';
import { ScenarioRecord } from './scenario-record.ts';

let item: RoleplayItem;
beforeAll(async () => {
	item = await tinyItem();
});

/** A copy whose value at a path of keys is replaced; `undefined` takes the key away. */
function changed(value: unknown, path: (string | number)[], to: unknown): unknown {
	const copy = structuredClone(value) as Record<string | number, unknown>;
	const last = path.at(-1) as string | number;
	const place = path.slice(0, -1).reduce((at, key) => at[key] as typeof copy, copy);
	if (to === undefined) delete place[last];
	else place[last] = to;
	return copy;
}

const fails = (detail: string) => ({
	ok: false,
	detail: expect.stringContaining(detail) as string
});

describe('sound records', () => {
	it('the fixture itself can be played to its end', () => {
		expect(explore(tinyScenario('en'), 'exam').best).toBe(4);
	});

	it('are accepted, and come back as they are', () => {
		const attempt = attemptOn(item, 1, { parent: { attempt: uuid(2), events: 0 } });
		expect(check(AttemptRecord, attempt)).toEqual({ ok: true, value: attempt });
		expect(check(LearnerRecord, learner())).toMatchObject({ ok: true });
		expect(logOn(1, EVENTS).map((e) => check(LogEntryRecord, e).ok)).toEqual(
			EVENTS.map(() => true)
		);
		const checked = check(ItemRecord, item);
		expect(checked.ok && checked.value).toBe(item);
	});
});

describe('learners and log entries', () => {
	it.each([
		['id', 'a/b', 'id: Expected letters'],
		['name', '  ', 'name: Expected a name'],
		['createdAt', 1.5, 'createdAt'],
		['createdAt', undefined, 'createdAt'],
		['more', 1, 'more']
	])('a learner whose %s is %j', (key, value, detail) => {
		expect(check(LearnerRecord, changed(learner(), [key], value))).toMatchObject(fails(detail));
	});

	it.each([
		[['seq'], -1, 'seq'],
		[['at'], 'now', 'at'],
		[['event', 'type'], 'unsaid', 'event'],
		[['event', 'reply'], undefined, 'event.reply'],
		[['event', 'phrase'], 'x', 'event.phrase'],
		[['attempt'], 'x', 'attempt: Expected a UUIDv7']
	])('an entry whose %j is %j', (path, value, detail) => {
		const [, , replied] = logOn(1, EVENTS);
		expect(check(LogEntryRecord, changed(replied, path, value))).toMatchObject(fails(detail));
	});
});

describe('checkAttempt', () => {
	it.each([
		[['id'], 'x', 'id: Expected a UUIDv7'],
		[['content', 'hash'], 'abc', 'content.hash: Expected a SHA-256'],
		[['mode'], 'free', 'mode'],
		[['seed'], 2 ** 32, 'seed'],
		[['startedAt'], null, 'startedAt'],
		[['format'], 0, 'format'],
		[['extra'], true, 'extra']
	])('is broken when %j is %j', (path, value, detail) => {
		const result = checkAttempt(changed(attemptOn(item), path, value));
		expect(result).toMatchObject({ ...fails(detail), code: 'broken' });
	});

	it('is newer, not broken, when a newer build wrote it, whatever else it holds', () => {
		const record = { ...attemptOn(item), format: 2, mode: 'duel', extra: true };
		expect(checkAttempt(record)).toEqual({ ok: false, code: 'newer', detail: 'format: 2' });
	});

	it.each([undefined, null, 'text', 5, []])('%j is broken', (value) => {
		expect(checkAttempt(value)).toMatchObject({ ok: false, code: 'broken' });
	});
});

describe('scenarios', () => {
	const deep = (levels: number): Guard =>
		Array.from({ length: levels }).reduce<Guard>((not) => ({ not }), { flag: 'heard' });
	const reply = ['nodes', 0, 'replies', 0];

	it('takes guards nested sixteen deep', () => {
		const scenario = changed(tinyScenario('en'), ['nodes', 1, 'lines', 1, 'when'], deep(16));
		expect(check(ScenarioRecord, scenario)).toMatchObject({ ok: true });
	});

	it.each<[string, (string | number)[], unknown, string]>([
		['a missing text', ['persona', 'about'], undefined, 'persona.about'],
		['an unknown key', ['persona', 'salary'], 1, 'persona.salary'],
		['a criterion that is none', [...reply, 'verdicts', 0, 'criterion'], 'TIP-99', 'criterion'],
		['half a degree', [...reply, 'temperature'], 0.5, 'nodes[0].replies[0].temperature'],
		['a guard that is none', [...reply, 'when'], { mood: 'calm' }, 'when: Expected a guard'],
		['a guard of two kinds', [...reply, 'when'], { flag: 'a', fact: 'b' }, 'Expected a guard'],
		['a guard too deep', [...reply, 'when'], deep(17), 'Expected a guard'],
		['a guard too deep by far', [...reply, 'when'], deep(5000), 'Expected a guard'],
		['a move that leads nowhere', [...reply, 'to'], [], 'nodes[0].replies[0].to'],
		['a lost target', [...reply, 'to', 0, 'to'], 'roof', 'lift leads to roof'],
		['a guarded last target', [...reply, 'to', 0, 'when'], { flag: 'a' }, 'last target'],
		['a lost start', ['start'], 'roof', 'there is no node roof'],
		['an ending called like a node', ['endings', 0, 'id'], 'lift', 'the same ID'],
		['a start out of bounds', ['temperature', 'min'], 60, 'outside its bounds'],
		[
			'too much to remember',
			['nodes', 1, 'lines', 1, 'when'],
			{ any: Array.from({ length: 8 }, (_, i) => ({ flag: `f${i}` })) },
			'guards read 9'
		],
		['no reply that is always open', ['nodes', 1, 'replies'], [], 'always open'],
		['a script', ['brief'], '<p>x</p><script>alert(1)</script>', 'brief: Expected text markup'],
		['an attribute', ['brief'], '<p onclick="alert(1)">x</p>', 'brief: Expected text markup'],
		['a tag in the making', ['brief'], 'x <', 'brief: Expected text markup']
	])('refuses %s', (_, path, value, detail) => {
		const scenario = changed(tinyScenario('en'), path, value);
		expect(check(ScenarioRecord, scenario)).toMatchObject(fails(detail));
	});
});

describe('items', () => {
	it.each<[string, (string | number)[], unknown, string]>([
		['no language', ['locales'], {}, 'locales: Expected texts by language'],
		['a name that is no language', ['locales', 'constructor'], {}, 'locales: Expected texts'],
		['a scenario under another language', ['locales', 'en', 'locale'], 'fr', 'inside as outside'],
		['another scenario', ['locales', 'en', 'id'], 'other', 'inside as outside'],
		['another version', ['version'], 2, 'inside as outside'],
		[
			'a damaged scenario',
			['locales', 'zh-Hans', 'nodes', 0, 'limit'],
			0,
			'locales.zh-Hans.nodes[0].limit'
		],
		['an unreadable hash', ['hash'], 'XYZ', 'hash: Expected a SHA-256']
	])('refuses %s', (_, path, value, detail) => {
		expect(check(ItemRecord, changed(item, path, value))).toMatchObject(fails(detail));
	});

	it('refuses a key that hides from loops over the copy', () => {
		const text = JSON.stringify(item).replace('"locales":{', '"locales":{"__proto__":{"nodes":1},');
		expect(check(ItemRecord, JSON.parse(text))).toMatchObject(fails('locales: Expected texts'));
	});
});
