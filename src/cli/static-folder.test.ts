import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { wrongIn } from './static-folder.mjs';

const POLICY = `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'">`;
const page = (base: string, more = ''): string =>
	`<head>${POLICY}<link href="${base}/_app/start.js" rel="modulepreload"></head>
	<a href="${base}/?a=1#b"></a>${more}<script>import("${base}/_app/start.js")</script>`;
const keeping = (paths: string[]): string =>
	`var e=location.pathname,t=[${paths.map((path) => `e+\`${path}\``).join(',')}]`;

const sound = (base: string): Record<string, string> => ({
	'index.html': page(base),
	'zh-hans/index.html': page(base),
	'en/index.html': page(base),
	'404.html': page(base),
	'service-worker.js': keeping(['/', '/zh-hans/', '/en/', '/_app/start.js']),
	'manifest.webmanifest': JSON.stringify({ start_url: './', icons: [{ src: 'icon.svg' }] }),
	'icon.svg': '<svg/>',
	...{ '_app/start.js': '', '_app/version.json': '{}', _headers: '', '.nojekyll': '' }
});

/** What is said of a folder with these files; what is null is left out. */
function said(files: Record<string, string | null>, base = ''): string[] {
	const folder = mkdtempSync(join(tmpdir(), 'static-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	for (const [name, text] of Object.entries(files)) {
		if (text === null) continue;
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
	return wrongIn(folder, base);
}

it.each(['', '/training', '/a/b'])('nothing is wrong with a whole folder below “%s”', (base) => {
	expect(said(sound(base), base)).toEqual([]);
});

it.each<[string, Record<string, string | null>]>([
	['404.html is missing', { '404.html': null }],
	['.nojekyll is missing', { '.nojekyll': null }],
	['en/index.html has no content policy', { 'en/index.html': page('').replace(POLICY, '') }],
	[
		'index.html asks another host for something',
		{ 'index.html': page('', '<script async src="https://cdn.example/a.js"></script>') }
	],
	['index.html leads nowhere: /learn/', { 'index.html': page('', '<a href="/learn/"></a>') }],
	[
		'the service worker keeps what is not there: /_app/gone.js',
		{ 'service-worker.js': keeping(['/', '/zh-hans/', '/en/', '/_app/gone.js']) }
	],
	['the service worker keeps less than there are pages', { 'service-worker.js': keeping(['/']) }],
	['the manifest names what is not there: icon.svg', { 'icon.svg': null }],
	[
		'the manifest names what is not there: /',
		{ 'manifest.webmanifest': JSON.stringify({ start_url: '/' }) }
	]
])('%s', (sentence, change) => {
	expect(said({ ...sound(''), ...change })).toEqual([sentence]);
});

it('a link that forgot the base leads out of it', () => {
	const files = {
		...sound('/training'),
		'en/index.html': page('/training', '<a href="/en/"></a>')
	};
	expect(said(files, '/training')).toEqual(['en/index.html leads out of the base: /en/']);
});
