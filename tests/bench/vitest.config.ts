import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { content } from '../../src/lib/content/build/plugin.ts';
import { launchOptions } from '../support/browser.mjs';

const root = `${import.meta.dirname}/../..`;
const testTimeout = 120_000;

/** Benches in Node and of storage in the browser: `npx vitest run --config tests/bench/vitest.config.ts`. The root is the repository. */
export default defineConfig({
	root,
	test: {
		// One after the other: they measure.
		fileParallelism: false,
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					include: [
						'tests/bench/{obligations,exploration,item-analysis,search,refresher,matrix}.ts'
					],
					environment: 'node',
					testTimeout
				}
			},
			{
				extends: true,
				plugins: [content(root)],
				optimizeDeps: {
					// Named, so that a cold cache does not reload the page under a running bench.
					include: [
						...['@noble/hashes/sha2.js', '@noble/hashes/utils.js', 'dexie', 'fast-check'],
						...['ts-fsrs', 'valibot', 'xstate']
					]
				},
				test: {
					name: 'browser',
					include: ['tests/bench/{open-refreshers,trainer-matrix,import-results}.ts'],
					testTimeout,
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
