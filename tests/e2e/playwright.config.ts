/** Stories of users, played in a real browser on the build that `npm run build` has left in build/. */
import { defineConfig } from '@playwright/test';
import { launchOptions } from '../support/browser.mjs';

const port = 4183;

export default defineConfig({
	testDir: './',
	testMatch: '**/*.spec.ts',
	outputDir: '../../test-results/e2e',
	forbidOnly: true,
	retries: 0,
	workers: 2,
	// Tests share nothing, so the last files do not leave one of the two idle.
	fullyParallel: true,
	timeout: 90_000,
	expect: { timeout: 10_000 },
	reporter: 'list',
	use: {
		baseURL: `http://localhost:${port}`,
		locale: 'zh-HK',
		timezoneId: 'Asia/Hong_Kong',
		// Each test would fetch the whole app; those about working offline allow it.
		serviceWorkers: 'block',
		// Nothing moves under the pointer, so no click waits for it.
		contextOptions: { reducedMotion: 'reduce' },
		// Of every test, also of those that pass, a trace takes a fifth of the time: `--trace retain-on-failure` asks for it.
		screenshot: 'only-on-failure',
		launchOptions
	},
	webServer: {
		command: 'node src/cli/start.mjs --no-build',
		cwd: '../..',
		env: { PORT: String(port) },
		url: `http://localhost:${port}`,
		reuseExistingServer: false
	}
});
