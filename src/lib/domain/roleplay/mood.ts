/** Five moods over the temperature, as the face shows them. */
export const MOODS = ['calm', 'uneasy', 'displeased', 'agitated', 'furious'] as const;
export type Mood = (typeof MOODS)[number];

/** The mood at a temperature of 0 to 100: a fifth of the scale each. */
export const moodAt = (temperature: number): Mood =>
	MOODS[Math.min(4, Math.max(0, Math.floor(temperature / 20)))] as Mood;
