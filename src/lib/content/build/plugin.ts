/** The content as modules: one per item and language, so that a page loads only what it shows. */
import type { Plugin } from 'vite';
import { coverageOf, DEMAND, gapsIn } from '#lib/domain/roleplay/coverage.ts';
import type { Scenario } from '#lib/domain/roleplay/scenario.ts';
import { LOCALES, type Locale } from '../locale.ts';
import { readLibrary, type Library } from './library.ts';
import { searchDocs } from './search-docs.ts';
import { exerciseSummaryOf, summaryOf } from './summaries.ts';

const PREFIX = 'virtual:content/';

const lazy = (path: string): string => `() => import(${JSON.stringify(PREFIX + path)})`;

const perLocale = (path: string): string =>
	`{${LOCALES.map((locale) => `${JSON.stringify(locale)}: ${lazy(`${path}/${locale}`)}`).join(', ')}}`;

/** Scenarios or exercises: what attempts are pinned to, and how to load each. */
const entries = (kind: string, items: Library['scenarios'] | Library['exercises']): string =>
	items
		.map(({ id, version, hash }) => {
			const ref = JSON.stringify({ id, version, hash }).slice(1, -1);
			return `${JSON.stringify(id)}: {${ref}, load: ${perLocale(`${kind}/${id}`)}}`;
		})
		.join(', ');

/** The index: what there is, and how to load each part. A talk carries all of it, so it names no more than talks need. */
const indexModule = ({ scenarios, rules }: Library): string =>
	[
		`export const scenarios = {${entries('scenario', scenarios)}};`,
		`export const rulesHash = ${JSON.stringify(rules.hash)};`,
		`export const summaries = ${perLocale('summaries')};`,
		`export const procedure = ${perLocale('procedure')};`,
		`export const words = ${perLocale('words')};`,
		`export const coverage = ${lazy('coverage')};`,
		`export const rules = ${lazy('rules')};`
	].join('\n');

const exercisesModule = ({ exercises }: Library): string =>
	[
		`export const exercises = {${entries('exercise', exercises)}};`,
		`export const exerciseSummaries = ${perLocale('exercise-summaries')};`
	].join('\n');

/** What is learnt and asked, and how to load each part. */
function learningModule({ learning }: Library): string {
	const banks = [...new Set(learning.metas.map(({ bank }) => bank))];
	const lessons = learning.lessons['zh-Hant'].map(({ module, id }) => `${module}/${id}`);
	const each = (kind: string, ids: readonly string[]) =>
		ids.map((id) => `${JSON.stringify(id)}: ${perLocale(`${kind}/${id}`)}`).join(', ');
	return [
		`export const questions = {${each('questions', banks)}};`,
		`export const lessons = {${each('lesson', lessons)}};`,
		`export const search = ${perLocale('search')};`,
		`export const banks = ${perLocale('banks')};`,
		`export const modules = ${perLocale('modules')};`,
		`export const courses = ${lazy('courses')};`,
		`export const questionIndex = ${lazy('question-index')};`,
		`export const papers = ${lazy('papers')};`,
		`export const tracks = ${lazy('tracks')};`,
		`export const assignments = ${lazy('assignments')};`
	].join('\n');
}

const dataModule = (value: unknown): string => {
	if (value === undefined) throw new Error('no such content');
	return `export default ${JSON.stringify(value)};`;
};

/** The source of `virtual:content/<path>`. */
function moduleOf(library: Library, path: string): string {
	const [kind, ...rest] = path.split('/');
	const locale = rest.at(-1) as Locale;
	const find = <T extends { id: string }>(items: T[]): T | undefined =>
		items.find(({ id }) => id === rest[0]);
	switch (kind) {
		case 'index':
			return indexModule(library);
		case 'exercises':
			return exercisesModule(library);
		case 'learning':
			return learningModule(library);
		case 'summaries':
			return dataModule(library.scenarios.map((scenario) => summaryOf(scenario, locale)));
		case 'procedure':
			return dataModule(library.procedure[locale]);
		case 'words':
			return dataModule(library.words[locale]);
		case 'rules':
			return dataModule(library.rules.rules);
		case 'coverage': {
			const rows = library.scenarios.map((item) => coverageOf(item.locales['zh-Hant'] as Scenario));
			return dataModule({ rows, gaps: gapsIn(rows, DEMAND) });
		}
		case 'exercise-summaries':
			return dataModule(library.exercises.map((item) => exerciseSummaryOf(item, locale)));
		case 'exercise':
			return dataModule(find(library.exercises)?.locales[locale]);
		case 'scenario':
			return dataModule(find(library.scenarios)?.locales[locale]);
		case 'search':
			return dataModule(searchDocs(library, locale));
		case 'questions':
			return dataModule(
				library.learning.questions
					.map((item) => item.locales[locale])
					.filter((question) => question?.bank === rest[0])
			);
		case 'question-index':
			return dataModule(library.learning.metas);
		case 'banks':
		case 'modules':
			return dataModule(library.learning[kind][locale]);
		case 'courses':
		case 'papers':
		case 'tracks':
		case 'assignments':
			return dataModule(library.learning[kind]);
		case 'lesson':
			return dataModule(
				library.learning.lessons[locale].find(
					({ module, id }) => module === rest[0] && id === rest[1]
				)
			);
		default:
			throw new Error(`no content module ${path}`);
	}
}

/** Vite plugin: `virtual:content/…`; bad content stops the build with file, line and key. */
export function content(root: string): Plugin {
	let library: Library | undefined;
	return {
		name: 'content',
		resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
		load(id) {
			if (!id.startsWith(`\0${PREFIX}`)) return undefined;
			library ??= readLibrary(root);
			return moduleOf(library, id.slice(PREFIX.length + 1));
		},
		configureServer(server) {
			server.watcher.add(`${root}/content`);
			server.watcher.on('all', (_event, file) => {
				if (!file.startsWith(`${root}/content/`)) return;
				library = undefined;
				server.moduleGraph.invalidateAll();
				server.ws.send({ type: 'full-reload' });
			});
		}
	};
}
