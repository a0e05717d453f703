import { expect, test } from 'vitest';
import { fill, type Filled, type Filling } from './fill.ts';

const origin = 'https://desk.example';
const wanted = Array.from({ length: 40 }, (_, i) => `/${i}`);
const full = () => new DOMException('no room', 'QuotaExceededError');

/** A cache in memory, with room for so many files. */
function cacheFor(room = Infinity) {
	const kept = new Map<string, Response>();
	const cache = {
		keys: () => Promise.resolve([...kept.keys()].map((path) => new Request(origin + path))),
		put: (path: string, answer: Response) =>
			kept.size < room ? Promise.resolve(void kept.set(path, answer)) : Promise.reject(full()),
		delete: (path: string) => Promise.resolve(kept.delete(path))
	};
	return { kept, cache: cache as Filling['cache'] };
}

/** Fills with a line that gives every file, unless told otherwise. */
async function filled(cache: Filling['cache'], other: Partial<Filling> = {}) {
	const asked: string[] = [];
	const told: Filled[] = [];
	const { get = (path: string) => Promise.resolve(new Response(path)), ...rest } = other;
	const outcome = await fill({
		cache,
		wanted,
		older: () => Promise.resolve(undefined),
		isServed: () => Promise.resolve(true),
		tell: (standing) => told.push(standing),
		...rest,
		get: (path) => {
			asked.push(path);
			return get(path);
		}
	});
	return { outcome, asked, told };
}

const gone = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

test('all files are fetched once, and the count that is told only rises', async () => {
	const { cache, kept } = cacheFor();
	const { outcome, asked, told } = await filled(cache);
	expect(outcome).toEqual({ have: 40, of: 40 });
	expect(asked.sort()).toEqual([...wanted].sort());
	expect([...kept.keys()].sort()).toEqual([...wanted].sort());
	const counts = told.map(({ have }) => have);
	expect(counts.length).toBeGreaterThan(3);
	expect(counts).toEqual(counts.toSorted((a, b) => a - b));
});

test('a line that breaks loses nothing: the rest is fetched next time, and only the rest', async () => {
	const { cache } = cacheFor();
	let left = 25;
	const first = await filled(cache, {
		get: (path) => (left-- > 0 ? Promise.resolve(new Response(path)) : gone())
	});
	expect(first.outcome).toEqual({ have: 25, of: 40, trouble: 'line' });
	const second = await filled(cache);
	expect(second.asked).toHaveLength(15);
	expect(second.outcome).toEqual({ have: 40, of: 40 });
	expect((await filled(cache, { isServed: () => Promise.resolve(false) })).outcome).toEqual({
		have: 40,
		of: 40
	});
});

test('a file that fails once is tried again', async () => {
	const { cache } = cacheFor();
	let failed = false;
	const { outcome } = await filled(cache, {
		get: (path) => {
			if (path !== '/7' || failed) return Promise.resolve(new Response(path));
			failed = true;
			return gone();
		}
	});
	expect(outcome).toEqual({ have: 40, of: 40 });
});

test('a file that is not there costs that file alone, and no error page is kept', async () => {
	const { cache, kept } = cacheFor();
	const { outcome } = await filled(cache, {
		get: (path) => Promise.resolve(new Response(path, { status: path === '/7' ? 404 : 200 }))
	});
	expect(outcome).toEqual({ have: 39, of: 40, trouble: 'line' });
	expect(kept.has('/7')).toBe(false);
});

test('a device that is full says so, and keeps what went in', async () => {
	const { cache, kept } = cacheFor(12);
	const { outcome } = await filled(cache);
	expect(outcome).toEqual({ have: 12, of: 40, trouble: 'full' });
	expect(kept.size).toBe(12);
});

test('what an earlier version has is not fetched again', async () => {
	const { cache } = cacheFor();
	const { outcome, asked } = await filled(cache, {
		older: (path) => Promise.resolve(path.length === 3 ? new Response(path) : undefined)
	});
	expect(outcome.have).toBe(40);
	expect(asked.sort()).toEqual(wanted.filter(({ length }) => length < 3).sort());
});

test('files of two versions do not mix when the server changes in between', async () => {
	const { cache, kept } = cacheFor();
	const answers = [true, false];
	const { outcome } = await filled(cache, {
		isServed: () => Promise.resolve(answers.shift() ?? false)
	});
	expect(outcome).toEqual({ have: 0, of: 40, trouble: 'line' });
	expect(kept.size).toBe(0);
	const { asked } = await filled(cache, { isServed: () => Promise.resolve(false) });
	expect(asked).toEqual([]);
});

test('an answer that came by a redirect is kept as if it had not', async () => {
	const { cache, kept } = cacheFor();
	const redirected = new Response('there', { headers: { 'content-type': 'text/html' } });
	Object.defineProperty(redirected, 'redirected', { value: true });
	await filled(cache, { get: () => Promise.resolve(redirected), wanted: ['/7'] });
	expect(kept.get('/7')?.redirected).toBe(false);
	expect(kept.get('/7')?.headers.get('content-type')).toBe('text/html');
	await expect(kept.get('/7')?.text()).resolves.toBe('there');
});
