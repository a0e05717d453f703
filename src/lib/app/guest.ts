/** Learners without a name. */
import { LOCALES } from '#lib/content/locale.ts';
import type { Learner } from '#lib/domain/training/attempt.ts';
import { m } from '#lib/paraglide/messages.js';

/** Whether a learner has given no name: who began without one is a guest, in the language of that day. */
export const isGuest = ({ name }: Pick<Learner, 'name'>): boolean =>
	LOCALES.some((locale) => m.learner_guest({}, { locale }) === name);
