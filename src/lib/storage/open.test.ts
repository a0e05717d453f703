import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { connect, deleteDatabase, freshName } from '../../../tests/support/fresh-database.ts';
import { learner, uuid } from '../../../tests/support/tiny-attempt.ts';
import { Database, NATIVE_VERSION } from './database.ts';
import { addLearner, learnersOf } from './learners.ts';
import { openStore, type Environment, type Store } from './open.ts';

async function open(environment: Environment): Promise<Store> {
	const store = await openStore(environment);
	onTestFinished(() => store.db.close());
	return store;
}

/** A connection as another tab with another version of the app has it: it does not let go by itself. */
function holding(name: string, version: number): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(name, version);
		request.onupgradeneeded = () => request.result.createObjectStore('old');
		request.onerror = () => reject(request.error ?? new Error(name));
		request.onsuccess = () => {
			onTestFinished(() => request.result.close());
			resolve(request.result);
		};
	});
}

function ownName(): string {
	const name = freshName();
	onTestFinished(() => deleteDatabase(name));
	return name;
}

/** A store in memory works like the one on the disk. */
async function works({ db }: Store): Promise<void> {
	expect(await addLearner(db, learner('ann'))).toEqual({ ok: true });
	expect(await learnersOf(db)).toEqual([{ ok: true, value: learner('ann') }]);
}

describe('openStore', () => {
	it('keeps what is written beyond the connection', async () => {
		const name = ownName();
		const first = await open({ name });
		expect(first).toMatchObject({ kept: true });
		await addLearner(first.db, learner('ann'));
		first.db.close();
		expect(await learnersOf((await open({ name })).db)).toEqual([
			{ ok: true, value: learner('ann') }
		]);
	});

	it('is called complaint-desk unless a test says otherwise', () => {
		expect(new Database().name).toBe('complaint-desk');
	});

	it.each<[string, Environment['indexedDB']]>([
		['has none', () => undefined],
		[
			'throws at a look',
			() => {
				throw new DOMException('insecure', 'SecurityError');
			}
		],
		[
			'throws when it opens',
			() =>
				factory(() => {
					throw new DOMException('denied', 'SecurityError');
				})
		]
	])('is in memory when the browser %s', async (_, look) => {
		const store = await open({ name: freshName(), indexedDB: look as () => IDBFactory });
		expect(store).toMatchObject({ kept: false, reason: 'refused' });
		expect(store.detail).toMatch(/no indexedDB|insecure|denied/);
		await works(store);
	});

	it('is in memory when the request fails, as in a private window', async () => {
		const store = await open({ indexedDB: () => failing('InvalidStateError') });
		expect(store).toMatchObject({ kept: false, reason: 'refused' });
		await works(store);
	});

	it('says so when there is no room even to open', async () => {
		const store = await open({ indexedDB: () => failing('QuotaExceededError') });
		expect(store).toMatchObject({ kept: false, reason: 'full' });
		await works(store);
	});

	it('does not touch the database of a newer version', async () => {
		const name = ownName();
		(await holding(name, NATIVE_VERSION + 10)).close();
		const store = await open({ name });
		expect(store).toMatchObject({ kept: false, reason: 'newer' });
		await works(store);
		const untouched = await holding(name, NATIVE_VERSION + 10);
		expect([...untouched.objectStoreNames]).toEqual(['old']);
	});

	it('two stores in memory have nothing in common', async () => {
		const refused = { indexedDB: () => undefined } as unknown as Environment;
		await works(await open(refused));
		await works(await open(refused));
	});
});

/** The database as version 1 of it was made, with a learner and an attempt in it. */
function ofVersion1(name: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(name, 10);
		request.onupgradeneeded = () => {
			const db = request.result;
			db.createObjectStore('learners', { keyPath: 'id' }).put(learner('ann'));
			const attempts = db.createObjectStore('attempts', { keyPath: 'id' });
			attempts.createIndex('learner', 'learner');
			attempts.put({ id: uuid(1), learner: 'ann', kind: 'roleplay' });
			db.createObjectStore('log', { keyPath: ['attempt', 'seq'] });
			db.createObjectStore('items', { keyPath: 'hash' });
			db.createObjectStore('settings', { keyPath: 'key' });
		};
		request.onerror = () => reject(request.error ?? new Error(name));
		request.onsuccess = () => {
			request.result.close();
			resolve();
		};
	});
}

it('a database of version 1 is upgraded with all its records', async () => {
	const name = ownName();
	await ofVersion1(name);
	const { db, kept } = await open({ name });
	expect(kept).toBe(true);
	expect(await learnersOf(db)).toEqual([{ ok: true, value: learner('ann') }]);
	expect(await db.attempts.where('[learner+kind]').equals(['ann', 'roleplay']).count()).toBe(1);
	expect(await db.cases.count()).toBe(0);
	expect(await db.reviewStates.count()).toBe(0);
});

describe('an older version in another tab', () => {
	it('is told while it holds up the upgrade; afterwards the store opens', async () => {
		const name = ownName();
		const other = await holding(name, 5);
		const onBlocked = vi.fn(() => other.close());
		expect(await open({ name, onBlocked })).toMatchObject({ kept: true });
		expect(onBlocked).toHaveBeenCalledTimes(1);
	});

	it('need not be waited for', async () => {
		const name = ownName();
		const other = await holding(name, 5);
		const onVersionChange = vi.fn();
		const store = await open({ name, onVersionChange, onBlocked: (giveUp) => giveUp() });
		expect(store).toMatchObject({ kept: false, reason: 'blocked' });
		await works(store);
		// What was requested in the meantime opens after all, and must not hold up the next one.
		other.close();
		expect(await open({ name })).toMatchObject({ kept: true });
		await holding(name, NATIVE_VERSION);
		expect(onVersionChange).not.toHaveBeenCalled();
	});

	it('is not waited for when nobody can be told', async () => {
		const name = ownName();
		await holding(name, 5);
		expect(await open({ name })).toMatchObject({ kept: false, reason: 'blocked' });
	});

	it('giving up too late changes nothing', async () => {
		const name = ownName();
		const other = await holding(name, 5);
		let late = (): void => undefined;
		const store = await open({
			name,
			onBlocked: (giveUp) => {
				late = giveUp;
				other.close();
			}
		});
		late();
		expect(store).toMatchObject({ kept: true });
		await works(store);
	});
});

describe('a newer version in another tab', () => {
	it('gets the way free, and the app is told', async () => {
		const name = ownName();
		const onVersionChange = vi.fn();
		const store = await open({ name, onVersionChange });
		await holding(name, NATIVE_VERSION + 10);
		expect(onVersionChange).toHaveBeenCalledTimes(1);
		expect(await addLearner(store.db, learner('ann'))).toMatchObject({ ok: false, code: 'closed' });
	});

	it('also when it deletes the database, which does not come back by itself', async () => {
		const name = ownName();
		const onVersionChange = vi.fn();
		const store = await open({ name, onVersionChange });
		await deleteDatabase(name);
		expect(onVersionChange).toHaveBeenCalledTimes(1);
		expect(await addLearner(store.db, learner('ann'))).toMatchObject({ ok: false, code: 'closed' });
		expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
	});

	it('a tab of the same version is not in the way', async () => {
		const name = ownName();
		const onVersionChange = vi.fn();
		const store = await open({ name, onVersionChange });
		await connect(name);
		await works(store);
		expect(onVersionChange).not.toHaveBeenCalled();
	});
});

/** The browser's factory, but for how it opens. */
function factory(opens: IDBFactory['open']): IDBFactory {
	return { ...browser, open: opens };
}

const browser: IDBFactory = {
	open: (...args) => indexedDB.open(...args),
	cmp: (...args) => indexedDB.cmp(...args),
	databases: () => indexedDB.databases(),
	deleteDatabase: (name) => indexedDB.deleteDatabase(name)
};

/** A factory whose requests fail. */
const failing = (name: string): IDBFactory =>
	factory(() => {
		const request = Object.assign(new EventTarget(), { error: new DOMException('no', name) });
		queueMicrotask(() => {
			const { onerror } = request as unknown as IDBOpenDBRequest;
			const event = Object.assign(new Event('error'), {});
			Object.defineProperty(event, 'target', { value: request });
			onerror?.call(request as unknown as IDBOpenDBRequest, event);
		});
		return request as unknown as IDBOpenDBRequest;
	});
