/** The record that a talk ends in: filling it from the notes, its judgement, and the practice case that it becomes. */
import { loadRules, loadRulesItem } from '#lib/content/load.ts';
import type { RuleSet } from '#lib/domain/sop/policy.ts';
import { policyOf } from '#lib/domain/sop/policy.ts';
import type { CaseEvent } from '#lib/domain/sop/events.ts';
import { record } from '#lib/domain/sop/record.ts';
import type { RecordField, Scenario } from '#lib/domain/roleplay/scenario.ts';
import type { RecordAnswers, Talk } from '#lib/domain/roleplay/talk.ts';
import {
	LOG_FORMAT,
	type CaseAttempt,
	type RoleplayAttempt
} from '#lib/domain/training/attempt.ts';
import { shuffled } from '#lib/domain/roleplay/order.ts';
import {
	DUTIES,
	classIn,
	dueChoices,
	judgeRecord,
	type Duty,
	type JudgedRecord
} from '#lib/domain/training/judge-record.ts';
import { m } from '#lib/paraglide/messages.js';
import { newId, newSeed, now } from './clock.ts';
import { openDesk } from './desk/open-desk.svelte.ts';
import type { Done } from './desk/desk.svelte.ts';

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
 * recorded and classified as it was filled.
 */
export async function recordToDesk(
	attempt: RoleplayAttempt,
	events: number,
	scenario: Scenario,
	answers: RecordAnswers
): Promise<{ ok: true; id: string } | Exclude<Done, { ok: true }>> {
	const [desk, item] = await Promise.all([openDesk(), loadRulesItem()]);
	const at = desk.now;
	const by = 'ROLE-REC' as const;
	const fields = Object.fromEntries(
		Object.keys(answers.fields).map((key) => [key, textIn(scenario, answers, key)])
	);
	const acts: CaseEvent[] = [
		{
			type: 'received',
			at,
			by,
			receivedAt: at,
			channel: scenario.channel,
			raisedBy: 'customer',
			policy: item.rules.version
		},
		{ type: 'recorded', at, by, fields },
		{ type: 'classified', at, by, ...classIn(answers) }
	];
	let log: readonly CaseEvent[] = [];
	for (const act of acts) {
		const outcome = record(log, act, item.rules.rules);
		if (!outcome.ok) return outcome;
		log = outcome.log;
	}
	const startedAt = now();
	const begun: CaseAttempt = {
		id: newId(startedAt),
		learner: desk.id,
		kind: 'case',
		content: { id: item.id, version: item.version, hash: item.hash },
		seed: newSeed(),
		startedAt,
		format: LOG_FORMAT,
		parent: { attempt: attempt.id, events }
	};
	const stored = { attempt: begun, item, ruleSet: item.rules, entries: [] };
	const change = desk.change(stored, log, at);
	const result = await desk.step([{ ...change, begun: { attempt: begun, item } }]);
	return result.ok ? { ok: true, id: begun.id } : result;
}
