/** Beginning what came along with an assignment: an attempt that is pinned to it and read from the store like any other. */
import { LOCALES, type Locale } from '#lib/content/locale.ts';
import type { Part } from '#lib/domain/training/assignment/assignment.ts';
import type { Mode } from '#lib/domain/roleplay/scenario.ts';
import {
	LOG_FORMAT,
	type ExerciseItem,
	type PinnedItem,
	type RoleplayAttempt,
	type RoleplayItem
} from '#lib/domain/training/attempt.ts';
import { partKey, type PartKey } from '#lib/domain/training/attempt-fact.ts';
import { newId, newSeed, now } from '../clock.ts';
import { exerciseIn, startOn, type Begun } from '../desk/exercise.ts';
import { learners } from '../learners.svelte.ts';
import { to } from '../locale.ts';
import { pinnedScenario } from '../pinned.ts';
import { storage } from '../storage.svelte.ts';

/** What can be done as it came along: a talk, an exercise. A module's lessons do not travel, and a quiz is drawn when it begins. */
export type BroughtItem = RoleplayItem | ExerciseItem;

/** Items by the parts that they are. */
export const byPart = (items: readonly PinnedItem[]): ReadonlyMap<PartKey, BroughtItem> =>
	new Map(
		items.flatMap((item): [PartKey, BroughtItem][] => {
			const { id } = item;
			if (item.kind === 'roleplay') return [[partKey({ kind: 'scenario', id }), item]];
			return item.kind === 'exercise' ? [[partKey({ kind: 'exercise', id }), item]] : [];
		})
	);

/** Whether one of the items that came along is the part as it was meant. */
export const bringsAlong = (items: readonly PinnedItem[], part: Part): boolean =>
	(byPart(items).get(partKey(part))?.version ?? 0) >= part.version;

/** What it is called. */
export const broughtTitle = (item: BroughtItem, locale: Locale = LOCALES[0]): string =>
	item.kind === 'roleplay' ? pinnedScenario(item, locale).title : exerciseIn(item, locale).title;

async function startTalk(item: RoleplayItem, mode: Mode): Promise<Begun> {
	const learner = await learners.ensure();
	const startedAt = now();
	const { id, version, hash } = item;
	const attempt: RoleplayAttempt = {
		id: newId(startedAt),
		learner: learner.id,
		kind: 'roleplay',
		content: { id, version, hash },
		mode,
		seed: newSeed(),
		startedAt,
		format: LOG_FORMAT
	};
	const result = await storage.write(({ db, records }) => records.startAttempt(db, attempt, item));
	return result.ok ? { ok: true, id: attempt.id } : result;
}

/** Begins it, and says at which address it goes on; undefined when it could not be kept. `mode`: null as practice. */
export async function startBrought(
	item: BroughtItem,
	mode: Mode | null
): Promise<string | undefined> {
	const isTalk = item.kind === 'roleplay';
	const begun = isTalk ? await startTalk(item, mode ?? 'practice') : await startOn(item);
	return begun.ok ? `${to(isTalk ? '/play/' : '/exercise/')}?attempt=${begun.id}` : undefined;
}
