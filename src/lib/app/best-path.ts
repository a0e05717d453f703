/** The best talk line by line, for the debrief. */
import { bestTalk } from '#lib/domain/roleplay/best-talk.ts';
import { scoreOf } from '#lib/domain/roleplay/score.ts';
import type { Line, Scenario } from '#lib/domain/roleplay/scenario.ts';
import { saidIn } from './transcript.ts';

export function bestPath(scenario: Scenario): {
	points: number;
	lines: { heard: Line[]; said: string }[];
} {
	const talk = bestTalk(scenario, 'practice');
	return {
		points: scoreOf(talk).earned,
		lines: talk.turns.map((turn) => ({ heard: turn.lines, said: saidIn(talk, turn) ?? '' }))
	};
}
