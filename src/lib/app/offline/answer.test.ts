import { describe, expect, it } from 'vitest';
import { answerTo, type Site } from './answer.ts';

const origin = 'https://desk.example';
const siteAt = (base: string): Site => ({
	origin,
	base,
	pages: new Set(
		['/', '/play/', '/offline/', '/en/', '/en/play/', '/en/offline/'].map((path) => base + path)
	),
	files: new Set(['/icon.svg', '/_app/immutable/chunks/a.js'].map((path) => base + path))
});

const get = { method: 'GET', mode: 'cors' } as const;
const visit = { method: 'GET', mode: 'navigate' } as const;

describe.each(['', '/training'])('with the app at “%s”', (base) => {
	const site = siteAt(base);
	const at = (path: string) => ({ url: origin + base + path });

	it('a page is the same whatever its query says', () => {
		expect(answerTo({ ...visit, ...at('/play/?attempt=1') }, site)).toEqual({
			from: 'page',
			path: `${base}/play/`,
			instead: `${base}/offline/`
		});
	});

	it('an address without its last slash leads to the page, query and all', () => {
		expect(answerTo({ ...visit, ...at('/en/play?attempt=1') }, site)).toEqual({
			from: 'moved',
			to: `${base}/en/play/?attempt=1`
		});
	});

	it('an unknown address that cannot be had is told of in its language', () => {
		for (const [path, instead] of [
			['/nowhere/', '/offline/'],
			['/en/nowhere/', '/en/offline/'],
			['/english', '/offline/']
		] as const)
			expect(answerTo({ ...visit, ...at(path) }, site)).toMatchObject({
				from: 'page',
				instead: base + instead
			});
	});

	it('a file comes from this version; one with a hash also from an earlier one', () => {
		expect(answerTo({ ...get, ...at('/icon.svg') }, site)).toMatchObject({ older: false });
		for (const path of ['/_app/immutable/chunks/a.js', '/_app/immutable/chunks/of-old.js'])
			expect(answerTo({ ...get, ...at(path) }, site)).toEqual({
				from: 'file',
				path: base + path,
				older: true
			});
	});

	it('what is not kept, what changes something and what is elsewhere is left alone', () => {
		for (const request of [
			{ ...get, ...at('/_app/version.json') },
			{ ...get, ...at('/service-worker.js') },
			{ ...visit, ...at('/play/'), method: 'POST' },
			{ ...get, url: 'https://elsewhere.example/icon.svg' }
		])
			expect(answerTo(request, site)).toEqual({ from: 'line' });
	});
});
