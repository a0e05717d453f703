/**
 * `npm test`: sets up, finds or installs a browser, then every check, quick ones first.
 * Runs all of them even when one fails, and closes with a line that counts them. `--long` fuzzes 10,000 times.
 */
import { existsSync } from 'node:fs';
import { must, prepare, run } from './setup.mjs';

const long = process.argv.includes('--long');

prepare();
const { systemChromium } = await import('../../tests/support/browser.mjs');

/** A Chromium from Playwright, or where that cannot be downloaded, from the system's packages. */
async function installBrowser() {
	if (existsSync(systemChromium)) return;
	const { chromium } = await import('@playwright/test');
	if (existsSync(chromium.executablePath())) return;
	if (run('npx', ['playwright', 'install', '--with-deps', 'chromium'])) return;
	console.log('Playwright could not download a browser; trying the system packages.');
	must('apt-get', ['update']);
	must('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
}

await installBrowser();

const fuzz = { FUZZ_RUNS: long ? '10000' : '200' };
/** @type {[string, string, string[], NodeJS.ProcessEnv?][]} */
const checks = [
	['formatting', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']],
	['lint', 'npm', ['run', '--silent', 'lint']],
	['types', 'npm', ['run', '--silent', 'check']],
	['unused code', 'npm', ['run', '--silent', 'unused']],
	['content', 'npm', ['run', '--silent', 'content:check']],
	['unit and component tests', 'npx', ['vitest', 'run'], fuzz],
	['build', 'npm', ['run', '--silent', 'build']],
	['end-to-end tests', 'npx', ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts']]
];

const failed = [];
for (const [name, command, args, env] of checks) {
	const begun = performance.now();
	console.log(`\n== ${name}`);
	if (!run(command, args, env)) failed.push(name);
	console.log(`-- ${name}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}

console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '\nAll checks passed.');
console.log(`${checks.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
