/** The content as modules: one per item and language, so that a page loads only what it shows. */
import type { Plugin } from 'vite';
import { coverageOf, DEMAND, gapsIn } from '#lib/domain/roleplay/coverage.ts';
import type { Scenario } from '#lib/domain/roleplay/scenario.ts';
import { LOCALES, type Locale } from '../locale.ts';
import { exerciseSummaryOf, readLibrary, summaryOf, type Library } from './library.ts';

const PREFIX = 'virtual:content/';

const lazy = (path: string): string => `() => import(${JSON.stringify(PREFIX + path)})`;

const perLocale = (path: string): string =>
	`{${LOCALES.map((locale) => `${JSON.stringify(locale)}: ${lazy(`${path}/${locale}`)}`).join(', ')}}`;

/** The index: what there is, and how to load each part. */
function indexModule({ scenarios, exercises, rules }: Library): string {
	const entries = (kind: string, items: Library['scenarios'] | Library['exercises']) =>
		items
			.map(({ id, version, hash }) => {
				const ref = JSON.stringify({ id, version, hash }).slice(1, -1);
				return `${JSON.stringify(id)}: {${ref}, load: ${perLocale(`${kind}/${id}`)}}`;
			})
			.join(', ');
	return [
		`export const scenarios = {${entries('scenario', scenarios)}};`,
		`export const exercises = {${entries('exercise', exercises)}};`,
		`export const exerciseSummaries = ${perLocale('exercise-summaries')};`,
		`export const rulesHash = ${JSON.stringify(rules.hash)};`,
		`export const summaries = ${perLocale('summaries')};`,
		`export const procedure = ${perLocale('procedure')};`,
		`export const words = ${perLocale('words')};`,
		`export const coverage = ${lazy('coverage')};`,
		`export const rules = ${lazy('rules')};`
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
