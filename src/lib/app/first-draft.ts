/** How far somebody has come with the introduction in this tab: there again after a reload, gone with the tab. */
import type { Reader, TextSize } from '#lib/storage/settings.ts';
import { READERS } from './first-steps.ts';
import { trial } from './trial.ts';

export const STEPS = [1, 2, 3] as const;

/** `learner`: whom it is about; undefined while nobody is at the device. `textSize`: as chosen here, not kept yet. */
export type Draft = {
	step: (typeof STEPS)[number];
	learner: string | undefined;
	reader: Reader | undefined;
	name: string;
	textSize: TextSize | undefined;
};

const KEY = 'first-run';
const SIZES = ['normal', 'large', 'larger'] as const satisfies readonly TextSize[];

/** The introduction from its beginning. */
export const fresh: Draft = {
	step: 1,
	learner: undefined,
	reader: undefined,
	name: '',
	textSize: undefined
};

/** A browser that refuses sessionStorage begins anew after a reload; nothing else is lost. */
function tried<T>(act: () => T): T | undefined {
	try {
		return act();
	} catch (error) {
		console.info('The introduction begins anew after a reload.', error);
		return undefined;
	}
}

const oneOf = <T>(list: readonly T[], value: unknown): T | undefined =>
	list.find((item) => item === value);

/** A text as a draft; what does not belong there is as if it had not been said. Undefined when it is none. */
export function draftIn(text: string): Draft | undefined {
	const read: unknown = JSON.parse(text);
	if (typeof read !== 'object' || read === null) return undefined;
	const { step, learner, reader, name, textSize } = read as Record<string, unknown>;
	const draft: Draft = {
		step: oneOf(STEPS, step) ?? 1,
		learner: typeof learner === 'string' ? learner : undefined,
		reader: oneOf(READERS, reader),
		name: typeof name === 'string' ? name : '',
		textSize: oneOf(SIZES, textSize)
	};
	return draft.reader === undefined ? { ...draft, step: 1 } : draft;
}

/** What this tab has left of the introduction. A trial neither has nor leaves anything of it. */
export function keptDraft(): Draft | undefined {
	if (trial !== undefined) return undefined;
	return tried(() => {
		const text = sessionStorage.getItem(KEY);
		return text === null ? undefined : draftIn(text);
	});
}

/** Keeps a draft for a reload; undefined clears the place. */
export function keepDraft(draft: Draft | undefined): void {
	if (trial !== undefined) return;
	tried(() =>
		draft ? sessionStorage.setItem(KEY, JSON.stringify(draft)) : sessionStorage.removeItem(KEY)
	);
}
