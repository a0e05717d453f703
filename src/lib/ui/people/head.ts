/** The drawing data of heads: outlines by build and age, and the lines that years leave. */
import type { Look } from '#lib/domain/roleplay/scenario.ts';

type Age = Look['age'];
export type Build = 'soft' | 'square';

/** Long hair goes with a softer jaw: it keeps the people apart at a glance. */
export const buildOf = (look: Look): Build =>
	look.hair === 'bald' || look.hair === 'short' || (look.hair === 'curly' && look.age === 'young')
		? 'square'
		: 'soft';

export const OUTLINE: Record<Build, Record<Age, string>> = {
	soft: {
		young:
			'M80 28C104 28 118 44 118 68C118 94 109 109 95 119C86 125 74 125 65 119C51 109 42 94 42 68C42 44 56 28 80 28Z',
		middle:
			'M80 28C105 28 119 44 119 69C119 94 112 108 98 118C87 125 73 125 62 118C48 108 41 94 41 69C41 44 55 28 80 28Z',
		old: 'M80 28C105 28 118 44 118 68C118 80 119 90 116 99C113 110 105 115 97 119C88 125 72 125 63 119C55 115 47 110 44 99C41 90 42 80 42 68C42 44 55 28 80 28Z'
	},
	square: {
		young:
			'M80 28C105 28 119 44 119 68C119 88 116 101 107 112C99 121 90 125 80 125C70 125 61 121 53 112C44 101 41 88 41 68C41 44 55 28 80 28Z',
		middle:
			'M80 28C106 28 120 44 120 68C120 88 118 102 110 113C101 123 91 126 80 126C69 126 59 123 50 113C42 102 40 88 40 68C40 44 54 28 80 28Z',
		old: 'M80 28C105 28 119 44 119 67C119 79 120 90 118 100C115 112 107 116 99 120C92 125 87 126 80 126C73 126 68 125 61 120C53 116 45 112 42 100C40 90 41 79 41 67C41 44 55 28 80 28Z'
	}
};

/** Folds that are always there at that age, over the whole face. */
export const FOLDS: Record<Age, string[]> = {
	young: [],
	middle: ['M67 96Q62.5 100 61 105', 'M93 96Q97.5 100 99 105'],
	old: [
		'M67 95Q60.5 100 59.5 108',
		'M93 95Q99.5 100 100.5 108',
		'M64 49Q80 46 96 49',
		'M62 55.5Q80 52.5 98 55.5',
		'M47.5 77L44.5 75M47 81L43.5 81.5',
		'M112.5 77L115.5 75M113 81L116.5 81.5'
	]
};

/** Under the eyes, around the centre of the left eye. */
export const BAGS: Record<Age, string> = {
	young: '',
	middle: 'M-6 9Q1 11.5 7 8.5',
	old: 'M-8 8Q1 13 8 8.5'
};

export const NOSE: Record<Build, string> = {
	soft: 'M81.5 84C82.5 88 86 91 85.5 94C84.5 96.8 77.5 97 75.5 95',
	square: 'M82 81C83 87 88 91 87 94.5C85.5 97.8 76.5 98 74 95.5'
};
