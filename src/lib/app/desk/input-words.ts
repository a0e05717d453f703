/** What an act asks for, in words. */
import type { CaseEventType } from '#lib/domain/sop/events.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Input, InputKind, WORDS } from './act-inputs.ts';
import { fieldName } from './rule-words.svelte.ts';
import { levelLabel } from './state-words.ts';

const labels: Partial<Record<string, () => string>> = {
	nature: m.class_nature,
	content: m.class_content,
	severity: m.class_severity,
	ground: m.input_ground,
	groundAt: m.input_ground_at,
	to: m.input_to,
	until: m.input_until,
	untilTime: m.input_until_time,
	consent: m.input_consent,
	limit: m.input_limit,
	conditions: m.input_conditions,
	openable: m.input_openable,
	link: m.input_link,
	openedAs: m.input_opened_as,
	word: m.input_word,
	checked: m.input_checked
};

/** The label of an input; a form's own fields are called as the form calls them. */
export function inputLabel({ key, form }: Input, type: CaseEventType): string {
	const own = form ? undefined : labels[key];
	return own ? own() : fieldName(`${type}.${key}`);
}

const helps: Partial<Record<InputKind, () => string>> = {
	time: m.help_time,
	moment: m.help_moment
};

export const inputHelp = (kind: InputKind): string | undefined => helps[kind]?.();

/** How grave a valid complaint is; empty for a communicative one (AMB-13). */
export const severityChoices = (): { value: string; text: string }[] => [
	{ value: '', text: m.severity_none() },
	{ value: 'SEV-MIN', text: levelLabel('minor') },
	{ value: 'SEV-IMP', text: levelLabel('important') },
	{ value: 'SEV-MAJ-a', text: m.severity_maj_a() },
	{ value: 'SEV-MAJ-b', text: m.severity_maj_b() }
];

const words = { paper: m.word_paper, text: m.word_text, word: m.word_word, call: m.word_call };

export const wordName = (word: (typeof WORDS)[number]): string => words[word]();
