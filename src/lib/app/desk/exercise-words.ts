/** Exercises in words. */
import type { Telling } from '#lib/domain/training/exercise.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ExerciseStanding } from './exercise-attempts.svelte.ts';

type Standing = ExerciseStanding['state'];

const tellings: Record<Telling, () => string> = {
	conversation: m.telling_conversation,
	call: m.telling_call,
	letter: m.telling_letter
};

const standings: Record<Standing, () => string> = {
	new: m.exercise_new,
	open: m.exercise_open,
	tried: m.exercise_tried,
	passed: m.state_passed
};

/** How a complaint is told. */
export const tellingName = (telling: Telling): string => tellings[telling]();

/** How far a learner has come. */
export const standingName = (standing: Standing): string => standings[standing]();

/** What exercises can be narrowed to. */
export const TELLING_NAMES = Object.keys(tellings) as Telling[];
export const STANDING_NAMES = Object.keys(standings) as Standing[];
