/** Values as one text that does not depend on the order in which keys were written, and the sum over it. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { atOnce, type Steps } from '../steps.ts';

/** Deeper than any record of ours nests. */
const DEEPEST = 100;

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

/** JSON with the keys of every object in order; undefined for what nests deeper than `DEEPEST`. */
export function canonical(value: unknown, depth = 0): string | undefined {
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	if (depth === DEEPEST) return undefined;
	const parts: string[] = [];
	const entries: [string, unknown][] = Array.isArray(value)
		? value.map((each: unknown): [string, unknown] => ['', each])
		: Object.entries(value).sort(byKey);
	for (const [key, each] of entries) {
		const text = canonical(each, depth + 1);
		if (text === undefined) return undefined;
		parts.push(Array.isArray(value) ? text : `${JSON.stringify(key)}:${text}`);
	}
	return Array.isArray(value) ? `[${parts.join(',')}]` : `{${parts.join(',')}}`;
}

/** The same text, list by list and record by record, so that one with thousands of records need not be made at once. */
function* pieces(value: unknown): Generator<string | undefined, void> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		yield canonical(value);
		return;
	}
	for (const [place, [key, each]] of Object.entries(value).sort(byKey).entries()) {
		yield `${place === 0 ? '{' : ','}${JSON.stringify(key)}:`;
		if (!Array.isArray(each) || each.length === 0) yield canonical(each, 1);
		else {
			for (const [i, record] of each.entries()) {
				yield i === 0 ? '[' : ',';
				yield canonical(record, 2);
			}
			yield ']';
		}
	}
	yield Object.keys(value).length === 0 ? '{}' : '}';
}

/** SHA-256 of a value as JSON, in hex; undefined for what nests too deeply. The order of keys does not count. */
export function* summing(value: unknown): Steps<string | undefined> {
	const hash = sha256.create();
	for (const text of pieces(value)) {
		if (text === undefined) return undefined;
		hash.update(utf8ToBytes(text));
		yield;
	}
	return bytesToHex(hash.digest());
}

/** The same at once. */
export const canonicalSum = (value: unknown): string | undefined => atOnce(summing(value));
