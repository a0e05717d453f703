/** What can become of a text on its way, and what somebody can make up: for everything that reads what others have written. */
import fc from 'fast-check';

/** Names that objects have of themselves. */
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'length', ''] as const;

const piece = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 4 }),
	fc.constantFrom('', ' ', '"', ',', ':', '{', '}', '[', ']', '-', '0', '\\u0000', '\uFEFF'),
	fc.constantFrom('null', '1e999', '"__proto__":', '<script>alert(1)</script>', '=1+1', '\n')
);

function flipped(text: string, at: number, bit: number): string {
	const bytes = new TextEncoder().encode(text);
	const place = at % Math.max(1, bytes.length);
	bytes.set([(bytes[place] ?? 0) ^ (1 << bit)], place);
	return new TextDecoder().decode(bytes);
}

/** A text with a damage: cut short, a bit flipped, something put in or taken out, a stretch of it again and again, or huge. */
export function damaged(text: string): fc.Arbitrary<string> {
	const place = fc.nat(text.length);
	const between = fc.tuple(place, place).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
	return fc.oneof(
		place.map((at) => text.slice(0, at)),
		fc.tuple(fc.nat(), fc.nat(7)).map(([at, bit]) => flipped(text, at, bit)),
		fc
			.tuple(place, fc.nat(40), piece)
			.map(([at, taken, put]) => text.slice(0, at) + put + text.slice(at + taken)),
		fc
			.tuple(between, fc.constantFrom(0, 2, 5))
			.map(
				([[from, to], times]) =>
					text.slice(0, from) + text.slice(from, to).repeat(times) + text.slice(to)
			),
		fc
			.tuple(place, fc.constantFrom('x', ' ', '[', '{"a":', '9', '\n', '"'))
			.map(([at, sign]) => text.slice(0, at) + sign.repeat(20_000) + text.slice(at))
	);
}

const value: fc.Arbitrary<unknown> = fc.oneof(
	fc.jsonValue({ maxDepth: 2 }),
	fc.constantFrom(-1, 0, 0.5, 1e308, '', 'a', null, true, [], {}, '=1+1', '<img src=x>')
);

const isObject = (any: unknown): any is Record<string, unknown> =>
	typeof any === 'object' && any !== null;

/** Sets a key of any name as JSON.parse does; lists have none but their places. */
const put = (object: object, key: string, any: unknown): void => {
	if (Array.isArray(object)) object.push(any);
	else
		Object.defineProperty(object, key, {
			value: any,
			...{ configurable: true, enumerable: true, writable: true }
		});
};

type Change = {
	way: number[];
	to: unknown;
	how: 'replace' | 'drop' | 'rename' | 'add';
	key: string;
};

/** A copy in which something was changed at a place that `way` leads to. */
function changed<T extends object>(record: T, { way, to, how, key }: Change): T {
	const copy = JSON.parse(JSON.stringify(record)) as T;
	let at: Record<string, unknown> = copy as Record<string, unknown>;
	for (const [i, step] of way.entries()) {
		const keys = Object.keys(at);
		const found = keys[step % Math.max(1, keys.length)];
		const next = found === undefined ? undefined : at[found];
		if (found === undefined) break;
		if (i < way.length - 1 && isObject(next)) {
			at = next;
			continue;
		}
		if (how === 'add') put(at, key, to);
		else if (how === 'replace') at[found] = to;
		else if (Array.isArray(at)) at.splice(Number(found), 1);
		else delete at[found];
		if (how === 'rename') put(at, key, next);
		break;
	}
	return copy;
}

/** A record in which somebody has changed something on purpose, at any depth. */
export const tamperedWith = <T extends object>(record: T): fc.Arbitrary<T> =>
	fc
		.record<Change>({
			way: fc.array(fc.nat(), { minLength: 1, maxLength: 9 }),
			to: value,
			how: fc.constantFrom('replace', 'drop', 'rename', 'add'),
			key: fc.constantFrom(...KEYS)
		})
		.map((change) => changed(record, change));

/** JSON that nobody of us has written; some of it says that it is of a format, in whatever version. */
export const madeUp = (format: string): fc.Arbitrary<string> =>
	fc
		.tuple(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(...KEYS), value, fc.boolean())
		.map(([rest, key, version, says]) => {
			const object = says ? { format, version } : {};
			if (isObject(rest) && !Array.isArray(rest))
				for (const [k, v] of Object.entries(rest)) put(object, k, v);
			put(object, key, rest);
			return JSON.stringify(says ? object : rest);
		});

/** That reading it has changed no object but its own. */
export const isUnpolluted = (): boolean =>
	Object.keys(Object.prototype).length === 0 && Object.keys(Array.prototype).length === 0;
