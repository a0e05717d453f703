/** Theme and text size: each learner's own in the store, with a copy on the device for the first paint. */
import type { TextSize, Theme } from '#lib/storage/settings.ts';
import { learners } from './learners.svelte.ts';
import { storage } from './storage.svelte.ts';
import { trial } from './trial.ts';

export const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Theme[];
export const TEXT_SIZES = ['normal', 'large', 'larger'] as const satisfies readonly TextSize[];

class Appearance {
	theme = $state<Theme>('system');
	textSize = $state<TextSize>('normal');

	/** Shows an appearance and leaves the copy that `appearance.js` reads before the first paint. */
	show(theme: Theme, textSize: TextSize): void {
		this.theme = theme;
		this.textSize = textSize;
		const dark = matchMedia('(prefers-color-scheme: dark)').matches;
		const root = document.documentElement;
		root.dataset.theme = theme === 'system' ? (dark ? 'dark' : 'light') : theme;
		if (textSize === 'normal') delete root.dataset.textSize;
		else root.dataset.textSize = textSize;
		if (trial !== undefined) return;
		try {
			localStorage.setItem('appearance', JSON.stringify({ theme, textSize }));
		} catch (error) {
			// Only the first paint needs the copy; where there is no storage the page says so elsewhere.
			console.info('The appearance could not be kept for the next visit.', error);
		}
	}

	/** Chooses for the learner at the device. */
	async choose({
		theme = this.theme,
		textSize = this.textSize
	}: {
		theme?: Theme;
		textSize?: TextSize;
	}) {
		this.show(theme, textSize);
		const learner = await learners.ensure();
		const { db, records } = await storage.open();
		await records.putSetting(db, `${learner.id}/theme`, theme);
		await records.putSetting(db, `${learner.id}/text-size`, textSize);
	}
}

export const appearance = new Appearance();
