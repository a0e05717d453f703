import { describe, expect, it } from 'vitest';
import { where } from './where.ts';

const only = (reason: string) => ({ by: 'file-only', reason });

describe('where', () => {
	it.each([
		...['https://training.example.hk', 'http://desk-3:4173', 'http://192.168.1.20:8080'],
		...['http://[fd00::1]', 'http://localhost.example.com', 'http://127.example.com']
	])('links lead back to %s', (origin) => {
		expect(where(origin)).toEqual({ by: 'link' });
	});

	it.each([
		...['http://localhost:5173', 'http://LOCALHOST', 'https://app.localhost', 'http://localhost.'],
		...['http://127.0.0.1:3000', 'http://127.1', 'http://127.255.3.4', 'http://0.0.0.0:80'],
		...['http://[::1]:4173', 'http://[::]', 'http://[::ffff:127.0.0.1]', 'http://2130706433']
	])('%s is every reader’s own device', (origin) => {
		expect(where(origin)).toEqual(only('this-device'));
	});

	it.each(['null', '', 'file://', 'file:///C:/desk/index.html', 'about:blank', 'http://'])(
		'%j is no address',
		(origin) => {
			expect(where(origin)).toEqual(only('no-address'));
		}
	);
});
