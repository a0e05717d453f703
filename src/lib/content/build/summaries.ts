/** What lists show of scenarios and exercises. */
import type { ExerciseItem, RoleplayItem } from '#lib/domain/training/attempt.ts';
import type { ExerciseSummary, ScenarioSummary } from '../library.ts';
import type { Locale } from '../locale.ts';

/** What a list shows of a compiled scenario. */
export function summaryOf({ hash, locales }: RoleplayItem, locale: Locale): ScenarioSummary {
	const s = locales[locale];
	if (!s) throw new Error(`${hash} has no ${locale}`);
	const { name, address, about, flat, look } = s.persona;
	return {
		id: s.id,
		version: s.version,
		hash,
		title: s.title,
		teaser: s.teaser,
		brief: s.brief,
		place: s.place,
		time: s.time,
		channel: s.channel,
		difficulty: s.difficulty,
		minutes: s.minutes,
		persona: { name, address, about, flat, look }
	};
}

/** What a list shows of a compiled exercise. */
export function exerciseSummaryOf(
	{ hash, locales, rules }: ExerciseItem,
	locale: Locale
): ExerciseSummary {
	const exercise = locales[locale];
	if (!exercise) throw new Error(`${hash} has no ${locale}`);
	const { id, version, title, difficulty, minutes, channel, telling, person } = exercise;
	const zone = rules.rules.policies[rules.version]?.zone ?? '';
	const { receivedAt } = exercise;
	return {
		id,
		version,
		title,
		difficulty,
		minutes,
		channel,
		telling,
		person,
		receivedAt,
		hash,
		zone
	};
}
