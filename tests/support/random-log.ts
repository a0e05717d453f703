/** Logs at random: walks through a scenario as trainees take them, good and bad, and events that do not fit. */
import fc from 'fast-check';
import { explored } from '#lib/domain/roleplay/explore.ts';
import type { Mode, Scenario } from '#lib/domain/roleplay/scenario.ts';
import {
	advance,
	begin,
	decision,
	ending,
	phrasesNow,
	repliesNow,
	type Talk
} from '#lib/domain/roleplay/talk.ts';
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';

/**
 * How a trainee walks: with what skill (0 to 10: how often the best reply is found), and what is tried at each step. A
 * step is a number from 0 to 99,999: its last two digits say what is done, the rest which of those that there are.
 */
export type Walk = { skill: number; steps: number[] };

/** Walks of up to 90 steps: long enough for the longest talk, short enough to leave some unfinished. */
export const walks: fc.Arbitrary<Walk> = fc.record({
	skill: fc.integer({ min: 0, max: 10 }),
	steps: fc.array(fc.nat(99_999), { maxLength: 90, size: 'max' })
});

/** Of a hundred steps, so many note a phrase, cross one out, or keep silent (in an exam); the rest reply. */
const NOTES = 35;
const CROSSES_OUT = NOTES + 5;
const SILENT = CROSSES_OUT + 5;

const pickFrom = <T>(items: readonly T[], pick: number): T | undefined =>
	items[pick % items.length];

function best(talk: Talk, node: string): TalkEvent {
	const { by } = explored(talk.scenario, talk.mode);
	const reply = repliesNow(talk).reduce((a, b) =>
		by(talk.situation, b) > by(talk.situation, a) ? b : a
	);
	return { type: 'replied', node, reply: reply.id };
}

/** The event of a step, or undefined when there is nothing to note or to cross out. */
function eventOf(talk: Talk, node: string, skill: number, step: number) {
	const act = step % 100;
	const pick = Math.floor(step / 100);
	if (act < NOTES) {
		const phrase = pickFrom(
			phrasesNow(talk).filter(
				({ id, points }) => !talk.notes.includes(id) && (points > 0 || pick % 10 >= skill)
			),
			pick
		);
		return phrase && ({ type: 'noted', node, phrase: phrase.id } satisfies TalkEvent);
	}
	if (act < CROSSES_OUT) {
		const phrase = pickFrom(talk.notes, pick);
		return phrase === undefined
			? undefined
			: ({ type: 'unnoted', node, phrase } satisfies TalkEvent);
	}
	if (act < SILENT && talk.mode === 'exam') return { type: 'silent', node } satisfies TalkEvent;
	if (pick % 10 < skill) return best(talk, node);
	const reply = pickFrom(repliesNow(talk), pick);
	return reply && ({ type: 'replied', node, reply: reply.id } satisfies TalkEvent);
}

/** The log of a walk: every event of it fits. It ends with the talk, or where the walk breaks off. */
export function logOf(scenario: Scenario, mode: Mode, { skill, steps }: Walk): TalkEvent[] {
	const log: TalkEvent[] = [];
	let talk = begin(scenario, mode);
	for (const step of steps) {
		const node = decision(talk);
		if (!node) break;
		const event = eventOf(talk, node.id, skill, step);
		if (!event) continue;
		const next = advance(talk, event);
		if (!next.ok) throw new Error(`a walk took a step that is refused: ${next.code}`);
		log.push(event);
		talk = next.talk;
	}
	return log;
}

/** Events out of a scenario's own words, most of which do not fit where they come. */
export function strayEvents(scenario: Scenario): fc.Arbitrary<TalkEvent> {
	const node = fc.constantFrom('nowhere', ...scenario.nodes.map(({ id }) => id));
	const phrase = fc.constantFrom(
		'none',
		...scenario.nodes.flatMap((n) => n.phrases.map(({ id }) => id))
	);
	const reply = fc.constantFrom(
		'none',
		...scenario.nodes.flatMap((n) => n.replies.map(({ id }) => id))
	);
	return fc.oneof(
		fc.record({ type: fc.constant('noted' as const), node, phrase }),
		fc.record({ type: fc.constant('unnoted' as const), node, phrase }),
		fc.record({ type: fc.constant('replied' as const), node, reply }),
		fc.record({ type: fc.constant('silent' as const), node })
	);
}

/** A log with stray events put into it at the places given. */
export function strewn(log: TalkEvent[], strays: { at: number; event: TalkEvent }[]): TalkEvent[] {
	const mixed = [...log];
	for (const { at, event } of strays) mixed.splice(at % (mixed.length + 1), 0, event);
	return mixed;
}

/** Counts how talks ended, so that a run of a property shows what it has covered. */
export class Coverage {
	readonly outcomes = new Map<string, number>();
	silences = 0;
	crossedOut = 0;

	add(talk: Talk, log: readonly TalkEvent[]): void {
		const outcome = ending(talk)?.outcome ?? 'unfinished';
		this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1);
		this.silences += log.filter(({ type }) => type === 'silent').length;
		this.crossedOut += log.filter(({ type }) => type === 'unnoted').length;
	}

	toString(): string {
		const outcomes = [...this.outcomes].sort().map(([outcome, count]) => `${outcome} ${count}`);
		return [...outcomes, `silences ${this.silences}`, `crossed out ${this.crossedOut}`].join(', ');
	}
}
