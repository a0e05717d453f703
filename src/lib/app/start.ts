/** Beginning an attempt: the talk can start as soon as its text is there; pinning and storing follow at once. */
import { loadItem, loadScenario } from '#lib/content/load.ts';
import type { Locale } from '#lib/content/locale.ts';
import type { Mode } from '#lib/domain/roleplay/scenario.ts';
import { LOG_FORMAT, type RoleplayAttempt } from '#lib/domain/training/attempt.ts';
import type { FailureCode, Written } from '#lib/storage/failure.ts';
import { newId, newSeed, now } from './clock.ts';
import { learners } from './learners.svelte.ts';
import { storage } from './storage.svelte.ts';
import { TalkSession } from './talk-session.svelte.ts';

/** Stores the attempt with the content that it is pinned to, all languages. A full disk: in memory. */
async function keep(session: TalkSession): Promise<Written> {
	const [item, learner] = await Promise.all([
		loadItem(session.attempt.content.id),
		learners.ensure()
	]);
	if (!item)
		return { ok: false, code: 'failed', message: `no scenario ${session.attempt.content.id}` };
	session.complete(learner.id, item);
	const result = await storage.write(({ db, records }) =>
		records.startAttempt(db, session.attempt, item)
	);
	if (storage.kept) void (await storage.open()).records.askToPersist();
	// Another tab has found it waiting, and stored it for us.
	return !result.ok && result.code === 'conflict' ? { ok: true } : result;
}

export type Started =
	{ ok: true; session: TalkSession } | { ok: false; code: 'no-content' | 'examined' | FailureCode };

/**
 * Starts a scenario. The session can be played at once; what is done in it is written as soon as the attempt is stored.
 * An exam waits for the store, since its tries are counted.
 */
export async function startScenario(id: string, mode: Mode, locale: Locale): Promise<Started> {
	const found = await loadScenario(id, locale);
	if (!found) return { ok: false, code: 'no-content' };
	if (mode === 'exam') {
		const { examined } = await import('./task/examined.ts');
		if (await examined(id)) return { ok: false, code: 'examined' };
	}
	const startedAt = now();
	const { scenario, content } = found;
	const attempt: RoleplayAttempt = {
		id: newId(startedAt),
		learner: learners.current?.id ?? '',
		kind: 'roleplay',
		content,
		mode,
		seed: newSeed(),
		startedAt,
		format: LOG_FORMAT
	};
	const item = { ...content, kind: 'roleplay' as const, locales: { [locale]: scenario } };
	const session = new TalkSession({ attempt, log: [], item }, locale);
	session.journal.after(
		attempt,
		storage.whenFree().then(() => keep(session))
	);
	return { ok: true, session };
}
