/** The content that an attempt is pinned to, and the talk that its log makes of it. */
import { LOCALES, type Locale } from '#lib/content/locale.ts';
import type { Scenario } from '#lib/domain/roleplay/scenario.ts';
import { replay, type Talk } from '#lib/domain/roleplay/talk.ts';
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
import type { LogEntry, RoleplayAttempt, RoleplayItem } from '#lib/domain/training/attempt.ts';

/** The pinned scenario in a language, or in the first one that it has. */
export function pinnedScenario({ id, locales }: RoleplayItem, locale: Locale): Scenario {
	const scenario = locales[locale] ?? locales[LOCALES[0]];
	if (!scenario) throw new Error(`${id} has no texts`);
	return scenario;
}

/** The talk of an attempt as far as its log goes, in a language. */
export const talkOf = (
	{ mode }: RoleplayAttempt,
	log: readonly LogEntry<TalkEvent>[],
	item: RoleplayItem,
	locale: Locale
): Talk =>
	replay(
		pinnedScenario(item, locale),
		mode,
		log.map(({ event }) => event)
	).talk;
