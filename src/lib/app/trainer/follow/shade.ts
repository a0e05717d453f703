/** The five shades of a percent, from lost to met; the figure always stands beside the colour. */
type Shade = 0 | 1 | 2 | 3 | 4;

/** From which percent a shade begins; half and four fifths as the debrief has them. */
const FROM = [0, 25, 50, 65, 80] as const;

/** The shades with the percents from which and below which they stand; null: there is none above. */
export const SHADES = FROM.map((from, i) => ({
	shade: i as Shade,
	from,
	below: FROM[i + 1] ?? null
}));

/** The shade of a percent (0 to 100): 0 the weakest, 4 the strongest. */
export const shadeOf = (percent: number): Shade => {
	const found = FROM.findLastIndex((from) => percent >= from);
	return Math.max(0, found) as Shade;
};

/** A percent as a cell shows it: whole, without a sign. A whole hundred is shown only for one. */
export const cellFigure = (percent: number): string =>
	String(percent < 100 ? Math.min(99, Math.round(percent)) : 100);

/** The token of a shade: the temperature, from its hottest for the weakest to its coolest. */
export const shadeColour = (shade: Shade): string => `var(--t${FROM.length - 1 - shade})`;
