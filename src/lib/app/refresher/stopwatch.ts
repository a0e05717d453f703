/** How long a question was before one's eyes: a tab that is hidden, or a clock that jumps, does not count. */

export class Stopwatch {
	#shown = 0;
	#since: number | undefined;
	readonly #clock: () => number;

	/** `clock`: ms that only ever grow, such as performance.now. */
	constructor(clock: () => number) {
		this.#clock = clock;
	}

	/** Begins at nought. */
	restart(): void {
		this.#shown = 0;
		this.#since = this.#clock();
	}

	/** The question is out of sight. */
	pause(): void {
		this.#shown = this.elapsed;
		this.#since = undefined;
	}

	/** It is seen again. */
	resume(): void {
		this.#since ??= this.#clock();
	}

	/** ms, whole. */
	get elapsed(): number {
		const running = this.#since === undefined ? 0 : this.#clock() - this.#since;
		return Math.round(this.#shown + Math.max(0, running));
	}
}
