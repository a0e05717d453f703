/**
 * `npm run generate`: what is made from the sources before anything is built, checked or tested.
 * Simplified Chinese messages from the Traditional ones (never by hand), then the typed message functions.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { compile } from '@inlang/paraglide-js';
import { GlossarySource } from '../lib/content/build/schema.ts';
import { simplifier } from '../lib/content/build/simplify.ts';
import { readSource } from '../lib/content/build/source.ts';
import { ContentError } from '../lib/content/build/issue.ts';

const glossary = readSource(process.cwd(), 'content/sop/glossary.yaml', GlossarySource);
if (!glossary.ok) throw new ContentError(glossary.issues);
const simplify = simplifier(glossary.source.value);

/** Message text is converted; keys, variables and selectors are code and stay. */
function simplified(value: unknown): unknown {
	if (typeof value === 'string')
		return value
			.split(/(\{[^}]*\})/)
			.map((part) => (part.startsWith('{') ? part : simplify(part)))
			.join('');
	if (Array.isArray(value)) return value.map(simplified);
	if (typeof value === 'object' && value !== null)
		return Object.fromEntries(
			Object.entries(value).map(([key, inner]) => [
				key,
				key === 'declarations' || key === 'selectors' ? inner : simplified(inner)
			])
		);
	return value;
}

const traditional: unknown = JSON.parse(readFileSync('src/messages/zh-Hant.json', 'utf8'));
writeFileSync(
	'src/messages/zh-Hans.json',
	JSON.stringify(simplified(traditional), null, '\t') + '\n'
);

await compile({
	project: './src/project.inlang',
	outdir: './src/lib/paraglide',
	strategy: ['globalVariable', 'baseLocale'],
	isServer: 'import.meta.env.SSR',
	emitReadme: false
});
