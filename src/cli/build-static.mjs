/**
 * `npm run build:static`: a folder for any https host, at the root or below `BASE_PATH` (`BASE_PATH=/training`).
 * The node server of `npm start` is the same app with another adapter.
 */
import { writeFileSync } from 'node:fs';
import { headersFile } from './headers.mjs';
import { must, prepare } from './setup.mjs';
import { wrongIn } from './static-folder.mjs';

const FOLDER = 'build-static';
const base = process.env.BASE_PATH ?? '';

if (!/^(\/[\w.-]+)*$/.test(base)) {
	console.error(`BASE_PATH begins with a slash and does not end with one, unlike ${base}`);
	process.exit(1);
}

prepare();
must('npx', ['vite', 'build'], { BUILD_TARGET: 'static' });
writeFileSync(`${FOLDER}/_headers`, headersFile(base));
// Without it GitHub Pages leaves out folders whose names begin with a line.
writeFileSync(`${FOLDER}/.nojekyll`, '');
const wrong = wrongIn(FOLDER, base);
if (wrong.length > 0) {
	console.error([`${FOLDER}/ is not whole:`, ...wrong.slice(0, 20)].join('\n'));
	process.exit(1);
}
console.log(`Put what is in ${FOLDER}/ on an https host, at ${base || 'its root'}.`);
