/** What a machine can keep of the house's rules: who may import whom, what the domain must not know, and style. */
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import boundaries from 'eslint-plugin-boundaries';
import { importX } from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Rooms by their folder. The first that fits counts, so a room within a room comes before it. */
const ROOMS = {
	'domain-chance': 'src/lib/domain/chance',
	'domain-sop': 'src/lib/domain/sop',
	'domain-roleplay': 'src/lib/domain/roleplay',
	'domain-quiz': 'src/lib/domain/quiz',
	'domain-refresher': 'src/lib/domain/refresher',
	'domain-training': 'src/lib/domain/training',
	'content-build': 'src/lib/content/build',
	content: 'src/lib/content',
	storage: 'src/lib/storage',
	app: 'src/lib/app',
	ui: 'src/lib/ui',
	messages: 'src/lib/paraglide',
	routes: 'src/routes',
	cli: 'src/cli',
	'test-support': 'tests/support',
	tests: 'tests'
};

/** Files that have no folder of their own, or that are something else than the room they lie in. */
const FILES = {
	'unit-test': ['src/**/*.test.ts'],
	kit: ['src/hooks.ts', 'src/hooks.*.ts', 'src/service-worker.ts', 'src/app.d.ts'],
	config: ['*.config.*']
};

/** Which rooms may import which others; files of one room may always import each other. */
const MAY_IMPORT = {
	'domain-roleplay': ['domain-sop'],
	'domain-quiz': ['domain-sop', 'domain-chance'],
	'domain-refresher': ['domain-sop'],
	'domain-training': [
		'domain-sop',
		'domain-chance',
		'domain-roleplay',
		'domain-quiz',
		'domain-refresher'
	],
	content: ['domain-*'],
	'content-build': ['content', 'domain-*'],
	storage: ['domain-*'],
	app: ['domain-*', 'content', 'storage', 'messages'],
	ui: ['app', 'messages'],
	routes: ['ui', 'app', 'messages'],
	cli: ['content-build', 'content', 'domain-*', 'test-support'],
	config: ['content-build', 'cli', 'test-support']
};
const MAY_IMPORT_TYPES = { ui: ['domain-*', 'content'], routes: ['*'] };
const DOMAIN_MAY_TAKE = ['xstate', 'temporal-polyfill', 'ts-fsrs'];

/** @param {string[]} type */
const rooms = (...type) => ({ element: { type } });
/** @param {string[]} categories */
const files = (...categories) => ({ file: { categories } });
/** @param {string[]} source */
const packages = (...source) => ({ module: { origin: ['external', 'core'], source } });

const DOMAIN = rooms('domain-*');
const DOMAIN_TEST = { ...DOMAIN, ...files('unit-test') };
const ROUTES = [rooms('routes'), files('kit')];
const TESTS = [rooms('tests', 'test-support'), files('unit-test')];
const OUTSIDE = { module: { origin: ['external', 'core'] } };
const ANYTHING = { module: { origin: ['local', 'external', 'core'] } };

/** @param {string} name */
const room = (name) => (name === 'routes' ? ROUTES : name === 'config' ? files(name) : rooms(name));

/** The last policy that fits decides. */
const POLICIES = [
	{ from: [rooms('*'), files('*')], allow: { to: OUTSIDE } },
	...Object.entries(MAY_IMPORT).map(([name, others]) => ({
		from: room(name),
		allow: { to: rooms(...others) }
	})),
	...Object.entries(MAY_IMPORT_TYPES).map(([name, others]) => ({
		from: room(name),
		allow: { to: rooms(...others), dependency: { kind: 'type' } }
	})),
	{
		from: [rooms('app', 'ui'), ...ROUTES],
		allow: { dependency: { source: ['$app/*', '$env/**', '$service-worker'] } }
	},
	{ from: ROUTES, allow: { dependency: { source: './$types' } } },
	// Only content/load.ts knows how the build cuts the content into modules.
	{ disallow: { to: packages('virtual:content') } },
	{ from: rooms('content'), allow: { to: packages('virtual:content') } },
	{ from: DOMAIN, disallow: { to: OUTSIDE } },
	{ from: DOMAIN, allow: { to: packages(...DOMAIN_MAY_TAKE) } },
	{ disallow: { to: files('unit-test') } },
	{ from: TESTS, allow: { to: ANYTHING } },
	{ from: DOMAIN_TEST, disallow: { to: OUTSIDE } },
	{
		from: DOMAIN_TEST,
		allow: {
			to: packages(...DOMAIN_MAY_TAKE, 'vitest', 'fast-check', '@open-spaced-repetition/binding')
		}
	}
];

const ADDRESS = 'Addresses carry base and language: use to() of app/locale.ts.';
const MESSAGE = 'Words come from src/messages, in every language.';
const ARGUMENT = 'The domain is pure: time and chance are arguments, the rest is not its business.';
const NOT_FROM_HERE = 'Import through #lib/.';

/** Two levels up; what the tests share lies where `#lib/` does not reach. */
const CLIMB = '^(\\./)*\\.\\./\\.\\./(?!tests/support/)';
const IMPORTS = [
	{ regex: CLIMB, message: NOT_FROM_HERE },
	{ regex: '^\\$lib(/|$)', message: NOT_FROM_HERE }
];
const SYNTAX = [
	{
		selector: `ImportExpression > Literal[value=/${CLIMB.replaceAll('/', '\\/')}/]`,
		message: NOT_FROM_HERE
	},
	{ selector: 'ExportAllDeclaration', message: 'No barrels: import from where it is.' },
	{
		selector:
			'SvelteElement[name.name="a"] SvelteAttribute[key.name="href"] > SvelteLiteral[value=/^\\u002f/]',
		message: ADDRESS
	},
	{
		selector:
			'CallExpression[callee.name="goto"] > :matches(Literal[value=/^\\u002f/], TemplateLiteral[quasis.0.value.raw=/^\\u002f/])',
		message: ADDRESS
	},
	{ selector: ':not(SvelteStyleElement) > SvelteText[value=/\\p{L}{2}/u]', message: MESSAGE },
	{
		selector:
			'SvelteAttribute[key.name=/^(aria-label|title|alt|placeholder|label)$/] > SvelteLiteral[value=/\\p{L}{2}/u]',
		message: MESSAGE
	}
];
const DOMAIN_SYNTAX = [
	{ selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: ARGUMENT },
	{ selector: 'CallExpression[callee.name="Date"]', message: ARGUMENT }
];
const SKIPPED_TEST =
	'MemberExpression[property.name=/^(skip|only|todo|fixme|skipIf|runIf)$/]:matches([object.name=/^(it|test|describe|bench)$/], [object.property.name="describe"])';

export default defineConfig(
	globalIgnores([
		'.svelte-kit/',
		'build/',
		'build-static/',
		'src/lib/paraglide/',
		'src/project.inlang/',
		'test-results/'
	]),
	{ linterOptions: { noInlineConfig: true } },
	js.configs.recommended,
	ts.configs.recommendedTypeChecked,
	svelte.configs.recommended,
	{
		plugins: { 'import-x': importX, boundaries },
		languageOptions: {
			globals: globals.node,
			parserOptions: {
				// Of the scripts in components; no-cycle needs it wherever a component is imported.
				parser: ts.parser,
				svelteConfig: { compilerOptions: { runes: true } },
				// SvelteKit leaves the service worker out of the TypeScript project.
				projectService: { allowDefaultProject: ['src/service-worker.ts'] },
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte']
			}
		},
		settings: {
			'import/resolver': { typescript: true },
			'import-x/resolver-next': [createTypeScriptImportResolver()],
			'import-x/extensions': ['.ts', '.mjs', '.js', '.svelte'],
			'import-x/parsers': {
				'svelte-eslint-parser': ['.svelte'],
				'@typescript-eslint/parser': ['.ts']
			},
			'boundaries/root-path': import.meta.dirname,
			'boundaries/elements': Object.entries(ROOMS).map(([type, pattern]) => ({
				type,
				pattern,
				partialMatch: false
			})),
			'boundaries/files': Object.entries(FILES).map(([category, pattern]) => ({
				category,
				pattern
			}))
		},
		rules: {
			'boundaries/dependencies': [
				'error',
				{ default: 'disallow', checkAllOrigins: true, checkUnknownLocals: true, policies: POLICIES }
			],
			'import-x/no-cycle': ['error', { ignoreExternal: true }],
			'import-x/no-duplicates': 'error',
			'no-restricted-imports': ['error', { patterns: IMPORTS }],
			'no-restricted-syntax': ['error', ...SYNTAX],
			'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
			eqeqeq: 'error',
			// It does not know to(), which adds base and language; SYNTAX asks for that instead.
			'svelte/no-navigation-without-resolve': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-import-type-side-effects': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			]
		}
	},
	{ files: ['src/**'], rules: { 'boundaries/no-unknown-files': 'error' } },
	{
		files: ['**/*.svelte'],
		rules: {
			// TypeScript knows the globals.
			'no-undef': 'off',
			// Comments in the markup do not switch rules off either.
			'svelte/comment-directive': 'off',
			// A space at the edge of a block needs its mustache.
			'svelte/no-useless-mustaches': 'off'
		}
	},
	// The one place that sets markup: of this build's own content, sanitised when it was built. What files bring is never set as markup.
	{
		files: ['src/lib/ui/primitives/Html.svelte'],
		rules: { 'svelte/no-at-html-tags': 'off' }
	},
	// Types that only svelte-check knows (components, load functions), or nobody (modules loaded by their name).
	{
		files: ['**/*.svelte.test.ts', 'src/routes/**/+*.ts', '**/*.mjs'],
		rules: {
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off'
		}
	},
	{
		files: ['src/lib/domain/**'],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				...['fetch', 'indexedDB', 'localStorage', 'sessionStorage', 'window', 'document'],
				...['globalThis', 'crypto', 'performance', 'setTimeout', 'setInterval']
			],
			'no-restricted-properties': [
				'error',
				{ object: 'Date', property: 'now', message: ARGUMENT },
				{ object: 'Math', property: 'random', message: ARGUMENT },
				{ object: 'Temporal', property: 'Now', message: ARGUMENT }
			],
			'no-restricted-syntax': ['error', ...SYNTAX, ...DOMAIN_SYNTAX],
			'no-restricted-imports': [
				'error',
				{ patterns: [...IMPORTS, { regex: '^temporal-polyfill/fns/Now$', message: ARGUMENT }] }
			]
		}
	},
	{
		files: ['**/*.test.ts', 'tests/**'],
		rules: {
			'no-restricted-imports': 'off',
			'no-restricted-syntax': ['error', { selector: SKIPPED_TEST, message: 'Every test runs.' }]
		}
	},
	// No types: components (each would cost a new TypeScript program), and what is outside the project.
	{
		files: ['**/*.svelte', '*.config.js', 'static/**/*.js', 'tests/**/*.mjs'],
		extends: [ts.configs.disableTypeChecked],
		languageOptions: { globals: globals.browser }
	}
);
