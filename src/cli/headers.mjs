/** Headers that a page cannot give itself: prerendered pages carry their content policy in a meta tag. */

const EVERYWHERE = { 'X-Content-Type-Options': 'nosniff' };

/** Only a page can be framed, refer or ask for permissions; on its files these would be dead weight. */
const PAGES = {
	'Referrer-Policy': 'no-referrer',
	'X-Frame-Options': 'DENY',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), microphone=(), geolocation=()'
};

/**
 * Sets the headers that belong to a request's answer.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function secure(request, response) {
	const [path = ''] = (request.url ?? '').split('?');
	const file = /\.[a-z0-9]+$/i.test(path);
	const headers = file ? EVERYWHERE : { ...EVERYWHERE, ...PAGES };
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
