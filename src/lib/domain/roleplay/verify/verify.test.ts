import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PATIENCE, RUNS, scenarios } from '../../../../../tests/support/random-scenario.ts';
import type { Scenario } from '../scenario.ts';
import { endingAt } from '../situation.ts';
import { advance, begin, decision, ending, phrasesNow, repliesNow, type Talk } from '../talk.ts';
import type { TalkEvent } from '../talk-event.ts';
import { spaceOf, type State } from './space.ts';
import { verify } from './verify.ts';

function take(talk: Talk, event: TalkEvent): Talk {
	const next = advance(talk, event);
	if (!next.ok) throw new Error(next.code);
	return next.talk;
}

/** Every talk, whole or not, by brute force: each set of notes, each answer, silence too. */
function* everyTalk(talk: Talk): Generator<Talk> {
	yield talk;
	const node = decision(talk);
	if (!node) return;
	const pads = phrasesNow(talk).reduce(
		(ways, { id: phrase }) =>
			ways.flatMap((way) => [way, take(way, { type: 'noted', node: node.id, phrase })]),
		[talk]
	);
	for (const pad of pads) {
		for (const { id: reply } of repliesNow(pad))
			yield* everyTalk(take(pad, { type: 'replied', node: node.id, reply }));
		yield* everyTalk(take(pad, { type: 'silent', node: node.id }));
	}
}

type Facts = {
	situations: Set<string>;
	replies: Set<string>;
	temperatures: Map<string, [number, number]>;
	goodAfterFatal: Set<string>;
};

const keyOf = ({ place, temperature, bits }: State['situation']): string =>
	`${place} ${temperature} ${bits}`;

/** What verification claims, found by taking every talk. */
function bruteForce(scenario: Scenario): Facts {
	const facts: Facts = {
		situations: new Set(),
		replies: new Set(),
		temperatures: new Map(),
		goodAfterFatal: new Set()
	};
	for (const talk of everyTalk(begin(scenario, 'exam'))) {
		const { arrived, turns } = talk;
		facts.situations.add(keyOf(arrived));
		const spoken = turns.every(({ reply }) => reply !== null);
		const node = decision(talk);
		if (node) {
			const { temperature } = arrived;
			const [least, most] = facts.temperatures.get(node.id) ?? [temperature, temperature];
			facts.temperatures.set(node.id, [Math.min(least, temperature), Math.max(most, temperature)]);
			if (spoken)
				for (const pad of [talk])
					for (const { id } of repliesNow(pad)) facts.replies.add(`${node.id}/${id}`);
		}
		if (spoken) for (const { node: place, reply } of turns) facts.replies.add(`${place}/${reply}`);
		if (ending(talk)?.outcome !== 'good') continue;
		for (const turn of turns) {
			const reply = scenario.nodes
				.find(({ id }) => id === turn.node)
				?.replies.find(({ id }) => id === turn.reply);
			if (reply?.fatal) facts.goodAfterFatal.add(`${turn.node}/${reply.id}`);
		}
	}
	return facts;
}

describe('[mechanism 7] the space of a scenario', () => {
	it(
		'is what brute force finds: situations, replies, temperatures, good endings after fatal acts',
		() => {
			fc.assert(
				fc.property(scenarios(4), (scenario) => {
					const facts = bruteForce(scenario);
					const { states } = spaceOf(scenario);
					expect(new Set(states.map(({ situation }) => keyOf(situation)))).toEqual(
						facts.situations
					);
					const { findings, temperatures } = verify([scenario]);
					expect(temperatures).toEqual(facts.temperatures);
					const named = (rule: string) =>
						new Set(
							findings
								.filter((finding) => finding.rule === rule)
								.map(({ where }) => `${where.place}/${where.reply}`)
						);
					const places = new Set(
						states.filter(({ spoken }) => spoken).map(({ situation }) => situation.place)
					);
					const unheard = scenario.nodes
						.filter(({ id }) => places.has(id))
						.flatMap(({ id, replies }) => replies.map((reply) => `${id}/${reply.id}`))
						.filter((reply) => !facts.replies.has(reply));
					expect(named('reply-unreachable')).toEqual(new Set(unheard));
					expect(named('good-after-fatal')).toEqual(facts.goodAfterFatal);
				}),
				{ numRuns: RUNS }
			);
		},
		PATIENCE
	);

	it(
		'every path of a finding can be played, and leads where the finding says',
		() => {
			fc.assert(
				fc.property(scenarios(5), (scenario) => {
					for (const { rule, path } of verify([scenario]).findings) {
						let talk = begin(scenario, 'exam');
						for (const { node, notes, reply } of path) {
							for (const phrase of notes) talk = take(talk, { type: 'noted', node, phrase });
							talk = take(
								talk,
								reply === null ? { type: 'silent', node } : { type: 'replied', node, reply }
							);
						}
						if (rule !== 'good-after-fatal' && rule !== 'fact-missable') continue;
						expect(endingAt(scenario, talk.situation)?.outcome).toBe('good');
					}
				}),
				{ numRuns: RUNS }
			);
		},
		PATIENCE
	);
});
