/** The record that a talk ends in: what was filled against what was said, the class, and what is due by when. */
import { phrasesOf } from '../roleplay/ledger.ts';
import type { RecordField, Scenario, TalkRecord } from '../roleplay/scenario.ts';
import { moveOf, type Talk } from '../roleplay/talk.ts';
import type { RecordAnswers } from '../roleplay/talk-event.ts';
import type { CaseEvent, Class } from '../sop/events.ts';
import { isValid, levelOf } from '../sop/limits.ts';
import type { Obligation } from '../sop/obligation.ts';
import { obligations } from '../sop/obligations.ts';
import type { RuleSet } from '../sop/policy.ts';

/** What is asked: until when must this be done? Each the duty of limits (AMB-12). */
export const DUTIES = ['send-form', 'hand-over', 'reply', 'solve'] as const;
export type Duty = (typeof DUTIES)[number];

const CLASSES: readonly Class[] = [
	{ nature: 'NAT-C1', content: 'CON-E', severity: null },
	{ nature: 'NAT-V2', content: 'CON-E', severity: 'SEV-MIN' },
	{ nature: 'NAT-V2', content: 'CON-E', severity: 'SEV-IMP' },
	{ nature: 'NAT-V2', content: 'CON-E', severity: 'SEV-MAJ-b' }
];

/** The limits of a complaint of a class that is received, classified and opened at one instant (UTC ms). */
function limitsOf(given: Class, receivedAt: number, ruleSet: RuleSet): Obligation[] {
	const common = { at: receivedAt, by: 'ROLE-REC' } as const;
	const log: CaseEvent[] = [
		{
			type: 'received',
			...common,
			receivedAt,
			channel: 'desk',
			raisedBy: 'customer',
			policy: ruleSet.version
		},
		{ type: 'classified', ...common, ...given },
		{ type: 'opened', ...common, conditions: ['OPEN-c'], fields: {} }
	];
	return obligations(log, ruleSet.rules, receivedAt);
}

/** What binds of a duty: the earliest of its limits; undefined when there is none. */
const bindingOf = (all: readonly Obligation[], duty: Duty): Obligation | undefined =>
	all
		.filter((each) => each.duty === duty && each.dueAt !== null)
		.toSorted((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))[0];

/** The instants (UTC ms) that can be picked: where the limits of any class would end, in order. */
export function dueChoices({ receivedAt }: TalkRecord, ruleSet: RuleSet): number[] {
	const ends = CLASSES.flatMap((given) =>
		limitsOf(given, receivedAt, ruleSet).flatMap(({ dueAt }) => dueAt ?? [])
	);
	return [...new Set(ends)].toSorted((a, b) => a - b);
}

/** Where a fact was told: the turn (from 0), the words that could be noted, whether they were; null where it was not. */
export type Told = { turn: number; phrase: string | null; noted: boolean } | null;

/** Where a fact came up in a talk: in a phrase, else by a reply that brought it out. */
function toldIn(talk: Talk, fact: string): Told {
	const { scenario, turns } = talk;
	for (const [turn, taken] of turns.entries()) {
		const phrase = phrasesOf(scenario, taken).find((each) => each.fact === fact);
		if (phrase) return { turn, phrase: phrase.id, noted: taken.notes.includes(phrase.id) };
		if (moveOf(scenario, taken).learns.includes(fact)) return { turn, phrase: null, noted: false };
	}
	return null;
}

export type JudgedField = {
	field: RecordField;
	given: string;
	right: boolean;
	/** The facts that tell it, and where each was said. */
	told: { fact: string; told: Told }[];
};
type JudgedPart = { part: 'nature' | 'content' | 'severity'; right: boolean };
export type JudgedDue = {
	duty: Duty;
	given: number | null;
	right: boolean;
	/** What binds by the true class; undefined when nothing does. */
	limit: Obligation | undefined;
};

export type JudgedRecord = {
	fields: JudgedField[];
	parts: JudgedPart[];
	truth: Class;
	given: Class;
	dues: JudgedDue[];
	points: number;
	of: number;
	/** 0 to 100, at most one decimal. */
	percent: number;
};

const PART_POINTS = 2;

/** The class that a scenario's truth names. */
const trueClass = ({ truth }: Scenario): Class => ({
	nature: truth.nature,
	content: truth.content,
	severity: truth.severity ?? null
});

const levelIn = ({ nature, severity }: Class): string | null =>
	isValid(nature) && severity !== null ? levelOf(severity) : null;

/** Judges the record of a talk; undefined when the scenario has none or it has not been filled. */
export function judgeRecord(talk: Talk, ruleSet: RuleSet): JudgedRecord | undefined {
	const { scenario, record: answers } = talk;
	const { record } = scenario;
	if (!record || !answers) return undefined;
	const truth = trueClass(scenario);
	const given = classIn(answers);
	const all = limitsOf(truth, record.receivedAt, ruleSet);
	const fields = record.fields.map((field): JudgedField => {
		const chosen = answers.fields[field.key] ?? '';
		return {
			field,
			given: chosen,
			right: chosen === field.right,
			told: field.facts.map((fact) => ({ fact, told: toldIn(talk, fact) }))
		};
	});
	const parts: JudgedPart[] = [
		{ part: 'nature', right: given.nature === truth.nature },
		{ part: 'content', right: given.content === truth.content },
		{ part: 'severity', right: levelIn(given) === levelIn(truth) }
	];
	const dues = DUTIES.map((duty): JudgedDue => {
		const limit = bindingOf(all, duty);
		const picked = answers.dues[duty] ?? null;
		return { duty, given: picked, right: picked === (limit?.dueAt ?? null), limit };
	});
	const count = (list: readonly { right: boolean }[]) => list.filter(({ right }) => right).length;
	const points = count(fields) + PART_POINTS * count(parts) + count(dues);
	const of = fields.length + PART_POINTS * parts.length + dues.length;
	const percent = Math.round((points / of) * 1000) / 10;
	return { fields, parts, truth, given, dues, points, of, percent };
}

/** The class that was given. */
export const classIn = ({ nature, content, severity }: RecordAnswers): Class => ({
	nature,
	content,
	severity
});
