/** Orders that look random and are the same at every replay: shuffled by an attempt's seed. */

/** A 32-bit hash of a text (FNV-1a): where a shuffle begins. */
function hash(text: string): number {
	let h = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
	return h >>> 0;
}

/** Numbers from 0 to 1 (exclusive), determined by a 32-bit seed (mulberry32). */
export function randomFrom(seed: number): () => number {
	let a = seed >>> 0;
	return () => {
		a = (a + 0x6d2b79f5) >>> 0;
		let t = Math.imul(a ^ (a >>> 15), a | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Items shuffled by a seed and the place where they are shown (Fisher–Yates). Leaves the given list as it is. */
export function shuffled<T>(items: readonly T[], seed: number, place: string): T[] {
	const random = randomFrom(hash(`${seed} ${place}`));
	const order = [...items];
	for (let i = order.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[order[i], order[j]] = [order[j] as T, order[i] as T];
	}
	return order;
}
