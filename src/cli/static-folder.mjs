/** What a folder of `npm run build:static` must hold so that any host that serves files serves the app. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the app is installed with, and what hosts look for. */
const NEEDED = [
	...['index.html', 'zh-hans/index.html', 'en/index.html', '404.html', 'service-worker.js'],
	...['manifest.webmanifest', '_app/version.json', '_headers', '.nojekyll']
];

/** What a page itself loads or links to, in its attributes and in the script that starts it. */
const LINK = /\s(?:href|src)="([^"]*)"|\bimport\("([^"]+)"\)/g;
/** Where the worker says what it keeps: paths behind the base. */
const KEPT = /\+`(\/[^`]*)`/g;
const POLICY = /<meta http-equiv="content-security-policy" content="default-src 'none';[^"]*"/;
const LINK_TAG = /<(?:link|script|img|iframe|source)\b[^>]*?\s(?:href|src)="(?:https?:)?\/\/[^"]*"/;

/**
 * The file that answers to a path below the base, undefined when there is none.
 * @param {string} folder
 * @param {string} path
 */
function answer(folder, path) {
	const [plain = ''] = decodeURI(path).split(/[?#]/);
	const file = join(folder, plain.endsWith('/') ? `${plain}index.html` : plain);
	return existsSync(file) ? file : undefined;
}

/**
 * What is wrong with a page.
 * @param {string} folder
 * @param {string} base
 * @param {string} page the path of its file in the folder
 */
function wrongWith(folder, base, page) {
	const html = readFileSync(join(folder, page), 'utf8');
	const links = [...html.matchAll(LINK)].map(([, link, module]) => link ?? module ?? '');
	const own = links.filter((link) => /^\/(?!\/)/.test(link));
	return [
		...(POLICY.test(html) ? [] : ['has no content policy']),
		...(LINK_TAG.test(html) ? ['asks another host for something'] : []),
		...own
			.filter((link) => !link.startsWith(`${base}/`))
			.map((link) => `leads out of the base: ${link}`),
		...own
			.filter((link) => link.startsWith(`${base}/`) && !answer(folder, link.slice(base.length)))
			.map((link) => `leads nowhere: ${link}`)
	].map((what) => `${page} ${what}`);
}

/**
 * What is wrong with a folder, in sentences; nothing when it can be put on a host.
 * @param {string} folder
 * @param {string} base the path that the app lies below, '' at the root
 * @returns {string[]}
 */
export function wrongIn(folder, base) {
	const missing = NEEDED.filter((file) => !existsSync(join(folder, file)));
	if (missing.length > 0) return missing.map((file) => `${file} is missing`);
	const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith('.html')
	);
	const worker = readFileSync(join(folder, 'service-worker.js'), 'utf8');
	const kept = [...worker.matchAll(KEPT)].map(([, path = '']) => path);
	/** @type {{ start_url?: string; icons?: { src: string }[] }} */
	const manifest = JSON.parse(readFileSync(join(folder, 'manifest.webmanifest'), 'utf8'));
	const icons = (manifest.icons ?? []).map(({ src }) => src);
	return [
		...pages.flatMap((page) => wrongWith(folder, base, page)),
		...(kept.length < pages.length ? ['the service worker keeps less than there are pages'] : []),
		...kept
			.filter((path) => !answer(folder, path))
			.map((path) => `the service worker keeps what is not there: ${path}`),
		...[manifest.start_url ?? '', ...icons]
			.filter((path) => !path || path.startsWith('/') || !answer(folder, `/${path}`))
			.map((path) => `the manifest names what is not there: ${path}`)
	];
}
