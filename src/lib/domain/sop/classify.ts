/** Classification: a decision table over facts that are answered yes, no or not yet (AMB-20). */
import type { Policy, Row, Table } from './policy.ts';
import { isValid, levelOf, type Level } from './limits.ts';
import { say, type Said } from './said.ts';
import type { Content, Nature, Severity } from './vocabulary.ts';

/** A fact that is not answered is unknown. */
export type Answer = 'yes' | 'no' | 'unknown';
export type Answers = Readonly<Record<string, Answer>>;

/**
 * What a table says. One fitting row, or several of the same outcome: decided. Otherwise undetermined, and `missing`
 * names the unknown facts that matter, those that narrow the outcome first. Reasons: the rows' IDs as codes.
 */
export type Judgement<Outcome extends string> = {
	outcome: Outcome | undefined;
	possible: readonly Outcome[];
	reasons: readonly Said[];
	missing: readonly string[];
};

const fits = (row: Row, answers: Answers): boolean => {
	for (const fact in row.when) {
		const answer = answers[fact];
		if ((answer === 'yes' || answer === 'no') && answer !== row.when[fact]) return false;
	}
	return true;
};

/** The rows that the answers leave possible. For a full set of answers of a sound table: exactly one. */
export const rowsLeft = <O extends string>(table: Table<O>, answers: Answers): Row<O>[] =>
	table.rows.filter((row) => fits(row, answers));

const outcomesOf = <O extends string>(rows: readonly Row<O>[]): O[] => [
	...new Set(rows.map(({ then }) => then))
];

/** Evaluates a table. `same` tells which outcomes count as one (two rows of severity major, say). */
export function judge<O extends string>(
	table: Table<O>,
	answers: Answers,
	same: (outcome: O) => string = (outcome) => outcome
): Judgement<O> {
	const rows = rowsLeft(table, answers);
	const possible = outcomesOf(rows);
	const distinct = (some: readonly Row<O>[]): number =>
		new Set(some.map(({ then }) => same(then))).size;
	const open = distinct(rows);
	const reasons = rows.map(({ id, clause }) => say(id, clause));
	if (open === 1) return { outcome: possible[0], possible, reasons, missing: [] };

	const unknown = table.facts.filter((fact) => answers[fact] !== 'yes' && answers[fact] !== 'no');
	const weighed = unknown.map((fact) => {
		const yes = rows.filter((row) => row.when[fact] !== 'no');
		const no = rows.filter((row) => row.when[fact] !== 'yes');
		const matters = yes.length < rows.length || no.length < rows.length;
		return { fact, matters, narrows: distinct(yes) < open || distinct(no) < open };
	});
	const missing = [
		...weighed.filter(({ narrows }) => narrows),
		...weighed.filter(({ matters, narrows }) => matters && !narrows)
	].map(({ fact }) => fact);
	return { outcome: undefined, possible, reasons, missing };
}

/** The whole class. Severity is null when the complaint is certainly communicative, undefined when undetermined. */
export type Classification = {
	nature: Judgement<Nature>;
	content: Judgement<Content>;
	severity: Judgement<Severity> | null;
	/** The level that decides the limits; null for communicative, undefined when undetermined. */
	level: Level | null | undefined;
	/** Every fact that is missing, the nature's first. */
	missing: readonly string[];
};

/** Classifies by the policy's tables (1.1, 1.2, 1.3). Pure; SEV-MAJ-c and NAT-X happen by events, not here. */
export function classify(policy: Policy, answers: Answers): Classification {
	const nature = judge(policy.nature, answers);
	const content = judge(policy.content, answers);
	const communicative = nature.possible.every((id) => !isValid(id));
	const certain = nature.possible.every(isValid);
	const severity = communicative ? null : judge(policy.severity, answers, levelOf);
	const decided = severity?.outcome;
	const level = communicative ? null : certain && decided ? levelOf(decided) : undefined;
	const missing = [
		...new Set([...nature.missing, ...(severity?.missing ?? []), ...content.missing])
	];
	return { nature, content, severity, level, missing };
}

/** Every way to answer the facts of a table with the given answers: for walks over the whole input space. */
export function* everyAnswer(
	facts: readonly string[],
	values: readonly Answer[]
): Generator<Answers> {
	const total = values.length ** facts.length;
	for (let n = 0; n < total; n++) {
		const answers: Record<string, Answer> = {};
		let rest = n;
		for (const fact of facts) {
			answers[fact] = values[rest % values.length] as Answer;
			rest = Math.floor(rest / values.length);
		}
		yield answers;
	}
}
