/**
 * Vite plugin: a module that says `m.reload()` imports the one message and not the list of all. Only so does the build know
 * which page needs which words, and a talk does not carry those of the desk.
 */
import type { Plugin } from 'vite';

const IMPORT = /import\s*\{\s*m\s*\}\s*from\s*['"]#lib\/paraglide\/messages\.js['"];?/;
const USED = /\bm\.([a-z]\w*)/g;

export function directMessages(): Plugin {
	return {
		name: 'direct-messages',
		enforce: 'post',
		transform(code, id) {
			if (!id.includes('/src/') || !IMPORT.test(code)) return undefined;
			const keys = [...new Set([...code.matchAll(USED)].map(([, key]) => key as string))];
			const imports = keys.map(
				(key) => `import { ${key} as m_${key} } from '#lib/paraglide/messages/${key}.js';`
			);
			const object = `const m = { ${keys.map((key) => `${key}: m_${key}`).join(', ')} };`;
			// On one line, so that the lines of the map stay where they are.
			return { code: code.replace(IMPORT, () => `${imports.join(' ')} ${object}`), map: null };
		}
	};
}
