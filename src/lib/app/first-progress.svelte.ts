/** What home follows of a learner's first steps: who reads, and how far the records say that one has come. */
import { page } from '$app/state';
import type { ModuleOutline, ScenarioSummary } from '#lib/content/library.ts';
import type { FirstSteps, Reader } from '#lib/storage/settings.ts';
import type { AttemptSummary } from './attempts.svelte.ts';
import { firstSteps, type FirstStep } from './first-steps.ts';
import { followReading, moduleStanding } from './learn/progress.svelte.ts';
import { learners } from './learners.svelte.ts';
import { modulesFor } from './library.ts';
import { live } from './live.svelte.ts';
import { localeOf } from './locale.ts';
import { followSittings } from './quiz/quiz-attempts.svelte.ts';
import { storage } from './storage.svelte.ts';

/** A step with the title of what it is about, in the language shown. */
export type NamedStep = FirstStep & { title: string };

type Said = { learner: string; reader: Reader | undefined; steps: FirstSteps | undefined };

/** Who the present learner is, as long as the first steps are to be listed. To be called while a component is set up. */
export function followReader(): { readonly value: Reader | undefined } {
	const said = live(() => {
		const learner = learners.current?.id;
		if (learner === undefined) return undefined;
		return async ({ db, records }): Promise<Said> => ({
			learner,
			reader: await records.getSetting(db, `${learner}/reader`),
			steps: await records.getSetting(db, `${learner}/first-steps`)
		});
	});
	return {
		get value() {
			const now = said.value;
			if (!now || now.learner !== learners.current?.id || now.steps === 'hidden') return undefined;
			return now.reader;
		}
	};
}

/** Takes the list of first steps off the present learner's home. */
export async function hideFirstSteps(): Promise<void> {
	const { id } = await learners.ensure();
	const { db, records } = await storage.open();
	await records.putSetting(db, `${id}/first-steps`, 'hidden');
}

/**
 * A reader's first steps; undefined until store and content have answered. `scenario`: the one to begin with; `talks`:
 * undefined until the store has answered. To be called while a component is set up.
 */
export function followFirstSteps(
	reader: () => Reader,
	scenario: () => ScenarioSummary | undefined,
	talks: () => readonly AttemptSummary[] | undefined
): { readonly list: NamedStep[] | undefined } {
	const reading = followReading();
	const sittings = followSittings(() => localeOf(page.url.pathname));
	let modules = $state.raw<ModuleOutline[]>();
	$effect(() => {
		void modulesFor(page.url).then((found) => (modules = found));
	});
	const list = $derived.by(() => {
		const [lessons, sat, talked] = [reading.lessons, sittings.list, talks()];
		if (!modules || !lessons || !sat || !talked) return undefined;
		const [module] = modules;
		const first = scenario();
		const titles: Partial<Record<FirstStep['id'], string | undefined>> = {
			read: module?.title,
			talk: first?.title
		};
		return firstSteps(reader(), {
			module: module && { id: module.id, standing: moduleStanding(module, lessons, sat) },
			scenario: first?.id,
			talks: talked,
			sittings: sat
		}).map((step) => ({ ...step, title: titles[step.id] ?? '' }));
	});
	return {
		get list() {
			return list;
		}
	};
}
