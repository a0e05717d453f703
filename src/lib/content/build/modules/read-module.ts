/** Reads a module's folder: its file, the lessons in both languages, the figures. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { GenericSchema, InferOutput } from 'valibot';
import type { Issue } from '../issue.ts';
import { parseSource, readSource, type Source } from '../source.ts';
import { LessonHead, ModuleSource, TitleHead } from './module-schema.ts';

/** A Markdown file without its head. `line`: where the body begins, so that issues can name lines of the file. */
export type Body = { file: string; line: number; text: string };

export type LessonSource = {
	id: string;
	head: Source<LessonHead>;
	title: { zh: string; en: string };
	zh: Body;
	en: Body;
};

/** A drawing with words in both languages. */
type Drawing = { id: string; zh: Body; en: Body };

export type ModuleFolder = {
	name: string;
	source: Source<ModuleSource>;
	lessons: LessonSource[];
	figures: Drawing[];
};

type Read<T> = { ok: true; value: T } | { ok: false; issues: Issue[] };

const FRONT = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

/** A Markdown file: its head by a schema, its body. */
function readMarkdown<S extends GenericSchema>(
	root: string,
	file: string,
	schema: S
): Read<{ head: Source<InferOutput<S>>; body: Body }> {
	const missing = (message: string) => ({
		ok: false as const,
		issues: [{ file, line: 1, key: '', message }]
	});
	if (!existsSync(`${root}/${file}`)) return missing('the file is missing');
	const text = readFileSync(`${root}/${file}`, 'utf8');
	const front = FRONT.exec(text);
	if (!front) return missing('it must begin with a head between two lines of ---');
	const head = parseSource(file, `\n${front[1] ?? ''}`, schema);
	if (!head.ok) return head;
	const line = front[0].split('\n').length;
	return {
		ok: true,
		value: { head: head.source, body: { file, line, text: text.slice(front[0].length) } }
	};
}

function readLesson(root: string, folder: string, id: string): Read<LessonSource> {
	const zh = readMarkdown(root, `${folder}/lessons/${id}.zh.md`, LessonHead);
	const en = readMarkdown(root, `${folder}/lessons/${id}.en.md`, TitleHead);
	if (!zh.ok || !en.ok)
		return { ok: false, issues: [...(zh.ok ? [] : zh.issues), ...(en.ok ? [] : en.issues)] };
	const { head } = zh.value;
	const title = { zh: head.value.title, en: en.value.head.value.title };
	return { ok: true, value: { id, head, title, zh: zh.value.body, en: en.value.body } };
}

function readFigures(root: string, folder: string): Read<Drawing[]> {
	if (!existsSync(`${root}/${folder}/figures`)) return { ok: true, value: [] };
	const names = readdirSync(`${root}/${folder}/figures`).sort();
	const ids = [...new Set(names.map((name) => name.replace(/\.(zh|en)\.svg$/, '')))];
	const issues: Issue[] = [];
	const body = (name: string): Body => {
		const file = `${folder}/figures/${name}`;
		if (names.includes(name))
			return { file, line: 1, text: readFileSync(`${root}/${file}`, 'utf8') };
		issues.push({ file, line: 1, key: '', message: 'the drawing is missing in this language' });
		return { file, line: 1, text: '' };
	};
	const figures = ids.map((id) => ({ id, zh: body(`${id}.zh.svg`), en: body(`${id}.en.svg`) }));
	return issues.length > 0 ? { ok: false, issues } : { ok: true, value: figures };
}

/** A module's folder below content/modules, or every issue found. */
export function readModule(root: string, name: string): Read<ModuleFolder> {
	const folder = `content/modules/${name}`;
	const read = readSource(root, `${folder}/module.yaml`, ModuleSource);
	if (!read.ok) return read;
	const { source } = read;
	const issues: Issue[] = [];
	if (name.replace(/^\d+-/, '') !== source.value.id)
		issues.push(source.issue(['id'], `the folder is called ${name}`));
	const kept = <T>(result: Read<T>): T[] => {
		if (result.ok) return [result.value];
		issues.push(...result.issues);
		return [];
	};
	const lessons = source.value.lessons.flatMap((id) => kept(readLesson(root, folder, id)));
	const figures = kept(readFigures(root, folder)).flat();
	if (issues.length > 0) return { ok: false, issues };
	return { ok: true, value: { name, source, lessons, figures } };
}
