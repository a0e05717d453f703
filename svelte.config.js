import node from '@sveltejs/adapter-node';

/** A server of our own unless the environment asks for a folder (`npm run build:static`), whose adapter is loaded only then. */
async function adapter() {
	if (process.env.BUILD_TARGET !== 'static') return node({ precompress: true });
	const { default: folder } = await import('@sveltejs/adapter-static');
	return folder({ pages: 'build-static', fallback: '404.html' });
}

/** Not for visitors of the app: the picture in the README. */
const PICTURE = /^screenshot-/;

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: {
		runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true)
	},
	kit: {
		adapter: await adapter(),
		paths: {
			base: /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? ''),
			relative: false
		},
		// Registered by app/offline once the page is at rest.
		serviceWorker: { register: false, files: (name) => !PICTURE.test(name) },
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				// A workbook is packed by workers that are made from blobs; they come under this same policy.
				'worker-src': ['self', 'blob:'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'object-src': ['none']
			}
		},
		typescript: {
			config: (config) => ({
				...config,
				include: [
					...config.include,
					'../tests/**/*.ts',
					'../src/cli/**/*.mjs',
					'../*.config.ts',
					'../*.config.js'
				]
			})
		}
	}
};
