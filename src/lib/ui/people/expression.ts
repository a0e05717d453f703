/**
 * What each mood does to a face. Every path of a column has the same commands, so that one can ease into the next.
 * Brows and eyes are drawn for the eye on the left, from its outer to its inner corner, around its centre.
 */
import type { Mood } from '#lib/domain/roleplay/mood.ts';

export type Expression = {
	brow: string;
	/** The edge of the upper and of the lower lid, after the outer corner. */
	upper: string;
	lower: string;
	/** Where the pupils look, in units to the right and down. */
	gaze: [number, number];
	mouth: string;
	teeth: string;
	tongue: string;
	/** The shadow under the lower lip. */
	chin: string;
	/** How much of the flush is mixed into the skin, in per cent. */
	flush: number;
	/** How visible the folds between the brows are, 0 to 1. */
	frown: number;
	/** How the head is held. */
	pose: string;
};

export const EXPRESSION: Record<Mood, Expression> = {
	calm: {
		brow: 'M-12 -12.5Q-3 -18 9.5 -14',
		upper: 'C-7 -6.4 5 -7.2 10 1.5',
		lower: 'C-6 3.6 5 4.2 10 1.5',
		gaze: [0, 0],
		mouth: 'M65 104.5C71 110.5 89 110.5 95 104.5C89 112.5 71 112.5 65 104.5Z',
		teeth: 'M70 107C75 109 85 109 90 107C85 109 75 109 70 107Z',
		tongue: 'M72 109C76 110 84 110 88 109C84 110 76 110 72 109Z',
		chin: 'M75 116.5Q80 118 85 116.5',
		flush: 0,
		frown: 0,
		pose: 'none'
	},
	uneasy: {
		brow: 'M-12.5 -11Q-3 -15.5 9 -19.5',
		upper: 'C-7 -8 4 -9.4 10 1',
		lower: 'C-6 5.4 5 5.8 10 1',
		gaze: [2.2, 0.6],
		mouth: 'M69.5 110C74 105.6 83 106.8 91 109C83 108.4 75 107.6 69.5 110Z',
		teeth: 'M72 108C76 107.5 84 107.5 88 108C84 108 76 108 72 108Z',
		tongue: 'M74 108C77 108 83 108 86 108C83 108 77 108 74 108Z',
		chin: 'M74 115Q80 113.5 86 115',
		flush: 0,
		frown: 0,
		pose: 'rotate(2.5deg)'
	},
	displeased: {
		brow: 'M-13 -13Q-3 -15 9.5 -9.5',
		upper: 'C-7 -3.4 4 -4 10 1.5',
		lower: 'C-6 3.6 5 4.4 10 1.5',
		gaze: [0, 0.4],
		mouth: 'M67 110.5C73 106.4 87 106.4 93 110.5C87 107.6 73 107.6 67 110.5Z',
		teeth: 'M70 108C75 106.8 85 106.8 90 108C85 107 75 107 70 108Z',
		tongue: 'M72 108C76 107.5 84 107.5 88 108C84 107.5 76 107.5 72 108Z',
		chin: 'M73 115.5Q80 112.5 87 115.5',
		flush: 4,
		frown: 0.4,
		pose: 'translateY(1px)'
	},
	agitated: {
		brow: 'M-13 -16Q-3 -16.5 9.5 -9',
		upper: 'C-8 -8.6 4 -10 10 1',
		lower: 'C-7 5.6 5 6.2 10 1',
		gaze: [0, 0],
		mouth: 'M66 110C69 101.5 91 101.5 94 110C91 118.5 69 118.5 66 110Z',
		teeth: 'M69.5 106C73 102.6 87 102.6 90.5 106C86 107.6 74 107.6 69.5 106Z',
		tongue: 'M72 114.4C76 111.4 84 111.4 88 114.4C84 116.4 76 116.4 72 114.4Z',
		chin: 'M73 121Q80 119 87 121',
		flush: 14,
		frown: 0.8,
		pose: 'scale(1.015)'
	},
	furious: {
		brow: 'M-13.5 -18Q-3 -14.5 10 -5',
		upper: 'C-8 -7 5 -5.6 10 2.5',
		lower: 'C-6 3.4 5 4.4 10 2.5',
		gaze: [0, 0.2],
		mouth: 'M63.5 112C65.5 99 94.5 99 96.5 112C94 122 66 122 63.5 112Z',
		teeth: 'M67 106.4C72 101.2 88 101.2 93 106.4C87 108.6 73 108.6 67 106.4Z',
		tongue: 'M70 116.6C75 112.8 85 112.8 90 116.6C85 119.8 75 119.8 70 116.6Z',
		chin: 'M72 124Q80 122.4 88 124',
		flush: 24,
		frown: 1,
		pose: 'translateY(1px) scale(1.035)'
	}
};
