import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { failureOf, messageOf, namesIn, written, type FailureCode } from './failure.ts';

const dom = (name: string) => new DOMException('the words', name);

describe('failureOf', () => {
	it.each<[string, unknown, FailureCode]>([
		['a full disk', dom('QuotaExceededError'), 'full'],
		['a full disk, found at the commit', new Dexie.AbortError(dom('QuotaExceededError')), 'full'],
		[
			'a full disk, found by one of many',
			new Dexie.BulkError('log.bulkAdd()', [dom('QuotaExceededError')]),
			'full'
		],
		['a browser that forbids it', dom('SecurityError'), 'refused'],
		['a browser that has none', new Dexie.MissingAPIError(), 'refused'],
		['a closed connection', new Dexie.DatabaseClosedError(), 'closed'],
		['a connection that is closing', dom('InvalidStateError'), 'closed'],
		['a database that was updated', dom('VersionError'), 'closed'],
		['a key that is taken', dom('ConstraintError'), 'conflict'],
		['an error of an error', new Error('outer', { cause: dom('ConstraintError') }), 'conflict'],
		['a record that cannot be stored', dom('DataCloneError'), 'failed'],
		['a thrown text', 'the words', 'failed'],
		['nothing at all', undefined, 'failed']
	])('%s', (_, error, code) => {
		expect(failureOf(error)).toMatchObject({ ok: false, code });
	});

	it('keeps the original message', () => {
		expect(failureOf(dom('QuotaExceededError')).message).toBe('QuotaExceededError: the words');
		expect(messageOf('the words')).toBe('the words');
	});

	it('looks into whatever is wrapped', () => {
		const error = new Error('outer', { cause: new Dexie.AbortError(dom('DataError')) });
		expect(namesIn(error)).toEqual(expect.arrayContaining(['Error', 'AbortError', 'DataError']));
	});
});

describe('written', () => {
	it('is ok when nothing is thrown or returned', async () => {
		expect(await written(() => Promise.resolve())).toEqual({ ok: true });
	});

	it('passes on a failure that is returned', async () => {
		const failure = { ok: false, code: 'gone', message: 'x' } as const;
		expect(await written(() => Promise.resolve(failure))).toBe(failure);
	});

	it('turns what is thrown into a failure', async () => {
		const result = await written(() => Promise.reject(dom('QuotaExceededError')));
		expect(result).toMatchObject({ ok: false, code: 'full' });
	});
});
