/** The one interpreter machine: plays every scenario; illegal events change nothing. */
import { assign, setup } from 'xstate';
import type { Mode, Scenario } from './scenario.ts';
import { advance, begin, ending, type Talk } from './talk.ts';
import type { TalkEvent } from './talk-event.ts';

/** Input: a scenario and a mode. Context: the talk. Final state: `ended`. Time never moves it: a time-out is an event. */
export const talkMachine = setup({
	types: {
		context: {} as { talk: Talk },
		events: {} as TalkEvent,
		input: {} as { scenario: Scenario; mode: Mode }
	},
	guards: {
		fits: ({ context, event }) => advance(context.talk, event).ok,
		over: ({ context }) => ending(context.talk) !== undefined
	},
	actions: {
		advance: assign(({ context, event }) => {
			const step = advance(context.talk, event);
			return step.ok ? { talk: step.talk } : {};
		})
	}
}).createMachine({
	id: 'talk',
	context: ({ input }) => ({ talk: begin(input.scenario, input.mode) }),
	initial: 'deciding',
	states: {
		deciding: {
			always: { guard: 'over', target: 'ended' },
			on: { '*': { guard: 'fits', actions: 'advance' } }
		},
		ended: { type: 'final' }
	}
});
