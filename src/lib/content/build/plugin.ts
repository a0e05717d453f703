/** The content as modules: one per item and language, so that a page loads only what it shows. */
import type { Plugin } from 'vite';
import type { PinnedItem } from '#lib/domain/training/attempt.ts';
import { LOCALES, type Locale } from '../locale.ts';
import { readLibrary, summaryOf, type Library } from './library.ts';

const PREFIX = 'virtual:content/';

const lazy = (path: string): string => `() => import(${JSON.stringify(PREFIX + path)})`;

const perLocale = (path: string): string =>
	`{${LOCALES.map((locale) => `${JSON.stringify(locale)}: ${lazy(`${path}/${locale}`)}`).join(', ')}}`;

/** The index: what there is, and how to load each part. */
function indexModule({ scenarios }: Library): string {
	const entries = scenarios.map(
		({ id, version, hash }) =>
			`${JSON.stringify(id)}: ${`{id: ${JSON.stringify(id)}, version: ${version}, hash: ${JSON.stringify(hash)}, load: ${perLocale(`scenario/${id}`)}}`}`
	);
	return [
		`export const scenarios = {${entries.join(', ')}};`,
		`export const summaries = ${perLocale('summaries')};`,
		`export const procedure = ${perLocale('procedure')};`,
		`export const words = ${perLocale('words')};`,
		`export const rules = ${lazy('rules')};`
	].join('\n');
}

const dataModule = (value: unknown): string => {
	if (value === undefined) throw new Error('no such content');
	return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
};

/** The source of `virtual:content/<path>`. */
function moduleOf(library: Library, path: string): string {
	const [kind, ...rest] = path.split('/');
	const locale = rest.at(-1) as Locale;
	const item = (id: string | undefined): PinnedItem | undefined =>
		library.scenarios.find((scenario) => scenario.id === id);
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
			return dataModule(library.rules);
		case 'scenario':
			return dataModule(item(rest[0])?.locales[locale]);
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
