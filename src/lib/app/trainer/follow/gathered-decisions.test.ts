import { beforeAll, describe, expect, it } from 'vitest';
import {
	attemptOn,
	EVENTS,
	logOn,
	OTHER_EVENTS
} from '../../../../../tests/support/tiny-attempt.ts';
import { tinyItem } from '../../../../../tests/support/tiny-scenario.ts';
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
import type { RoleplayItem } from '#lib/domain/training/attempt.ts';
import type { Reading } from '#lib/storage/facts/judge.ts';
import { GatheredDecisions, shownNodes } from './gathered-decisions.ts';

let item: RoleplayItem;
beforeAll(async () => {
	item = await tinyItem();
});
const talk = (n: number, events: TalkEvent[], on: RoleplayItem = item): Reading => ({
	...{ ok: true, kind: 'roleplay', item: on },
	attempt: attemptOn(on, n),
	log: logOn(n, events)
});

describe('GatheredDecisions', () => {
	it('counts talks that were led to their end, each version apart, the newest first', () => {
		const gathered = new GatheredDecisions();
		const newer: RoleplayItem = { ...item, version: 2, hash: 'f'.repeat(64) };
		expect(gathered.add(talk(1, EVENTS))).toBe(true);
		expect(gathered.add(talk(2, OTHER_EVENTS))).toBe(true);
		expect(gathered.add(talk(3, EVENTS.slice(0, 2)))).toBe(true);
		expect(gathered.add(talk(4, EVENTS, newer))).toBe(true);
		expect(gathered.statistics().map(({ item: of, talks }) => [of.version, talks])).toEqual([
			[2, 1],
			[1, 2]
		]);
	});

	it('says of what cannot be read that it is not counted', () => {
		const gathered = new GatheredDecisions();
		expect(gathered.add({ ok: false, code: 'missing', detail: '' })).toBe(false);
		expect(gathered.statistics()).toEqual([]);
	});
});

describe('shownNodes', () => {
	it('shows the decisions in the order of the scenario, in the language asked, with what was heard', () => {
		const gathered = new GatheredDecisions();
		gathered.add(talk(1, EVENTS));
		const [version] = gathered.statistics();
		if (!version) throw new Error('nothing gathered');
		const nodes = shownNodes(version, 'en');
		expect(nodes.map(({ node, n }) => [node, n])).toEqual([
			['lift', 1],
			['promise', 1]
		]);
		expect(nodes[0]?.heard).toContain('the third time (en)');
		expect(nodes[0]?.replies.map(({ said, count }) => [said, count])).toEqual([
			['Please tell me. (en)', 1],
			['It is not our lift. (en)', 0]
		]);
		// Kept silent in an exam: told as such.
		expect(nodes[1]?.replies.map(({ said, count }) => [said, count])).toContainEqual([null, 1]);
	});
});
