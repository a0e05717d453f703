/** What every command does first: install when the lock file has changed since the last time, then generate. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';

const STAMP = 'node_modules/.installed-lock';

/**
 * Runs a command with its output shown; returns whether it succeeded.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function run(command, args, env = {}) {
	const { status } = spawnSync(command, args, {
		stdio: 'inherit',
		env: { ...process.env, ...env }
	});
	return status === 0;
}

/**
 * Runs a command beside others: its output comes at the end, in one piece.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ passed: boolean; output: string }>}
 */
export function runAside(command, args, env = {}) {
	const child = spawn(command, args, {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, ...env }
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text) => (output += text));
	return new Promise((resolve) => {
		child.on('error', (error) => resolve({ passed: false, output: error.message }));
		child.on('close', (code) => resolve({ passed: code === 0, output }));
	});
}

/**
 * Runs a command, and ends this process when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function must(command, args, env) {
	if (run(command, args, env)) return;
	console.error(`Failed: ${command} ${args.join(' ')}`);
	process.exit(1);
}

/** Dependencies as the lock file says. Does nothing when they are there. */
function install() {
	const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
	if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
	must('npm', ['ci', '--no-audit', '--no-fund']);
	writeFileSync(STAMP, lock);
}

/** Dependencies and generated sources. */
export function prepare() {
	install();
	must('npm', ['run', '--silent', 'generate']);
	must('npx', ['svelte-kit', 'sync']);
}
