/** The sitting that `?attempt=` names. Read in the browser only. */
import { browser } from '$app/environment';
import { page } from '$app/state';
import type { Reading } from '#lib/storage/facts/judge.ts';
import { learners } from '../learners.svelte.ts';
import { live } from '../live.svelte.ts';
import { QuizSession } from './quiz-session.svelte.ts';

/** `imported`: somebody else's, handed in here; `detail` is its ID. */
type Unreadable = { code: Extract<Reading, { ok: false }>['code'] | 'imported'; detail: string };

/** The sitting, or why there is none to be read. To be called while a component is set up. */
export function openQuiz(): {
	readonly session: QuizSession | undefined;
	readonly unreadable: Unreadable | undefined;
} {
	let session = $state.raw<QuizSession>();
	let unreadable = $state.raw<Unreadable>();
	const named = (): string => (browser ? page.url.searchParams.get('attempt') : null) ?? '';
	const reading = live(() => {
		const id = named();
		return (open) => open.records.readAttempt(open.db, id);
	});
	$effect(() => {
		const { value } = reading;
		if (!value) return;
		if (value.ok && !learners.own(value.attempt)) {
			session = undefined;
			unreadable = { code: 'imported', detail: value.attempt.id };
		} else if (value.ok && value.kind === 'quiz') {
			unreadable = undefined;
			if (session?.attempt.id === value.attempt.id) session.follow(value.log);
			else session = new QuizSession(value);
		} else {
			session = undefined;
			unreadable = value.ok ? { code: 'missing', detail: named() } : value;
		}
	});
	return {
		get session() {
			return session;
		},
		get unreadable() {
			return unreadable;
		}
	};
}
