/** The complainant's lines read aloud by the browser's own voices, where it has one. Off unless switched on. */
import { browser } from '$app/environment';
import type { Locale } from '#lib/content/locale.ts';
import type { Mood } from '#lib/domain/roleplay/mood.ts';
import type { Line } from '#lib/domain/roleplay/scenario.ts';
import { trial } from './trial.ts';

const KEY = 'speech';

/** How a mood changes the voice: rate and pitch, 1 as the voice is. */
const VOICE: Record<Mood, { rate: number; pitch: number }> = {
	calm: { rate: 0.95, pitch: 1 },
	uneasy: { rate: 1, pitch: 1.05 },
	displeased: { rate: 1.05, pitch: 1 },
	agitated: { rate: 1.15, pitch: 1.1 },
	furious: { rate: 1.25, pitch: 1.15 }
};

/** Languages of voices that fit, the best first. */
const TAGS: Record<Locale, string[]> = {
	'zh-Hant': ['zh-HK', 'yue', 'zh-TW', 'zh'],
	'zh-Hans': ['zh-CN', 'zh'],
	en: ['en-GB', 'en']
};

function kept(): boolean {
	try {
		return browser && localStorage.getItem(KEY) === 'on';
	} catch (error) {
		console.info('Whether to read aloud is asked anew.', error);
		return false;
	}
}

class Speech {
	on = $state(kept());
	#voices = $state.raw<SpeechSynthesisVoice[]>([]);

	constructor() {
		if (!browser || !('speechSynthesis' in window)) return;
		const look = () => (this.#voices = speechSynthesis.getVoices());
		look();
		speechSynthesis.addEventListener('voiceschanged', look);
	}

	/** The voice for a language, if the browser has one of its own: none that would send the text away. */
	voice(locale: Locale): SpeechSynthesisVoice | undefined {
		const own = this.#voices.filter(({ localService }) => localService);
		for (const tag of TAGS[locale]) {
			const found = own.find(({ lang }) => lang.replace('_', '-').startsWith(tag));
			if (found) return found;
		}
		return undefined;
	}

	toggle(): void {
		this.on = !this.on;
		if (!this.on) speechSynthesis.cancel();
		if (trial !== undefined) return;
		try {
			localStorage.setItem(KEY, this.on ? 'on' : 'off');
		} catch (error) {
			console.info('Whether to read aloud is not kept.', error);
		}
	}

	/** Reads what the complainant says; what is still being read gives way. */
	say(lines: readonly Line[], mood: Mood, locale: Locale): void {
		const voice = this.voice(locale);
		if (!this.on || !voice) return;
		speechSynthesis.cancel();
		const text = lines
			.filter(({ kind }) => kind === 'say')
			.map((line) =>
				line.text.map((part) => (typeof part === 'string' ? part : part.text)).join('')
			)
			.join(' ');
		if (text === '') return;
		speechSynthesis.speak(
			Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang, ...VOICE[mood] })
		);
	}

	/** Falls silent, when the talk is left. */
	stop(): void {
		if (browser && 'speechSynthesis' in window) speechSynthesis.cancel();
	}
}

export const speech = new Speech();
