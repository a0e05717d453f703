/** What a large office has: three hundred people who have each made three hundred attempts over two years. */
import { randomFrom } from '#lib/domain/chance/shuffle.ts';
import { CRITERIA } from '#lib/domain/sop/vocabulary.ts';
import type { AttemptFact } from '#lib/domain/training/attempt-fact.ts';
import type { Person } from '#lib/domain/training/roster/person.ts';

export const PEOPLE = 300;
export const ATTEMPTS = 300;
export const ZONE = 'Asia/Hong_Kong';
const MONTHS = 24;
const ITEMS = 60;
const CRITERIA_OF_ONE = 8;
const BEGIN = Date.UTC(2025, 0, 5);

export const people: Person[] = Array.from({ length: PEOPLE }, (_, i) => ({
	id: `person-${String(i).padStart(3, '0')}`,
	name: `Person ${i}`,
	groups: [],
	state: 'active'
}));

const uuidOf = (n: number): string => `01990000-0000-7000-9000-${String(n).padStart(12, '0')}`;

/** The attempts of person number `i`, by random. */
export function factsOf(i: number): AttemptFact[] {
	const random = randomFrom(i);
	const below = (most: number): number => Math.floor(random() * most);
	return Array.from({ length: ATTEMPTS }, (_, n): AttemptFact => {
		const startedAt = BEGIN + below(MONTHS * 30) * 86_400_000;
		const from = below(CRITERIA.length);
		const criteria = Array.from({ length: CRITERIA_OF_ONE }, (__, k) => {
			const offered = 1 + below(6);
			return [CRITERIA[(from + k) % CRITERIA.length], { earned: below(offered + 1), offered }];
		});
		return {
			id: uuidOf(i * ATTEMPTS + n),
			part: { kind: 'scenario', id: `scenario-${below(ITEMS)}` },
			version: 1,
			startedAt,
			finishedAt: startedAt + 600_000,
			mode: 'practice',
			percent: below(1001) / 10,
			passed: random() < 0.6,
			criteria: Object.fromEntries(criteria) as AttemptFact['criteria'],
			fatal: false,
			missed: [CRITERIA[below(CRITERIA.length)] as string]
		};
	});
}

/** The quickest of several rounds, and the first, in which no code has been warmed up; ms. */
export async function timed(
	rounds: number,
	run: () => Promise<number>
): Promise<{ first: number; quickest: number; sum: number }> {
	const all: number[] = [];
	let sum = 0;
	for (let round = 0; round < rounds; round++) {
		const begun = performance.now();
		sum = await run();
		all.push(performance.now() - begun);
	}
	return { first: all[0] ?? NaN, quickest: Math.min(...all), sum };
}
