/** `npm run bench`: sets up, builds, and measures what the product promises of its speed. */
import { must, prepare } from './setup.mjs';

prepare();
must('npm', ['run', '--silent', 'build']);
must('npx', ['vitest', 'run', '--config', 'tests/bench/vitest.config.ts']);
must('npx', ['playwright', 'test', '--config', 'tests/bench/playwright.config.ts']);
