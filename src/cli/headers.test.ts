import { expect, it } from 'vitest';
import { headersFile, secure } from './headers.mjs';

/** The headers that the server sets at an address. */
function sent(url: string): [string, string][] {
	const set: [string, string][] = [];
	const response = { setHeader: (name: string, value: string) => set.push([name, value]) };
	secure({ url } as never, response as never);
	return set;
}

/** The headers below a pattern in a `_headers` file. */
function below(text: string, pattern: string): string[] {
	const [, block = ''] = `\n${text}`.split(`\n${pattern}\n`);
	return (block.split('\n\n')[0] ?? '').split('\n').filter((line) => line !== '');
}

it.each(['', '/training'])('a host’s file below “%s” says what the server says', (base) => {
	const text = headersFile(base);
	const lines = (url: string) => sent(url).map(([name, value]) => `  ${name}: ${value}`);
	expect(below(text, `${base}/*`)).toEqual(lines('/settings/'));
	expect([...below(text, `${base}/*`), ...below(text, `${base}/service-worker.js`)]).toEqual(
		expect.arrayContaining(lines('/service-worker.js'))
	);
});

it('only files whose name changes with what is in them are kept for good; the worker never is', () => {
	const patterns = headersFile('')
		.split('\n\n')
		.filter((block) => block.includes('immutable\n') || /max-age/.test(block));
	expect(patterns.map((block) => block.trim().split('\n')[0])).toEqual(['/_app/immutable/*']);
	for (const url of ['/service-worker.js', '/training/service-worker.js'])
		expect(Object.fromEntries(sent(url))).toMatchObject({ 'Cache-Control': 'no-cache' });
	for (const url of ['/', '/manifest.webmanifest', '/_app/immutable/entry/start.js'])
		expect(Object.fromEntries(sent(url))).not.toHaveProperty('Cache-Control');
});
