import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createActor } from 'xstate';
import { logOf, strayEvents, strewn, walks } from '../../../../tests/support/random-log.ts';
import { PATIENCE, RUNS, scenarios } from '../../../../tests/support/random-scenario.ts';
import { tinyScenario } from '../../../../tests/support/tiny-scenario.ts';
import { talkMachine } from './machine.ts';
import { MODES, type Mode, type Scenario } from './scenario.ts';
import { advance, begin, ending, replay } from './talk.ts';
import type { TalkEvent } from './talk-event.ts';

const tiny = tinyScenario('en');

function started(scenario: Scenario, mode: Mode) {
	const actor = createActor(talkMachine, { input: { scenario, mode } });
	return actor.start();
}

/** XState warns of every event that comes after the end; here they are sent on purpose. */
function withoutWarnings() {
	const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
	onTestFinished(() => warn.mockRestore());
}

describe('[mechanism 3] the one interpreter machine', () => {
	it('starts where a talk begins, deciding', () => {
		const snapshot = started(tiny, 'guided').getSnapshot();
		expect(snapshot.value).toBe('deciding');
		expect(snapshot.status).toBe('active');
		expect(snapshot.context.talk).toEqual(begin(tiny, 'guided'));
	});

	it('reaches `ended`, which is final, with the ending', () => {
		const actor = started(tiny, 'exam');
		actor.send({ type: 'silent', node: 'lift' });
		expect(actor.getSnapshot().value).toBe('deciding');
		actor.send({ type: 'silent', node: 'promise' });
		expect(actor.getSnapshot()).toMatchObject({ value: 'ended', status: 'done' });
		expect(ending(actor.getSnapshot().context.talk)?.id).toBe('walks');
	});

	it('an event after the end changes nothing', () => {
		withoutWarnings();
		const actor = started(tiny, 'exam');
		actor.send({ type: 'silent', node: 'lift' });
		actor.send({ type: 'silent', node: 'promise' });
		const { talk } = actor.getSnapshot().context;
		actor.send({ type: 'silent', node: 'promise' });
		actor.send({ type: 'replied', node: 'lift', reply: 'listen' });
		expect(actor.getSnapshot().context.talk).toBe(talk);
	});

	it('an illegal event changes nothing: the talk is the very same object', () => {
		const actor = started(tiny, 'practice');
		actor.send({ type: 'noted', node: 'lift', phrase: 'third' });
		const { talk } = actor.getSnapshot().context;
		const illegal: TalkEvent[] = [
			{ type: 'silent', node: 'lift' },
			{ type: 'noted', node: 'lift', phrase: 'third' },
			{ type: 'unnoted', node: 'lift', phrase: 'weather' },
			{ type: 'replied', node: 'lift', reply: 'record' },
			{ type: 'replied', node: 'promise', reply: 'record' }
		];
		for (const event of illegal) {
			expect(actor.getSnapshot().can(event)).toBe(false);
			actor.send(event);
			expect(actor.getSnapshot().context.talk).toBe(talk);
		}
		expect(actor.getSnapshot().value).toBe('deciding');
	});

	it(
		'agrees with the fold on any log, whatever stray events are in it',
		() => {
			withoutWarnings();
			const cases = scenarios().chain((scenario) =>
				fc.record({
					scenario: fc.constant(scenario),
					mode: fc.constantFrom(...MODES),
					walk: walks,
					strays: fc.array(fc.record({ at: fc.nat(99), event: strayEvents(scenario) }), {
						maxLength: 8
					})
				})
			);
			fc.assert(
				fc.property(cases, ({ scenario, mode, walk, strays }) => {
					const log = strewn(logOf(scenario, mode, walk), strays);
					const actor = started(scenario, mode);
					let talk = begin(scenario, mode);
					const legal: TalkEvent[] = [];
					for (const event of log) {
						const step = advance(talk, event);
						if (step.ok) {
							talk = step.talk;
							legal.push(event);
						}
						actor.send(event);
					}
					const snapshot = actor.getSnapshot();
					expect(snapshot.context.talk).toEqual(talk);
					expect(snapshot.value).toBe(ending(talk) ? 'ended' : 'deciding');
					expect(replay(scenario, mode, legal)).toEqual({ ok: true, talk });
				}),
				{ numRuns: RUNS }
			);
		},
		PATIENCE
	);
});
