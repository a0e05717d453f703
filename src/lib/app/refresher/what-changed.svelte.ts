/** What changed since one learnt it: the rules of the log before, beside those in force. */
import { loadWords } from '#lib/content/load.ts';
import type { Locale } from '#lib/content/locale.ts';
import type { Words } from '#lib/content/library.ts';
import { policyOf, type Policy } from '#lib/domain/sop/policy.ts';
import type { RulesItem } from '#lib/domain/training/attempt.ts';
import type { Reviews } from '#lib/storage/review/reviews.ts';
import { changesBetween, type Change } from '../changes/changes.ts';
import { now } from '../clock.ts';
import { storage } from '../storage.svelte.ts';
import type { Refresher } from './refresher.svelte.ts';

const policyIn = ({ rules: { rules, version } }: RulesItem): Policy => policyOf(rules, version);

/** The policy that one learnt before the one in force; undefined where there was none, or its changes have been read. */
function learntBefore({ logs }: Reviews, current: RulesItem): Policy | undefined {
	const under = logs.filter(({ item }) => item.hash === current.hash);
	if (under.length === 0 || under.some(({ seen }) => seen)) return undefined;
	const before = logs.findLast(({ item }) => item.hash !== current.hash);
	return before && policyIn(before.item);
}

export type WhatChanged = {
	changes: Change[];
	/** Versions of the policy. */
	from: number;
	to: number;
	/** How many cards of a clause come due. */
	cards: Record<string, number>;
};

function whatChanged({ cards, deck, reviews }: Refresher, words: Words): WhatChanged | undefined {
	const before = learntBefore(reviews, cards.item);
	if (!before) return undefined;
	const changes = changesBetween({ policy: before, words }, { policy: cards.policy, words });
	if (changes.length === 0) return undefined;
	const due: Record<string, number> = {};
	for (const { id, clause } of deck.cards) {
		const wanted = reviews.state.traces.get(id)?.wanted ?? null;
		if (wanted !== null) due[clause] = (due[clause] ?? 0) + 1;
	}
	return { changes, from: before.version, to: cards.policy.version, cards: due };
}

/**
 * The changes that the present learner has not read yet, in a language; undefined when there are none, or nothing is known yet.
 * To be called while a component is set up.
 */
export function followChanges(
	refresher: () => Refresher | undefined,
	locale: () => Locale
): { readonly value: WhatChanged | undefined } {
	let words = $state.raw<Words>();
	$effect(() => {
		void loadWords(locale()).then((loaded) => (words = loaded));
	});
	const value = $derived.by(() => {
		const known = refresher();
		return known && words && whatChanged(known, words);
	});
	return {
		get value() {
			return value;
		}
	};
}

/** Keeps that the changes have been read. False when it could not be kept. */
export async function markChangesRead({ reviews }: Refresher): Promise<boolean> {
	const log = reviews.logs.at(-1)?.attempt.id;
	if (log === undefined) return false;
	const read = [{ type: 'changes-read' as const }];
	const result = await storage.write(({ db, records }) =>
		records.appendReviews(db, log, read, now())
	);
	return result.ok;
}
