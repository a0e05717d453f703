/** Opening a case (立項): whether it is to be opened, and what the record of the decision needs (section 6). */
import type { Answers } from './classify.ts';
import type { CaseState } from './case-state.ts';
import { refuse, type Advice, type Refusal } from './codes.ts';
import type { CaseEventOf } from './events.ts';
import type { Policy } from './policy.ts';
import { say } from './said.ts';

/**
 * Whether to open: any one condition decides. `open` is undefined when the answers do not tell or contradict each other;
 * `missing` names the conditions that would.
 */
export type OpeningJudgement = {
	open: boolean | undefined;
	by: readonly string[];
	missing: readonly string[];
	advice: readonly Advice[];
};

/** Judges by the opening conditions, each answered yes, no or unknown (OPEN-a…f, OPEN-R1…R3). */
export function judgeOpening(policy: Policy, answers: Answers): OpeningJudgement {
	const ids = Object.keys(policy.opening);
	const yes = ids.filter((id) => answers[id] === 'yes');
	const opening = yes.filter((id) => policy.opening[id]);
	const against = yes.filter((id) => !policy.opening[id]);
	if (opening.length > 0 && against.length === 0) {
		const advice = [say('follow-up-until-closed', 'OPEN-R3')];
		return { open: true, by: opening, missing: [], advice };
	}
	const missing = ids.filter(
		(id) => policy.opening[id] && (answers[id] ?? 'unknown') === 'unknown'
	);
	if (against.length > 0 && opening.length === 0 && missing.length === 0)
		return { open: false, by: against, missing: [], advice: [] };
	const advice = [say('ask-first', 'OPEN-R2')];
	if (missing.length > 0)
		return {
			open: undefined,
			by: [],
			missing,
			advice: [say('find-out-first', 'OPEN-R1'), ...advice]
		};
	const rest = ids.filter((id) => !policy.opening[id] && answers[id] !== 'yes');
	return { open: undefined, by: yes, missing: opening.length > 0 ? [] : rest, advice };
}

/** Refuses to open, or to note that it need not be opened, against the conditions. */
export function openingRefusals(
	policy: Policy,
	event: CaseEventOf<'opened' | 'not-opened'>,
	state: CaseState
): Refusal[] {
	const refusals: Refusal[] = [];
	const known = event.conditions.filter((id) => id in policy.opening);
	const opening = known.filter((id) => policy.opening[id]);
	const against = known.filter((id) => !policy.opening[id]);
	if (state.stage === 'opened') refusals.push(refuse('already-opened', 'OPEN-R3'));
	if (opening.length > 0 && against.length > 0)
		refusals.push(refuse('conditions-contradict', 'OPEN-R2', { conditions: known }));
	else if (event.type === 'opened' && opening.length === 0)
		refusals.push(
			against.length > 0
				? refuse('need-not-be-opened', against[0] as string)
				: refuse('no-opening-condition', 'OPEN-R2', {
						conditions: Object.keys(policy.opening).filter((id) => policy.opening[id])
					})
		);
	else if (event.type === 'not-opened' && opening.length > 0)
		refusals.push(refuse('opening-condition-holds', opening[0] as string, { conditions: opening }));
	else if (event.type === 'not-opened' && against.length === 0)
		refusals.push(
			refuse('no-opening-condition', 'OPEN-R2', {
				conditions: Object.keys(policy.opening).filter((id) => !policy.opening[id])
			})
		);
	return refusals;
}
