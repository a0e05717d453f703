/** What a trial must neither take from the device nor leave on it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { attemptOn, logOn, EVENTS, uuid } from '../../../tests/support/tiny-attempt.ts';
import { tinyItem } from '../../../tests/support/tiny-scenario.ts';
import { deleteDatabase } from '../../../tests/support/fresh-database.ts';
import { NAME } from '#lib/storage/database.ts';
import { appearance } from './appearance.svelte.ts';
import { Drafts } from './desk/drafts.svelte.ts';
import { fresh, keepDraft, keptDraft } from './first-draft.ts';
import { forgetUnwritten, keepUnwritten } from './outbox.ts';
import { storage } from './storage.svelte.ts';

vi.mock('./trial.ts', () => ({ trial: '/trainer/' }));

const LEFT = `unwritten/${uuid(1)}`;

/** Lies on the device as a tab left it that is no trial. */
beforeEach(() => {
	localStorage.setItem(LEFT, JSON.stringify({ entries: logOn(1, EVENTS) }));
	sessionStorage.setItem('first-run', JSON.stringify({ ...fresh, reader: 'new', step: 2 }));
});
afterEach(() => {
	localStorage.clear();
	sessionStorage.clear();
});
const keys = () => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].sort();

test('the database is in memory and takes nothing that another tab has left unwritten', async () => {
	const { db, records } = await storage.open();
	expect(storage).toMatchObject({ kept: false, reason: 'trial' });
	expect(await db.attempts.count()).toBe(0);
	await records.addLearner(db, { id: 'ann', name: 'Ann', createdAt: 1 });
	const item = await tinyItem();
	expect(await records.startAttempt(db, attemptOn(item, 2), item)).toEqual({ ok: true });
	expect(localStorage.getItem(LEFT)).not.toBeNull();

	const kept = await records.openStore();
	expect(kept.kept).toBe(true);
	expect(await kept.db.attempts.count()).toBe(0);
	expect(await kept.db.learners.count()).toBe(0);
	kept.db.close();
	await deleteDatabase(NAME);
});

test('a line that was said, a form, the introduction and the looks leave nothing behind', async () => {
	const before = keys();
	keepUnwritten(uuid(2), { begun: undefined, entries: logOn(2, EVENTS) });
	keepUnwritten(uuid(1), { begun: undefined, entries: [] });
	const drafts = new Drafts(uuid(3));
	await drafts.load();
	drafts.keep('recorded', { by: '李安' });
	appearance.show('dark', 'larger');
	keepDraft(fresh);
	keepDraft(undefined);
	expect(keys()).toEqual(before);
	expect(drafts.of('recorded')).toEqual({ by: '李安' });
	expect(keptDraft()).toBeUndefined();
	appearance.show('system', 'normal');
});

test('erasing everything in a trial forgets nothing of the device', () => {
	forgetUnwritten();
	expect(localStorage.getItem(LEFT)).not.toBeNull();
});
