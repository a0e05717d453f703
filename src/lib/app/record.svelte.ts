/** The record that a talk ends in: filling it from the notes, its judgement, and the practice case that it becomes. */
import { loadRules } from '#lib/content/load.ts';
import type { RuleSet } from '#lib/domain/sop/policy.ts';
import { policyOf } from '#lib/domain/sop/policy.ts';
import type { RecordField, Scenario } from '#lib/domain/roleplay/scenario.ts';
import type { Talk } from '#lib/domain/roleplay/talk.ts';
import type { RecordAnswers } from '#lib/domain/roleplay/talk-event.ts';
import type { RoleplayAttempt } from '#lib/domain/training/attempt.ts';
import { shuffled } from '#lib/domain/chance/shuffle.ts';
import {
	DUTIES,
	classIn,
	dueChoices,
	judgeRecord,
	type Duty,
	type JudgedRecord
} from '#lib/domain/training/judge-record.ts';
import { m } from '#lib/paraglide/messages.js';
import { openDesk, receive, type Entered } from './desk/open-desk.svelte.ts';

/** The rules that the record is judged by, once they are there. To be called while a component is set up. */
export function recordRules(): { readonly value: RuleSet | undefined } {
	let value = $state.raw<RuleSet>();
	$effect(() => {
		void loadRules().then((rules) => (value = rules));
	});
	return {
		get value() {
			return value;
		}
	};
}

export const zoneOf = ({ rules, version }: RuleSet): string => policyOf(rules, version).zone;

/** The options of a field in the order of this attempt. */
export const optionsOf = ({ key, options }: RecordField, seed: number) =>
	shuffled(options, seed, key);

/** The instants that can be picked, UTC ms. */
export const choicesOf = ({ record: wanted }: Scenario, rules: RuleSet): number[] =>
	wanted ? dueChoices(wanted, rules) : [];

const duties: Record<Duty, () => string> = {
	'send-form': m.duty_send_form,
	'hand-over': m.duty_hand_over,
	reply: m.duty_reply,
	solve: m.duty_solve
};

/** What must be done, in words. */
export const dutyName = (duty: Duty): string => duties[duty]();

export const RECORD_DUTIES = DUTIES;

export const judgedRecord = (talk: Talk, rules: RuleSet): JudgedRecord | undefined =>
	judgeRecord(talk, rules);

/** The text that was picked for a field. */
const textIn = ({ record: wanted }: Scenario, answers: RecordAnswers, key: string): string => {
	const field = wanted?.fields.find((each) => each.key === key);
	return field?.options.find(({ id }) => id === answers.fields[key])?.text ?? '';
};

/**
 * Puts the record on the practice desk as a case of its own that names the talk: received now by the desk's clock,
 * recorded and classified as it was filled. `events`: how many of the talk there were.
 */
export async function recordToDesk(
	attempt: RoleplayAttempt,
	events: number,
	scenario: Scenario,
	answers: RecordAnswers
): Promise<Entered> {
	const desk = await openDesk();
	const back = desk.role;
	await desk.setRole('ROLE-REC');
	const fields = Object.fromEntries(
		Object.keys(answers.fields).map((key) => [key, textIn(scenario, answers, key)])
	);
	const entered = await receive(
		desk,
		{ receivedAt: desk.now, channel: scenario.channel, raisedBy: 'customer' },
		[
			{ type: 'recorded', fields },
			{ type: 'classified', ...classIn(answers) }
		],
		{ attempt: attempt.id, events }
	);
	if (!entered.ok) await desk.setRole(back);
	return entered;
}
