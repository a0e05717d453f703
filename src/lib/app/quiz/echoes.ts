/**
 * An answer goes to the log and comes back from it, at times after the next key has been pressed. What comes back
 * must not overwrite what is being typed; what comes from elsewhere (a reload, another try) must be shown.
 */
import { picksOf, type Answer } from '#lib/domain/quiz/answer.ts';

/** Two answers that say the same are written the same. */
const written = (answer: Answer | undefined): string =>
	answer === undefined ? '' : JSON.stringify([answer.type, ...picksOf(answer).toSorted()]);

export class Echoes {
	/** What was sent and has not come back yet. */
	#under: string[] = [];
	/** What came in last, and what the learner said last. */
	#back: string;
	#said: string;

	constructor(answer: Answer | undefined) {
		this.#back = this.#said = written(answer);
	}

	/** Whether an answer says something else than the one before; it then counts as sent. */
	sends(answer: Answer | undefined): boolean {
		const text = written(answer);
		if (text === this.#said) return false;
		this.#said = text;
		this.#under.push(text);
		return true;
	}

	/** Whether an answer that comes in was sent from here, or is the one that came in before. */
	knows(answer: Answer | undefined): boolean {
		const text = written(answer);
		const place = this.#under.indexOf(text);
		if (place < 0) return text === this.#back;
		// Those sent before it have been overtaken.
		this.#under.splice(0, place + 1);
		this.#back = text;
		return true;
	}
}
