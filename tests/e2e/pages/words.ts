/** The app's words, read from its own messages, so that a change of wording needs no change of a test. */
import { readFileSync } from 'node:fs';
import type { Locale } from '#lib/content/locale.ts';
import type messages from '../../../src/messages/zh-Hant.json';

export type MessageKey = keyof typeof messages;
export type Word = (key: MessageKey, values?: Record<string, string | number>) => string;

/** The words of a language; zh-Hans must have been generated. Throws when there is no such message. */
export function words(locale: Locale): Word {
	const file = `src/messages/${locale}.json`;
	const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
	return (key, values = {}) => {
		const text = texts[key];
		if (text === undefined) throw new Error(`${file} has no ${key}`);
		return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
	};
}
