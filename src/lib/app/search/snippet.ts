/** What is shown of a text that was found: pieces of it as they stand, hits apart. Never HTML. */
import { tokensOf } from './tokens.ts';

/** A piece of a text; `hit`: it is what was searched for. */
export type Segment = { text: string; hit: boolean };

type Stretch = { start: number; end: number };

/** Where the terms stand, from left to right; what touches is one stretch. */
function stretches(text: string, terms: ReadonlySet<string>): Stretch[] {
	const found = tokensOf(text)
		.filter(({ term }) => terms.has(term))
		.sort((a, b) => a.start - b.start || a.end - b.end);
	const merged: Stretch[] = [];
	for (const { start, end } of found) {
		const last = merged.at(-1);
		if (last && start <= last.end) last.end = Math.max(last.end, end);
		else merged.push({ start, end });
	}
	return merged;
}

function cut(text: string, hits: readonly Stretch[], { start, end }: Stretch): Segment[] {
	const segments: Segment[] = [];
	let at = start;
	for (const hit of hits) {
		if (hit.start < start || hit.end > end) continue;
		if (hit.start > at) segments.push({ text: text.slice(at, hit.start), hit: false });
		segments.push({ text: text.slice(hit.start, hit.end), hit: true });
		at = hit.end;
	}
	if (at < end) segments.push({ text: text.slice(at, end), hit: false });
	return segments;
}

/** The whole text, its hits apart. */
export const marked = (text: string, terms: ReadonlySet<string>): Segment[] =>
	cut(text, stretches(text, terms), { start: 0, end: text.length });

const SENTENCE = /[。！？；.!?;]\s*/gu;
const WIDE = /\p{Script=Han}/u;

/** The last end of a sentence before `hit`, or of a word at most `most` characters before it. */
function beginningFor(text: string, hit: number, most: number): number {
	if (hit <= most) return 0;
	const before = text.slice(hit - most, hit);
	const sentence = [...before.matchAll(SENTENCE)].at(-1);
	if (sentence) return hit - most + sentence.index + sentence[0].length;
	const space = before.indexOf(' ');
	return hit - most + (space < 0 ? 0 : space + 1);
}

/** A place that does not tear a character of two code units apart. */
const safe = (text: string, at: number): number =>
	/[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1))
		? at + 1
		: at;

/** Some two lines of a text around its first hit; its beginning when it has none. An ellipsis stands where it was cut. */
export function snippet(text: string, terms: ReadonlySet<string>): Segment[] {
	const wide = WIDE.test(text.slice(0, 80));
	const [before, length] = wide ? [24, 84] : [60, 190];
	const hits = stretches(text, terms);
	const start = safe(text, beginningFor(text, hits[0]?.start ?? 0, before));
	const most = Math.max(start + length, hits[0]?.end ?? 0);
	const space = wide || most >= text.length ? -1 : text.lastIndexOf(' ', most);
	const end = most >= text.length ? text.length : safe(text, space > start ? space : most);
	const segments = cut(text, hits, { start, end });
	if (start > 0) segments.unshift({ text: '…', hit: false });
	if (end < text.length) segments.push({ text: '…', hit: false });
	return segments;
}
