/** A sitting under way: what was answered, the clock of an exam, and the store behind it. */
import { LOCALES, type Locale } from '#lib/content/locale.ts';
import type { Answer } from '#lib/domain/quiz/answer.ts';
import { mark, type Mark } from '#lib/domain/quiz/mark.ts';
import type { Question } from '#lib/domain/quiz/question.ts';
import {
	advance,
	resultOf,
	sittingOf,
	timeUp,
	type QuizEvent,
	type Result,
	type Sitting
} from '#lib/domain/quiz/sitting.ts';
import type { LogEntry, QuizAttempt, QuizItem } from '#lib/domain/training/attempt.ts';
import type { QuestionsByLocale, Reading } from '#lib/storage/facts/judge.ts';
import { now } from '../clock.ts';
import { Journal } from '../journal.svelte.ts';

export type QuizReading = Extract<Reading, { kind: 'quiz' }>;

/** The questions of a paper in a language, or in the first that it has. */
export function questionsIn(questions: QuestionsByLocale, locale: Locale) {
	const found = questions.get(locale) ?? questions.get(LOCALES[0]) ?? [...questions.values()][0];
	if (!found) throw new Error('a paper without questions');
	return found;
}

export class QuizSession {
	readonly attempt: QuizAttempt;
	readonly item: QuizItem;
	readonly journal: Journal<QuizEvent>;
	readonly #questions: QuestionsByLocale;
	#stamp = $state(now());

	constructor({ attempt, log, item, questions }: QuizReading) {
		this.attempt = attempt;
		this.item = item;
		this.#questions = questions;
		this.journal = new Journal(attempt.id, log, {
			logIn: (reading) => (reading.ok && reading.kind === 'quiz' ? reading.log : undefined),
			changed: () => undefined
		});
	}

	/** The questions in a language, by ID. */
	in = (locale: Locale): ReadonlyMap<string, Question> => questionsIn(this.#questions, locale);

	#any = (): ReadonlyMap<string, Question> => this.in(LOCALES[0]);

	/** What the log makes of the paper. */
	get sitting(): Sitting {
		const read = sittingOf(this.item.paper, this.#any(), this.journal.log);
		if (!read.ok) throw new Error(`seq ${read.index}: ${read.code}`);
		return read.sitting;
	}

	#add(event: QuizEvent, at: number = now()): boolean {
		if (!advance(this.item.paper, this.#any(), this.sitting, { at, event }).ok) return false;
		this.journal.add(event, at);
		return true;
	}

	/** Keeps an answer. False when it cannot be given any more. */
	answer(question: string, answer: Answer): boolean {
		this.tick();
		return this.#add({ type: 'question-answered', question, answer });
	}

	/** A learner holds a question to be bad. */
	flag = (question: string, text: string): boolean =>
		this.#add({ type: 'question-flagged', question, text });

	handIn = (): boolean => this.#add({ type: 'handed-in' });

	/** Hands in when the time is over, at the instant at which it was; to be called once a second and on return. */
	tick(): void {
		this.#stamp = now();
		const by = timeUp(this.item.paper, this.attempt.startedAt);
		if (by !== undefined && by <= this.#stamp) this.#add({ type: 'handed-in' }, by);
	}

	/** Seconds left; undefined where there is no limit. A clock that went back gives no more than there was. */
	get secondsLeft(): number | undefined {
		const by = timeUp(this.item.paper, this.attempt.startedAt);
		const at = Math.max(this.#stamp, this.attempt.startedAt);
		return by === undefined ? undefined : Math.max(0, Math.ceil((by - at) / 1000));
	}

	/** The mark of an answer that may be shown: in practice at once, else after handing in. */
	markOf(question: Question): Mark | undefined {
		const answer = this.sitting.answers.get(question.id);
		const shown = this.item.paper.mode === 'practice' || this.sitting.handedInAt !== undefined;
		return answer && shown ? mark(question, answer) : undefined;
	}

	get result(): Result {
		return resultOf(this.item.paper, this.#any(), this.sitting);
	}

	/** Takes over what another tab has added. */
	follow = (log: LogEntry<QuizEvent>[]): void => this.journal.follow(log);
}
