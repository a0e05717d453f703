/** What the service worker does with a request: which ones it answers itself, and from where. */

/** A version of the app as it is kept on the device. Paths begin with the app's base. */
export type Site = {
	origin: string;
	base: string;
	/** Prerendered pages, each ending in a slash. */
	pages: ReadonlySet<string>;
	/** All other files. */
	files: ReadonlySet<string>;
};

/**
 * `line`: left alone. `file`: what is kept under this path, `older` also by an earlier version, whose tabs may still be open.
 * `page`: the page kept under `path`, else by line, else the page `instead`, which says that there is no line.
 * `moved`: the same address as pages are kept under it.
 */
export type Answer =
	| { from: 'line' }
	| { from: 'file'; path: string; older: boolean }
	| { from: 'page'; path: string; instead: string }
	| { from: 'moved'; to: string };

type Asked = Pick<Request, 'method' | 'mode' | 'url'>;

/** The name of such a file changes with what is in it. */
export const isHashed = (path: string, base: string): boolean =>
	path.startsWith(`${base}/_app/immutable/`);

/** Pages and files are kept under paths without a query: what it says is for the page alone. */
export function answerTo({ method, mode, url }: Asked, site: Site): Answer {
	const { origin, pathname: path, search } = new URL(url);
	const { base, pages, files } = site;
	if (method !== 'GET' || origin !== site.origin) return { from: 'line' };
	if (mode !== 'navigate') {
		const older = isHashed(path, base);
		return older || files.has(path) ? { from: 'file', path, older } : { from: 'line' };
	}
	// An address that shows a file (a picture, a drawing) is no page.
	if (files.has(path)) return { from: 'file', path, older: false };
	if (pages.has(`${path}/`)) return { from: 'moved', to: `${path}/${search}` };
	return { from: 'page', path, instead: pageWithoutLine(path, site) };
}

/** The page that says that there is no line, in the language of an address. */
function pageWithoutLine(path: string, { base, pages }: Site): string {
	const [first = ''] = path.slice(base.length + 1).split('/');
	const translated = `${base}/${first}/offline/`;
	return pages.has(translated) ? translated : `${base}/offline/`;
}
