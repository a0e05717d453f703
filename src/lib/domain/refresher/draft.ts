/** A state in the making: however many entries are folded, the given one is copied once. */
import type { LogIssue, State } from './state.ts';
import { answered, blankTrace, type Review, type Trace } from './trace.ts';

export class Draft {
	readonly zone: string;
	readonly traces: Map<string, Trace>;
	readonly since: number;
	needsWhole: boolean;
	readonly issues: LogIssue[];
	clock: number | null;
	readonly harvested: Set<string>;
	/** Cards by the `seq` of their answers; made only when it is asked for. */
	#cardOf: Map<number, string> | undefined;

	constructor(state: State) {
		this.zone = state.zone;
		this.traces = new Map(state.traces);
		this.since = state.since;
		this.needsWhole = state.needsWhole;
		this.issues = [...state.issues];
		this.clock = state.clock;
		this.harvested = new Set(state.harvested);
	}

	trace(card: string): Trace {
		return this.traces.get(card) ?? blankTrace(card);
	}

	put(trace: Trace): void {
		this.traces.set(trace.card, trace);
	}

	review(trace: Trace, review: Review): void {
		this.put(answered(trace, review));
		this.#cardOf?.set(review.seq, trace.card);
	}

	/** The trace that holds the answer at `seq`. */
	holding(seq: number): Trace | undefined {
		this.#cardOf ??= new Map(
			[...this.traces.values()].flatMap(({ card, reviews }) =>
				reviews.map((review): [number, string] => [review.seq, card])
			)
		);
		const card = this.#cardOf.get(seq);
		return card === undefined ? undefined : this.traces.get(card);
	}

	/** What was made. The draft is not to be used any more. */
	finish(): State {
		const { zone, traces, since, needsWhole, issues, clock, harvested } = this;
		return { zone, traces, since, needsWhole, issues, clock, harvested };
	}
}
