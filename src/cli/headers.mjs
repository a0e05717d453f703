/** Headers that a page cannot give itself: prerendered pages carry their content policy in a meta tag. */

const EVERYWHERE = { 'X-Content-Type-Options': 'nosniff' };

/** Only a page can be framed, refer or ask for permissions; on its files these would be dead weight. */
const PAGES = {
	'Referrer-Policy': 'no-referrer',
	'X-Frame-Options': 'DENY',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), microphone=(), geolocation=()'
};

/** A newer version of the app is found by this file, so no cache may answer for the server. */
const WORKER = '/service-worker.js';
const ASKED_EACH_TIME = { 'Cache-Control': 'no-cache' };

/** The name of such a file changes with what is in it. */
const HASHED = '/_app/immutable/';
const FOR_GOOD = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/**
 * Sets the headers that belong to a request's answer.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function secure(request, response) {
	const [path = ''] = (request.url ?? '').split('?');
	const file = /\.[a-z0-9]+$/i.test(path);
	const headers = {
		...EVERYWHERE,
		...(!file && PAGES),
		...(path.endsWith(WORKER) && ASKED_EACH_TIME)
	};
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/**
 * The same for hosts that read a `_headers` file, as Netlify and Cloudflare Pages do. Their patterns cannot tell pages from
 * files, so files get the pages' headers as well.
 * @param {string} base the path that the app lies below, '' at the root
 */
export function headersFile(base) {
	/** @type {[string, Record<string, string>][]} */
	const rules = [
		[`${base}/*`, { ...EVERYWHERE, ...PAGES }],
		[`${base}${HASHED}*`, FOR_GOOD],
		[`${base}${WORKER}`, ASKED_EACH_TIME]
	];
	return rules
		.map(([path, headers]) =>
			[path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join(
				'\n'
			)
		)
		.join('\n');
}
