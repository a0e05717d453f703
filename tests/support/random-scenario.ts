/** Small scenarios at random, sound by the rules of the content check, with a bit of everything in them. */
import fc from 'fast-check';
import { CRITERIA } from '#lib/domain/sop/vocabulary.ts';
import type { Guard, Line, Move, Node, Phrase, Scenario } from '#lib/domain/roleplay/scenario.ts';
import { atomsRead, FATAL } from '#lib/domain/roleplay/situation.ts';
import { tinyScenario } from './tiny-scenario.ts';

/** Runs of each property. */
export const RUNS = Number(import.meta.env.VITE_FUZZ_RUNS ?? 200);

/** The time that a property may take, in ms. */
export const PATIENCE = 20_000 + RUNS * 60;

const FLAGS = ['calmed', 'named'];
const FACTS = ['when', 'where'];
const OUTCOMES = ['good', 'middling', 'turned', 'bad'] as const;
/** With three notes, guards read at most eight atoms. */
const NOTES_READ = 3;

const guard = (notes: string[]): fc.Arbitrary<Guard> =>
	fc.letrec<{ leaf: Guard; tree: Guard }>((tie) => ({
		leaf: fc.oneof(
			fc.record({ flag: fc.constantFrom(...FLAGS, FATAL) }),
			fc.record({ fact: fc.constantFrom(...FACTS) }),
			fc.record({ below: fc.integer({ min: 20, max: 80 }) }),
			fc.record({ atLeast: fc.integer({ min: 20, max: 80 }) }),
			...(notes.length > 0 ? [fc.record({ noted: fc.constantFrom(...notes) })] : [])
		),
		tree: fc.oneof(
			{ depthSize: 'small', withCrossShrink: true },
			{ weight: 3, arbitrary: tie('leaf') },
			{ weight: 1, arbitrary: fc.record({ not: tie('tree') }) },
			{
				weight: 1,
				arbitrary: fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 2 }) })
			},
			{
				weight: 1,
				arbitrary: fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 2 }) })
			}
		)
	})).tree;

const verdict = fc
	.record({
		criterion: fc.constantFrom(...CRITERIA.slice(0, 4)),
		points: fc.integer({ min: -3, max: 3 })
	})
	.map(({ criterion, points }) => ({
		criterion,
		verdict: points < 0 ? ('lost' as const) : ('met' as const),
		points: points || 1,
		reason: 'because',
		cites: []
	}));

/** A move whose targets are numbers still: each stands for a place that comes later. */
const move = (when: fc.Arbitrary<Guard>) =>
	fc.record({
		temperature: fc.integer({ min: -30, max: 30 }),
		verdicts: fc.array(verdict, { maxLength: 2 }),
		learns: fc.subarray(FACTS, { maxLength: 1 }),
		sets: fc.subarray(FLAGS, { maxLength: 1 }),
		takes: fc.nat(60),
		then: fc.option(when, { nil: undefined }),
		to: fc.array(fc.record({ to: fc.nat(), when }), { maxLength: 2 }),
		last: fc.nat(),
		fatal: fc.constantFrom(true, false, false, false, false, false)
	});
type RandomMove = ReturnType<typeof move> extends fc.Arbitrary<infer T> ? T : never;

const node = (when: fc.Arbitrary<Guard>) =>
	fc.record({
		replies: fc.array(fc.record({ move: move(when), when: fc.option(when, { nil: undefined }) }), {
			minLength: 2,
			maxLength: 4
		}),
		silence: move(when),
		/** The guard of a second line. */
		second: fc.option(when, { nil: undefined }),
		limit: fc.integer({ min: 10, max: 90 })
	});

const phrase = fc.record({
	points: fc.constantFrom(-2, -1, 1, 2),
	fact: fc.option(fc.constantFrom(...FACTS), { nil: undefined }),
	second: fc.boolean()
});
type RandomPhrase = typeof phrase extends fc.Arbitrary<infer T> ? T : never;

const said = (text: Line['text'], when?: Guard): Line => ({
	kind: 'say',
	text,
	...(when && { when })
});

/** A move that leads on; `places` are the places that may come next, `next` is the last target where it is given. */
function moveOn(random: RandomMove, places: string[], next?: string): Move {
	const place = (n: number): string => places[n % places.length] as string;
	return {
		temperature: random.temperature,
		verdicts: random.verdicts,
		learns: random.learns,
		sets: random.sets,
		takes: random.takes,
		then: random.then ? [said(['So.'], random.then)] : [],
		to: [
			...random.to.map(({ to, when }) => ({ to: place(to), when })),
			{ to: next ?? place(random.last) }
		],
		...(random.fatal && { fatal: { act: 'promise', clause: 'RULE-08', reason: 'not yours' } })
	};
}

function phrasesAt(index: number, random: RandomPhrase[]): Phrase[] {
	return random.map(({ points, fact }, i) => ({
		id: `phrase-${index}-${i}`,
		criterion: 'RULE-01',
		points,
		reason: 'heard',
		cites: [],
		...(fact && { fact })
	}));
}

function nodeFrom(
	index: number,
	random: ReturnType<typeof node> extends fc.Arbitrary<infer T> ? T : never,
	phrases: RandomPhrase[],
	places: string[]
): Node {
	const marked = (second: boolean): Line['text'] =>
		phrases.flatMap((p, i) =>
			p.second === second ? [{ phrase: `phrase-${index}-${i}`, text: 'this' }] : []
		);
	const { learns, sets, fatal, ...silence } = moveOn({ ...random.silence, fatal: false }, places);
	return {
		id: `node-${index}`,
		lines: [said(['Well, ', ...marked(false)]), said(['And ', ...marked(true)], random.second)],
		phrases: phrasesAt(index, phrases),
		replies: random.replies.map((reply, i) => ({
			id: `reply-${i}`,
			say: `Answer ${i}`,
			...(i >= 2 && reply.when && { when: reply.when }),
			// The first reply leads to the next node, so that something leads to each.
			...moveOn(reply.move, places, i === 0 ? places[0] : undefined)
		})),
		limit: random.limit,
		silence: { ...silence, learns: [], sets: [] }
	};
}

/** What guards ask for and nothing gives, the first reply gives; endings to which nothing leads go. */
function sound(scenario: Scenario): Scenario {
	const asked = atomsRead(scenario).map((atom) => atom.split(':') as [string, string]);
	const first = scenario.nodes[0]?.replies[0];
	if (!first) throw new Error('a scenario without a reply');
	const moves = scenario.nodes.flatMap(({ replies, silence }) => [...replies, silence]);
	const given = new Set(moves.flatMap(({ sets, learns }) => [...sets, ...learns]));
	const ask = (kind: string) =>
		asked.filter(([k, id]) => k === kind && id !== FATAL && !given.has(id)).map(([, id]) => id);
	first.sets = [...first.sets, ...ask('flag')];
	first.learns = [...first.learns, ...ask('fact')];
	const ends = new Set(moves.flatMap(({ to }) => to.map((target) => target.to)));
	return { ...scenario, endings: scenario.endings.filter(({ id }) => ends.has(id)) };
}

/** Acyclic scenarios of two to `nodes` nodes with guards, flags, facts, notes, silence and fatal acts. */
export const scenarios = (nodes = 6): fc.Arbitrary<Scenario> =>
	fc
		.array(fc.array(phrase, { maxLength: 2 }), { minLength: 2, maxLength: nodes })
		.chain((phrases) => {
			const notes = phrases.flatMap((list, i) => phrasesAt(i, list).map(({ id }) => id));
			const when = guard(notes.slice(0, NOTES_READ));
			return fc.record({
				phrases: fc.constant(phrases),
				nodes: fc.array(node(when), { minLength: phrases.length, maxLength: phrases.length }),
				farewell: fc.option(when, { nil: undefined }),
				start: fc.integer({ min: 40, max: 60 }),
				min: fc.integer({ min: 0, max: 40 }),
				max: fc.integer({ min: 60, max: 100 }),
				overall: fc.integer({ min: 1, max: 100 }),
				required: fc.subarray(CRITERIA.slice(0, 4), { maxLength: 2 })
			});
		})
		.map(({ phrases, nodes: random, farewell, start, min, max, overall, required }) => {
			const names = [...random.map((_, i) => `node-${i}`), ...OUTCOMES];
			return sound({
				...tinyScenario('en'),
				id: 'random',
				facts: FACTS.map((id) => ({ id, label: id })),
				temperature: { start, min, max },
				pass: { overall, required },
				start: 'node-0',
				nodes: random.map((n, i) => nodeFrom(i, n, phrases[i] ?? [], names.slice(i + 1))),
				endings: OUTCOMES.map((outcome) => ({
					id: outcome,
					outcome,
					title: outcome,
					meaning: outcome,
					line: [said(['Goodbye.'], farewell)]
				}))
			});
		});
