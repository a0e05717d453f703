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
					include: ['tests/bench/{obligations,exploration,item-analysis,search,refresher}.ts'],
					environment: 'node',
					testTimeout
				}
			},
			{
				extends: true,
				plugins: [content(root)],
				optimizeDeps: { include: ['dexie', 'fast-check', 'ts-fsrs', 'valibot', 'xstate'] },
				test: {
					name: 'browser',
					include: ['tests/bench/open-refreshers.ts'],
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
