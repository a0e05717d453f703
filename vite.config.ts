import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chunks } from './src/cli/chunks.ts';
import { directMessages } from './src/cli/direct-messages.ts';
import { content } from './src/lib/content/build/plugin.ts';
import { launchOptions } from './tests/support/browser.mjs';

const longRun = process.env.FUZZ_RUNS ?? '200';

export default defineConfig({
	plugins: [content(import.meta.dirname), sveltekit(), directMessages()],
	environments: {
		client: {
			build: {
				rolldownOptions: {
					output: {
						codeSplitting: { groups: chunks(import.meta.dirname) }
					}
				}
			}
		}
	},
	test: {
		expect: { requireAssertions: true },
		env: { VITE_FUZZ_RUNS: longRun },
		// On two cores the default is one.
		maxWorkers: 2,
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					// Nothing in them outlives a test: the modules are read once for each worker, not once for each file.
					isolate: false,
					include: ['src/**/*.test.ts', 'tests/content/**/*.test.ts'],
					exclude: ['src/**/*.svelte.test.ts', 'src/lib/storage/**']
				}
			},
			{
				extends: true,
				optimizeDeps: {
					// Named, so that a cold cache does not reload the page under a running test.
					include: [
						'dexie',
						'fake-indexeddb',
						'fast-check',
						'valibot',
						'xstate',
						'vitest-browser-svelte'
					]
				},
				test: {
					name: 'browser',
					include: ['src/**/*.svelte.test.ts', 'src/lib/storage/**/*.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({ launchOptions }),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
