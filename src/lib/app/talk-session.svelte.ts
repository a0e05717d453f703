/** One attempt being played: the machine, its log, the clock of an exam, and the store behind it. */
import { createActor, type Actor } from 'xstate';
import type { Locale } from '#lib/content/locale.ts';
import { talkMachine } from '#lib/domain/roleplay/machine.ts';
import { moodAt } from '#lib/domain/roleplay/mood.ts';
import { shuffled } from '#lib/domain/chance/shuffle.ts';
import type { Reply } from '#lib/domain/roleplay/scenario.ts';
import { decision, ending, phrasesNow, repliesNow, type Talk } from '#lib/domain/roleplay/talk.ts';
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
import { answerBy, silencesBy } from '#lib/domain/roleplay/timing.ts';
import {
	decisionSince,
	type LogEntry,
	type RoleplayAttempt,
	type RoleplayItem
} from '#lib/domain/training/attempt.ts';
import { now } from './clock.ts';
import { Journal } from './journal.svelte.ts';
import { pinnedScenario } from './pinned.ts';

/** What a session is opened with: an attempt as the store read it. */
export type Opened = {
	attempt: RoleplayAttempt;
	log: LogEntry<TalkEvent>[];
	item: RoleplayItem;
};

export class TalkSession {
	attempt: RoleplayAttempt;
	#item: RoleplayItem;
	readonly journal: Journal<TalkEvent>;
	#actor: Actor<typeof talkMachine>;
	#locale: Locale;
	#stamp = $state(0);

	constructor({ attempt, log, item }: Opened, locale: Locale) {
		this.attempt = attempt;
		this.#item = item;
		this.#locale = locale;
		this.journal = new Journal(attempt.id, log, {
			logIn: (reading) => (reading.ok && reading.kind === 'roleplay' ? reading.log : undefined),
			changed: () => this.#replay()
		});
		this.#actor = this.#play();
		this.talk = this.#actor.getSnapshot().context.talk;
	}

	/** The talk as it stands. */
	talk = $state.raw<Talk>() as Talk;

	#play(): Actor<typeof talkMachine> {
		const input = { scenario: pinnedScenario(this.#item, this.#locale), mode: this.attempt.mode };
		const actor = createActor(talkMachine, { input }).start();
		for (const { event } of this.journal.log) actor.send(event);
		return actor;
	}

	#replay(): void {
		this.#actor = this.#play();
		this.talk = this.#actor.getSnapshot().context.talk;
	}

	/** What storing has found out: whose attempt it is, and the content in the other languages. */
	complete(learner: string, item: RoleplayItem): void {
		this.attempt = { ...this.attempt, learner };
		this.#item = item;
		if (this.talk.scenario.locale !== this.#locale) this.#replay();
	}

	/** The same talk in another language, at the same place. */
	speak(locale: Locale): void {
		if (locale === this.#locale) return;
		this.#locale = locale;
		this.#replay();
	}

	/** Does what the trainee did, and keeps it. False when it does not fit the talk as it stands. */
	send(event: TalkEvent, at: number = now()): boolean {
		if (!this.#actor.getSnapshot().can(event)) return false;
		this.#actor.send(event);
		this.talk = this.#actor.getSnapshot().context.talk;
		this.journal.add(event, at);
		return true;
	}

	/** In an exam, lets the silences happen that are due by now; to be called once a second and on return. */
	tick(): void {
		this.#stamp = now();
		for (const { at, event } of silencesBy(this.talk, this.#since(), this.#stamp))
			this.send(event, at);
	}

	#since = (): number => decisionSince(this.attempt, this.journal.log);

	/** Seconds left for the answer in an exam; undefined elsewhere. */
	get secondsLeft(): number | undefined {
		const by = answerBy(this.talk, this.#since());
		const at = Math.max(this.#stamp, this.#since());
		return by === undefined ? undefined : Math.max(0, Math.ceil((by - at) / 1000));
	}

	/** The open decision's node, or undefined when the talk is over. */
	get node() {
		return decision(this.talk);
	}

	get ending() {
		return ending(this.talk);
	}

	/** Replies in the order in which this attempt shows them. */
	get replies(): Reply[] {
		return shuffled(repliesNow(this.talk), this.attempt.seed, this.talk.situation.place);
	}

	get phrases() {
		return phrasesNow(this.talk);
	}

	get temperature(): number {
		return this.talk.situation.temperature;
	}

	get mood() {
		return moodAt(this.temperature);
	}

	/** The last change of temperature, or null before the first answer. */
	get change(): number | null {
		const last = this.talk.turns.at(-1);
		return last ? last.after.temperature - last.before.temperature : null;
	}

	/** Notes the phrase, or crosses it out. */
	toggleNote(phrase: string): void {
		const node = this.node?.id;
		if (!node) return;
		this.send({ type: this.talk.notes.includes(phrase) ? 'unnoted' : 'noted', node, phrase });
	}

	/** What the trainee wrote for the open decision, or null. */
	get own(): string | null {
		return this.talk.own;
	}

	/** Keeps what the trainee would have said. */
	write(text: string): void {
		const node = this.node?.id;
		if (node) this.send({ type: 'worded', node, text });
	}

	/** Answers with the reply. */
	reply(reply: string): void {
		const node = this.node?.id;
		if (node) this.send({ type: 'replied', node, reply });
	}
}
