/** The domain's codes in the reader's words. */
import type { Mode, Outcome } from '#lib/domain/roleplay/scenario.ts';
import type { Mood } from '#lib/domain/roleplay/mood.ts';
import type { Channel, Content, Nature, Severity } from '#lib/domain/sop/vocabulary.ts';
import { m } from '#lib/paraglide/messages.js';
import { intlLocale } from './locale.ts';

export const channelName = (channel: Channel): string =>
	({
		desk: m.channel_desk,
		phone: m.channel_phone,
		door: m.channel_door,
		letter: m.channel_letter
	})[channel]();

/** The ways in which complaints come in, for a choice. */
export const CHANNEL_NAMES = [
	{ value: 'desk', name: m.channel_desk },
	{ value: 'phone', name: m.channel_phone },
	{ value: 'door', name: m.channel_door },
	{ value: 'letter', name: m.channel_letter }
] as const;

/** The natures and contents of complaints, for a choice. */
export const NATURE_NAMES = [
	{ value: 'NAT-V1', name: m.nature_v1 },
	{ value: 'NAT-V2', name: m.nature_v2 },
	{ value: 'NAT-C1', name: m.nature_c1 },
	{ value: 'NAT-C2', name: m.nature_c2 },
	{ value: 'NAT-C3', name: m.nature_c3 }
] as const;
export const CONTENT_NAMES = [
	{ value: 'CON-E', name: m.content_e },
	{ value: 'CON-A', name: m.content_a },
	{ value: 'CON-Q', name: m.content_q },
	{ value: 'CON-S', name: m.content_s }
] as const;

export const modeName = (mode: Mode): string =>
	({ guided: m.mode_guided, practice: m.mode_practice, exam: m.mode_exam })[mode]();

export const moodName = (mood: Mood): string =>
	({
		calm: m.mood_calm,
		uneasy: m.mood_uneasy,
		displeased: m.mood_displeased,
		agitated: m.mood_agitated,
		furious: m.mood_furious
	})[mood]();

export const outcomeName = (outcome: Outcome): string =>
	({
		good: m.outcome_good,
		middling: m.outcome_middling,
		turned: m.outcome_turned,
		bad: m.outcome_bad
	})[outcome]();

export const natureName = (nature: Nature): string =>
	({
		'NAT-V1': m.nature_v1,
		'NAT-V2': m.nature_v2,
		'NAT-C1': m.nature_c1,
		'NAT-C2': m.nature_c2,
		'NAT-C3': m.nature_c3
	})[nature]();

export const contentName = (content: Content): string =>
	({ 'CON-E': m.content_e, 'CON-A': m.content_a, 'CON-Q': m.content_q, 'CON-S': m.content_s })[
		content
	]();

export const severityName = (severity: Severity): string =>
	severity === 'SEV-IMP'
		? m.severity_imp()
		: severity === 'SEV-MIN'
			? m.severity_min()
			: m.severity_maj();

export const difficultyName = (difficulty: 1 | 2 | 3): string =>
	({ 1: m.difficulty_1, 2: m.difficulty_2, 3: m.difficulty_3 })[difficulty]();

/** A whole number with a true minus: 2, −3. */
export const figure = (value: number): string => (value < 0 ? `−${-value}` : String(value));

/** Points with their sign: +2, −3, 0. */
export const points = (value: number): string => (value > 0 ? `+${value}` : figure(value));

/** An instant (UTC ms) as date and time in the reader's language and zone. */
export const instant = (at: number): string =>
	new Intl.DateTimeFormat(intlLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** The day of an instant (UTC ms), written out. */
export const dayOf = (at: number): string =>
	new Intl.DateTimeFormat(intlLocale(), { month: 'long', day: 'numeric', weekday: 'long' }).format(
		at
	);

/** Percent, as a score is shown: at most one decimal. */
export const percent = (value: number): string =>
	new Intl.NumberFormat(intlLocale(), { style: 'percent', maximumFractionDigits: 1 }).format(
		value / 100
	);

/** A stretch of time in minutes and seconds. */
export function stretch(seconds: number): string {
	const whole = Math.round(seconds);
	return m.stretch({ minutes: Math.floor(whole / 60), seconds: whole % 60 });
}
