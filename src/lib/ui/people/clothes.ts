/** The drawing data of clothes: shoulders by build, collars by age. */
import type { Look } from '#lib/domain/roleplay/scenario.ts';
import type { Build } from './head.ts';

export const SHOULDERS: Record<Build, string> = {
	soft: 'M20 170C21 150 30 140 46 136C56 133.5 62 132 66 129L94 129C98 132 104 133.5 114 136C130 140 139 150 140 170Z',
	square:
		'M12 170C13 148 22 139 40 135C52 132.5 60 131 65 127L95 127C100 131 108 132.5 120 135C138 139 147 148 148 170Z'
};

type Collar = { inner: string; lapel: string; seam: string };

export const COLLAR: Record<Look['age'], Collar> = {
	young: {
		inner: '',
		lapel:
			'M60 130C62 143 70 148 80 148C90 148 98 143 100 130L95.5 128C95 137 89 141.5 80 141.5C71 141.5 65 137 64.5 128Z',
		seam: 'M40 150L42 170M120 150L118 170'
	},
	middle: {
		inner: 'M62 129L80 143L98 129Z',
		lapel: 'M65 124L58 131L66 151L79 143ZM95 124L102 131L94 151L81 143Z',
		seam: 'M80 145L80 170M38 150L40 170M122 150L120 170'
	},
	old: {
		inner: 'M60 130L80 170L100 130Z',
		lapel: 'M64.5 126L56 132L72 170L79 170L66 140ZM95.5 126L104 132L88 170L81 170L94 140Z',
		seam: 'M40 150L42 170M120 150L118 170'
	}
};
