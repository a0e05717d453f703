/** Walks all texts of a content file, so that the policy's figures come into each of them. */
import type { Policy } from '#lib/domain/sop/policy.ts';
import { bareFigures } from './bare-figures.ts';
import { interpolate } from './interpolate.ts';
import type { Issue } from './issue.ts';
import type { SourceWords } from './rule-words.ts';
import type { Text } from './schema.ts';
import type { Source } from './source.ts';

type Path = readonly (string | number)[];

const isText = (value: unknown): value is Text =>
	typeof value === 'object' &&
	value !== null &&
	Object.keys(value).length === 2 &&
	typeof (value as Partial<Text>).zh === 'string' &&
	typeof (value as Partial<Text>).en === 'string';

/** The same value with each of its texts replaced. */
function mapTexts<T>(value: T, change: (text: Text, path: Path) => Text, path: Path = []): T {
	if (isText(value)) return change(value, path) as T;
	if (Array.isArray(value))
		return value.map((item: unknown, i) => mapTexts(item, change, [...path, i])) as T;
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, item]) => [
			key,
			mapTexts(item as unknown, change, [...path, key])
		])
	) as T;
}

/** A file's content with the policy's figures in its texts, and an issue for each that is unknown or typed. */
export function figuresIn<T>(
	{ value, issue }: Source<T>,
	policy: Policy,
	words: SourceWords
): { value: T; issues: Issue[] } {
	const issues: Issue[] = [];
	const filled = mapTexts(value, (text, path) => {
		for (const figure of new Set(bareFigures(text)))
			issues.push(
				issue(
					path,
					`“${figure}” is typed: name the limit, or mark it {{=${figure}}} as part of a story`
				)
			);
		const { text: done, unknown } = interpolate(text, policy, words);
		for (const placeholder of new Set(unknown))
			issues.push(issue(path, `${placeholder} names nothing in the policy`));
		return done;
	});
	return { value: filled, issues };
}
