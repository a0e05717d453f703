/** `npm run dev`: sets up and serves with hot reload. */
import { must, prepare } from './setup.mjs';

prepare();
must('npx', ['vite', 'dev', ...process.argv.slice(2)]);
