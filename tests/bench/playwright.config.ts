import { defineConfig } from '@playwright/test';
import { launchOptions } from '../support/browser.mjs';

/** Benchmarks in the browser, one at a time, against the built server. */
export default defineConfig({
	testDir: '.',
	testMatch: '**/*.bench.ts',
	workers: 1,
	timeout: 180_000,
	reporter: 'list',
	outputDir: '../../test-results/bench',
	// Nothing is fetched in the background while something is measured.
	use: {
		baseURL: 'http://localhost:4185',
		locale: 'zh-HK',
		serviceWorkers: 'block',
		launchOptions
	},
	webServer: {
		command: 'node src/cli/start.mjs --no-build',
		cwd: '../..',
		env: { PORT: '4185' },
		url: 'http://localhost:4185',
		reuseExistingServer: false
	}
});
