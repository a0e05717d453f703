/**
 * How the client's code is cut: what every page has, what a talk needs beside, the faces and the scores that come to it
 * later, the store, and what other pages share. Thirty small files cost more in headers than in bytes, and a first reply
 * must not wait for the desk.
 */
import type { Rolldown } from 'vite';

type Graph = { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null };

const OURS = /src[\\/]lib[\\/]/;

/** All modules that a module imports at once, itself included; those that are loaded later are not. */
function closureOf(entry: string, graph: Graph): ReadonlySet<string> {
	const seen = new Set([entry]);
	for (const id of seen)
		for (const next of graph.getModuleInfo(id)?.importedIds ?? []) seen.add(next);
	return seen;
}

/** Groups for a project that lies in `root`. */
export function chunks(root: string): NonNullable<Rolldown.CodeSplittingOptions['groups']> {
	const closures = new Map<string, ReadonlySet<string>>();
	/** Whether a file of src needs a module at once. */
	const needs = (file: string, id: string, graph: Graph): boolean => {
		const entry = `${root}/src/${file}`;
		let closure = closures.get(entry);
		if (!closure) closures.set(entry, (closure = closureOf(entry, graph)));
		return closure.has(id);
	};
	return [
		{
			name: (id, graph) =>
				['routes/+layout.svelte', 'routes/+error.svelte'].some((file) => needs(file, id, graph))
					? 'frame'
					: null,
			priority: 4
		},
		{
			name: (id, graph) => (needs('routes/play/+page.svelte', id, graph) ? 'talk' : null),
			priority: 3
		},
		{
			name: (id, graph) => (needs('lib/ui/people/Face.svelte', id, graph) ? 'face' : null),
			priority: 2.8
		},
		{
			name: (id, graph) => (needs('lib/domain/roleplay/score.ts', id, graph) ? 'score' : null),
			priority: 2.6
		},
		{
			name: (id, graph) => (needs('lib/app/records.ts', id, graph) ? 'store' : null),
			priority: 2
		},
		{ name: 'house', test: OURS, minShareCount: 2, priority: 1 }
	];
}
