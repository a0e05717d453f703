/** `npm start`: installs when needed, builds, serves on localhost and prints the address. */
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { must, prepare } from './setup.mjs';
import { secure } from './headers.mjs';

const port = Number(process.env.PORT ?? 4173);
const host = process.env.HOST ?? '127.0.0.1';

if (!process.argv.includes('--no-build')) {
	prepare();
	must('npm', ['run', '--silent', 'build']);
}

const { handler } = await import(pathToFileURL('build/handler.js').href);
const server = createServer((request, response) => {
	secure(request, response);
	void handler(request, response);
});
server.on('error', (error) => {
	const taken = 'code' in error && error.code === 'EADDRINUSE';
	console.error(
		taken ? `Port ${port} is taken. Choose another: PORT=5000 npm start` : error.message
	);
	process.exit(1);
});
server.listen(port, host, () => console.log(`Open http://localhost:${port}`));
