/** A YAML file read with its positions, so that every message can name file, line and key. */
import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { isNode, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { Issue } from './issue.ts';

type Path = readonly (string | number)[];

export type Source<T> = {
	file: string;
	value: T;
	/** An issue at a key of this file; the nearest key that exists gives the line. */
	issue: (path: Path, message: string) => Issue;
};

function lineOf(document: Document, counter: LineCounter, path: Path): number {
	for (let length = path.length; length > 0; length--) {
		const node = document.getIn(path.slice(0, length), true);
		if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
	}
	return 1;
}

type Flaw = { at: number; message: string };

/** What is wrong with the YAML itself, and where. Content has no use for aliases: one is a text that lacks its quotes. */
function flawsOf(document: Document.Parsed): Flaw[] {
	const flaws = document.errors.map(({ pos, message }): Flaw => ({ at: pos[0], message }));
	visit(document, {
		Alias: (_, { source, range }) => {
			const message = `*${source} is an alias in YAML; a text that begins with * needs quotes`;
			flaws.push({ at: range?.[0] ?? 0, message });
		}
	});
	return flaws;
}

/** Parses and validates YAML text. Issues name every syntax error, or else every breach of the schema. */
export function parseSource<S extends v.GenericSchema>(
	file: string,
	text: string,
	schema: S
): { ok: true; source: Source<v.InferOutput<S>> } | { ok: false; issues: Issue[] } {
	const counter = new LineCounter();
	const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
	const flaws = flawsOf(document);
	if (flaws.length > 0)
		return {
			ok: false,
			issues: flaws.map(({ at, message }) => ({
				file,
				line: counter.linePos(at).line,
				key: '',
				message
			}))
		};
	const issue = (path: Path, message: string): Issue => ({
		file,
		line: lineOf(document, counter, path),
		key: path.join('.'),
		message
	});
	const result = v.safeParse(schema, document.toJS());
	if (!result.success)
		return {
			ok: false,
			issues: result.issues.map((found) =>
				issue(
					(found.path ?? []).map((item) => item.key as string | number),
					found.message
				)
			)
		};
	return { ok: true, source: { file, value: result.output, issue } };
}

/** `parseSource` of a file on disk; `file` is named relative to `root`. A missing file is an issue, too. */
export function readSource<S extends v.GenericSchema>(root: string, file: string, schema: S) {
	if (!existsSync(`${root}/${file}`)) {
		const issues: Issue[] = [{ file, line: 1, key: '', message: 'the file is missing' }];
		return { ok: false as const, issues };
	}
	return parseSource(file, readFileSync(`${root}/${file}`, 'utf8'), schema);
}

/** A reader of files below `root` that adds what is wrong to `issues`, and gives undefined for such a file. */
export const readerOf =
	(root: string, issues: Issue[]) =>
	<S extends v.GenericSchema>(file: string, schema: S): Source<v.InferOutput<S>> | undefined => {
		const result = readSource(root, file, schema);
		if (result.ok) return result.source;
		issues.push(...result.issues);
		return undefined;
	};
