/** The decisions of many talks, by the content that they are pinned to, and what is shown of them. */
import { pinnedScenario, talkOf } from '#lib/app/pinned.ts';
import { LOCALES, type Locale } from '#lib/content/locale.ts';
import {
	analyseReplies,
	decisionsOf,
	FEWEST,
	PART,
	signOf,
	type Decision,
	type NodeStatistics,
	type ReplyStatistics
} from '#lib/domain/roleplay/reply-analysis.ts';
import type { Scenario } from '#lib/domain/roleplay/scenario.ts';
import { ending } from '#lib/domain/roleplay/talk.ts';
import type { RoleplayItem } from '#lib/domain/training/attempt.ts';
import { m } from '#lib/paraglide/messages.js';
import { percent } from '#lib/app/words.ts';
import type { Reading } from '#lib/storage/facts/judge.ts';

/** Of one version of a scenario. `talks`: how many were led to their end. */
export type VersionStatistics = { item: RoleplayItem; talks: number; nodes: NodeStatistics[] };

export class GatheredDecisions {
	/** By the hash of the content, which is one object, so that it is explored once however many talks there are on it. */
	readonly #found = new Map<string, { item: RoleplayItem; talks: number; list: Decision[] }>();

	/** Adds a talk that was led to its end. False for what cannot be read. */
	add(reading: Reading): boolean {
		if (!reading.ok || reading.kind !== 'roleplay') return false;
		const { attempt, log, item } = reading;
		const found = this.#found.get(item.hash) ?? { item, talks: 0, list: [] };
		try {
			const talk = talkOf(attempt, log, found.item, LOCALES[0]);
			if (!ending(talk)) return true;
			found.list.push(...decisionsOf(talk));
			found.talks += 1;
			this.#found.set(item.hash, found);
			return true;
		} catch (error) {
			// Content from a foreign file that cannot be explored: it must not hide the other talks.
			console.error(error);
			return false;
		}
	}

	/** The statistics of each version, the newest first. */
	statistics(): VersionStatistics[] {
		return [...this.#found.values()]
			.toSorted((a, b) => b.item.version - a.item.version || b.talks - a.talks)
			.map(({ item, talks, list }) => ({ item, talks, nodes: analyseReplies(list) }));
	}
}

/** A decision with its texts. `heard`: what it answers. `said`: null for silence. */
export type ShownNode = {
	node: string;
	heard: string;
	n: number;
	replies: (ReplyStatistics & { said: string | null })[];
};

const heardAt = ({ nodes }: Scenario, id: string): string =>
	(nodes.find((node) => node.id === id)?.lines ?? [])
		.filter(({ kind }) => kind === 'say')
		.flatMap(({ text }) => text)
		.map((part) => (typeof part === 'string' ? part : part.text))
		.join('');

/** The statistics of a version in a language, in the order of the scenario. */
export function shownNodes({ item, nodes }: VersionStatistics, locale: Locale): ShownNode[] {
	const scenario = pinnedScenario(item, locale);
	return scenario.nodes.flatMap(({ id, replies }) => {
		const found = nodes.find(({ node }) => node === id);
		if (!found) return [];
		const said = new Map(replies.map((reply) => [reply.id, reply.say]));
		const shown = found.replies.map((each) => ({
			...each,
			said: each.reply === null ? null : (said.get(each.reply) ?? each.reply)
		}));
		return [{ node: id, heard: heardAt(scenario, id), n: found.n, replies: shown }];
	});
}

/** Who counts as strong and as weak, in a sentence. */
export const aboutReplies = (): string =>
	m.follow_replies_about({ part: percent(100 * PART), fewest: FEWEST });

/** What the figures of a reply say to whoever writes scenarios and trains people; empty for nothing. */
export function signText(figures: ReplyStatistics): string {
	switch (signOf(figures)) {
		case 'never':
			return m.follow_sign_never();
		case 'weak':
			return m.follow_sign_weak();
		case 'strong':
			return m.follow_sign_strong();
		case null:
			return '';
	}
}
