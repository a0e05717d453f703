/** The first steps of each kind of reader, and which of them the records show as done. */
import type { Reader } from '#lib/storage/settings.ts';
import type { AttemptSummary } from './attempts.svelte.ts';
import type { ModuleStanding } from './learn/progress.svelte.ts';
import type { SittingSummary } from './quiz/quiz-attempts.svelte.ts';

export const READERS = ['new', 'colleague', 'trainer'] as const satisfies readonly Reader[];

type StepId =
	'read' | 'check' | 'talk' | 'sheet' | 'practice' | 'refresh' | 'coverage' | 'try' | 'bank';

/** `path`: shared by all languages. `done`: undefined where nothing is recorded of it, as of a page looked at. */
export type FirstStep = { id: StepId; path: string; done: boolean | undefined };

/** `module`: the first one, and how far it has come. `scenario`: the ID of the one to begin with. */
export type FirstRecords = {
	module: { id: string; standing: Pick<ModuleStanding, 'state' | 'next'> } | undefined;
	scenario: string | undefined;
	talks: readonly Pick<AttemptSummary, 'state'>[];
	sittings: readonly Pick<SittingSummary, 'state'>[];
};

/** Whether a talk has ended, or a sitting was handed in, however it went. */
const ended = ({ state }: { state: AttemptSummary['state'] }): boolean =>
	state === 'passed' || state === 'failed';

/** Three steps, in their order. A module whose check is passed counts as read. */
export function firstSteps(reader: Reader, records: FirstRecords): FirstStep[] {
	const { module, scenario, talks, sittings } = records;
	const talked = talks.some(ended);
	switch (reader) {
		case 'new': {
			const passed = module?.standing.state === 'passed';
			const next = module?.standing.next;
			const place = module ? `/learn/${module.id}/` : '/learn/';
			const read = passed || (module !== undefined && next === undefined);
			return [
				{ id: 'read', path: next === undefined ? place : `${place}${next}/`, done: read },
				{ id: 'check', path: place, done: passed },
				{ id: 'talk', path: scenario ? `/scenarios/${scenario}/` : '/scenarios/', done: talked }
			];
		}
		case 'colleague':
			return [
				{ id: 'sheet', path: '/cheat-sheet/', done: undefined },
				{ id: 'practice', path: '/quizzes/', done: sittings.some(ended) },
				{ id: 'refresh', path: '/refresh/', done: undefined }
			];
		case 'trainer':
			return [
				{ id: 'coverage', path: '/coverage/', done: undefined },
				{ id: 'try', path: '/scenarios/', done: talked },
				{ id: 'bank', path: '/questions/', done: undefined }
			];
	}
}

/** Whether every step of which there is a record has been done: the list has served. */
export const allDone = (steps: readonly FirstStep[]): boolean =>
	steps.every(({ done }) => done !== false);
