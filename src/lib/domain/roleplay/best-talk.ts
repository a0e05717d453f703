/** The best talk: at each decision the notes and the reply after which most can still be earned. */
import { explored } from './explore.ts';
import { notings } from './moves.ts';
import type { Mode, Scenario } from './scenario.ts';
import { repliesIn } from './situation.ts';
import { advance, begin, decision, phrasesNow, type Talk } from './talk.ts';
import type { TalkEvent } from './talk-event.ts';

const after = (talk: Talk, event: TalkEvent): Talk => {
	const step = advance(talk, event);
	if (!step.ok) throw new Error(`${talk.scenario.id}: ${step.code} on the best path`);
	return step.talk;
};

/** A best-scoring talk from the first word to an ending; the earliest in the file among equals. */
export function bestTalk(scenario: Scenario, mode: Mode): Talk {
	const { by } = explored(scenario, mode);
	let talk = begin(scenario, mode);
	for (let node = decision(talk); node; node = decision(talk)) {
		const open = node;
		const ways = notings(scenario, talk.situation, phrasesNow(talk)).flatMap((way) =>
			repliesIn(scenario, open, way.situation).map((reply) => ({
				notes: way.notes,
				reply: reply.id,
				points: way.points + by(way.situation, reply)
			}))
		);
		const best = ways.reduce((a, b) => (b.points > a.points ? b : a));
		for (const phrase of best.notes) talk = after(talk, { type: 'noted', node: node.id, phrase });
		talk = after(talk, { type: 'replied', node: node.id, reply: best.reply });
	}
	return talk;
}
