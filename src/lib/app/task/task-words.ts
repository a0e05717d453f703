/** Assignments in the reader's words. */
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import type { PartState } from '#lib/domain/training/assignment/standing.ts';
import type { PartKind } from '#lib/domain/training/attempt-fact.ts';
import type { VerdictKind } from '#lib/domain/roleplay/scenario.ts';
import { m } from '#lib/paraglide/messages.js';
import { leftText } from '../desk/moments.ts';
import { momentIn, passText } from '../trainer/assign/assign-words.ts';
import { modeName } from '../words.ts';
import type { OpenedTask } from './open-task.ts';

export const kindName = (kind: PartKind): string =>
	({
		module: m.task_kind_module,
		scenario: m.task_kind_scenario,
		quiz: m.task_kind_quiz,
		exercise: m.task_kind_exercise
	})[kind]();

export const stateName = (state: PartState): string =>
	({
		'not-begun': m.task_state_not_begun,
		'under-way': m.task_state_under_way,
		passed: m.task_state_passed,
		failed: m.task_state_failed,
		overdue: m.task_state_overdue
	})[state]();

export const refusalText = (code: Extract<OpenedTask, { ok: false }>['code']): string =>
	({
		newer: m.task_refused_newer,
		damaged: m.task_refused_damaged,
		'too-long': m.task_refused_long,
		foreign: m.task_refused_foreign,
		unreadable: m.file_unreadable
	})[code]();

/** Until when, in the zone that the trainer meant, and how long that is from `now` (UTC ms). */
export function dueText({ due }: Pick<Assignment, 'due'>, now: number): string {
	if (!due) return m.task_due_none();
	const time = momentIn(due.at, due.zone);
	return `${m.task_due({ time })} · ${leftText(due.at - now)}`;
}

/** How it is to be done and what passes, a sentence each. */
export function termsOf({ mode, attempts, pass, parts }: Assignment): string[] {
	const talks = parts.some(({ kind }) => kind === 'scenario');
	return [
		...(talks ? [mode === null ? m.task_mode_any() : m.task_mode({ mode: modeName(mode) })] : []),
		attempts === null ? m.task_tries_any() : m.task_tries({ count: attempts }),
		...passText(pass)
	];
}

const verdictName = (verdict: VerdictKind): string =>
	({ met: m.verdict_met, part: m.verdict_part, lost: m.verdict_lost })[verdict]();

/**
 * What a trainer made of a self-rating, beside the rating itself; undefined where a comment says nothing of one. `verdict`: the
 * same accepts it, another adjusts it, null rejects it.
 */
export function ratingText(
	own: VerdictKind | undefined,
	verdict: VerdictKind | null | undefined
): string | undefined {
	if (own === undefined || verdict === undefined) return undefined;
	if (verdict === null) return m.task_comment_rejects({ own: verdictName(own) });
	return verdict === own
		? m.task_comment_accepts({ own: verdictName(own) })
		: m.task_comment_adjusts({ own: verdictName(own), verdict: verdictName(verdict) });
}
