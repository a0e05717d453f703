/**
 * `npm test`: sets up, finds or installs a browser, then every check: first those that keep one core busy, two side by side,
 * then those that use both. Runs all of them even when one fails, and closes with a line that counts them. `--long` fuzzes
 * 10,000 times.
 */
import { existsSync } from 'node:fs';
import { must, prepare, run, runAside } from './setup.mjs';

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
/** @typedef {[name: string, command: string, args: string[], env?: NodeJS.ProcessEnv]} Check */

/** @type {Check[]} The longest one first. */
const oneCore = [
	['lint', 'npm', ['run', '--silent', 'lint']],
	['types', 'npm', ['run', '--silent', 'check']],
	['build', 'npm', ['run', '--silent', 'build']],
	['formatting', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']],
	['content', 'npm', ['run', '--silent', 'content:check']],
	['unused code', 'npm', ['run', '--silent', 'unused']]
];
/** @type {Check[]} */
const allCores = [
	['unit and component tests', 'npx', ['vitest', 'run'], fuzz],
	['end-to-end tests', 'npx', ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts']]
];

/** @type {string[]} */
const failed = [];

/** @param {string} name @param {boolean} passed @param {number} begun */
function report(name, passed, begun) {
	if (!passed) failed.push(name);
	console.log(`-- ${name}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}

const waiting = [...oneCore];

/** Takes one check after the other from those that wait; shows what it said when it is over. */
async function lane() {
	for (let check = waiting.shift(); check; check = waiting.shift()) {
		const [name, command, args, env] = check;
		const begun = performance.now();
		const { passed, output } = await runAside(command, args, env);
		console.log(`\n== ${name}\n${output}`);
		report(name, passed, begun);
	}
}

await Promise.all([lane(), lane()]);
for (const [name, command, args, env] of allCores) {
	const begun = performance.now();
	console.log(`\n== ${name}`);
	report(name, run(command, args, env), begun);
}

console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '\nAll checks passed.');
console.log(`${oneCore.length + allCores.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
