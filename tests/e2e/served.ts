/** The build, served by the test itself, which can put a newer version of the app in its place. */
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';

const CLIENT = 'build/client';
const VERSION = '/_app/version.json';

export type Served = {
	origin: string;
	/** From now on the same app comes as a newer version. */
	release: () => void;
	close: () => Promise<void>;
};

/** Serves what `npm run build` has left in build/, on a free port. */
export async function serve(): Promise<Served> {
	const { handler } = (await import(pathToFileURL('build/handler.js').href)) as {
		handler: RequestListener;
	};
	const { version } = JSON.parse(readFileSync(CLIENT + VERSION, 'utf8')) as { version: string };
	const types: Record<string, string> = {
		'/service-worker.js': 'text/javascript',
		[VERSION]: 'application/json'
	};
	let released = false;
	const server = createServer((request, response) => {
		const path = request.url ?? '';
		const type = types[path];
		if (!released || !type) return handler(request, response);
		const text = readFileSync(CLIENT + path, 'utf8').replaceAll(version, `${version}-newer`);
		response.setHeader('content-type', type).end(text);
	});
	await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
	return {
		origin: `http://localhost:${(server.address() as AddressInfo).port}`,
		release: () => (released = true),
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}
