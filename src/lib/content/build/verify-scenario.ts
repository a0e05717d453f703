/** What verification finds, told to a trainer: where in the file, what is wrong, why it matters, how to mend it. */
import type { Scenario } from '#lib/domain/roleplay/scenario.ts';
import type { Finding, Rule } from '#lib/domain/roleplay/verify/finding.ts';
import type { Answering } from '#lib/domain/roleplay/verify/listening.ts';
import type { Step } from '#lib/domain/roleplay/verify/space.ts';
import { verify, type Verification } from '#lib/domain/roleplay/verify/verify.ts';
import type { Issue } from './issue.ts';
import type { ScenarioSource } from './schema.ts';
import type { Source } from './source.ts';

type Told = { what: string; why: string; mend: string };

const TOLD: Record<Rule, (finding: Finding) => Told> = {
	'place-unreachable': ({ where }) => ({
		what: `no talk comes to ${where.place}`,
		why: 'what never comes up teaches nothing',
		mend: 'lead a reply there, loosen the guards on the way, or delete it'
	}),
	'reply-unreachable': ({ where }) => ({
		what: `no talk can give the reply ${where.reply}`,
		why: 'its guard never holds when this node comes up',
		mend: 'loosen its guard, let an earlier reply give what it asks for, or delete it'
	}),
	'line-unsaid': ({ where }) => ({
		what: `line ${(where.line ?? 0) + 1} is never said`,
		why: 'its guard never holds here',
		mend: 'loosen its guard, or delete the line'
	}),
	'criterion-one-sided': ({ where, args }) => ({
		what: `${where.criterion} can only be ${args.only}`,
		why: 'a criterion that is scored must be winnable and losable, or it measures nothing',
		mend: `add a reply on which it is ${args.only === 'earned' ? 'lost' : 'earned'}, or take it out of the verdicts`
	}),
	'good-after-fatal': ({ where, args }) => ({
		what: `after the fatal ${args.act} (${where.reply}) a good ending can still be reached`,
		why: 'a fatal act fails the talk; a good ending would say that it did no harm',
		mend: 'guard the way to the good ending with {not: {flag: fatal}}'
	}),
	'best-path-fails': () => ({
		what: 'no best-scoring talk passes, ends well and loses no criterion',
		why: 'whoever does best by the score must be told that it was good',
		mend: 'move points from the replies that spoil the ending to those that lead to the good one; look at pass.required'
	}),
	'better-rated-worse': ({ where, args }) => ({
		what: `${where.reply} scores ${args.points}, ${where.sibling} scores ${args.other}, but the best talk after ${where.reply} is ${args.lost} points worse`,
		why: 'a reply that is praised must not lead into the worse talk without a reason',
		mend: 'change the points or the way on, or say why in `despite` of the reply'
	}),
	'best-recognisable': ({ args }) => ({
		what: `a best reply is the longest at ${args.percent} % of the nodes (${args.locale}: ${args.nodes})`,
		why: 'trainees learn to pick the longest',
		mend: 'shorten the best replies or lengthen tempting ones'
	}),
	'fact-missable': ({ where }) => ({
		what: `a good talk can end without ever offering the fact ${where.fact}`,
		why: 'the record asks for it, so it must be there to be heard on every good path',
		mend: 'let a line that every good path hears carry it, or take it out of facts'
	}),
	'answers-nothing': ({ args }) => ({
		what: `the line takes up ${args.answers}, but can be said without that`,
		why: 'a customer must not answer what the trainee did not say',
		mend: 'guard the line with a flag that those replies set'
	})
};

function keyOf({ rule, where }: Finding, value: ScenarioSource): (string | number)[] {
	const { place, reply, line, fact } = where;
	if (fact !== undefined) return ['facts', fact];
	if (rule === 'best-path-fails') return ['pass'];
	if (place === undefined) return ['nodes'];
	const path = [place in value.endings ? 'endings' : 'nodes', place];
	if (reply !== undefined) path.push('replies', reply);
	return line === undefined ? path : [...path, 'lines', line];
}

const stepText = ({ node, notes, reply }: Step): string =>
	`${node}${notes.map((note) => ` +${note}`).join('')}/${reply ?? '(silence)'}`;

/** The path of a finding in a line. */
const pathText = (path: readonly Step[]): string => path.map(stepText).join(' → ');

const issueOf = (source: Source<ScenarioSource>, finding: Finding): Issue => {
	const { what, why, mend } = TOLD[finding.rule](finding);
	const path = finding.path.length > 0 ? ` Path: ${pathText(finding.path)}.` : '';
	return source.issue(keyOf(finding, source.value), `${what}. Why: ${why}. Mend: ${mend}.${path}`);
};

const answering = ({ nodes }: ScenarioSource): Answering[] =>
	Object.entries(nodes).flatMap(([place, { lines }]) =>
		lines.flatMap(({ answers }, line) => (answers ? [{ place, line, answers }] : []))
	);

/** A reply that says why it may be rated better is excused. */
const excused = ({ nodes }: ScenarioSource, { rule, where }: Finding): boolean =>
	rule === 'better-rated-worse' &&
	nodes[where.place ?? '']?.replies[where.reply ?? '']?.despite !== undefined;

/** Verifies a compiled scenario against its source: the languages that are written, zh-Hant first. */
export function verifySource(
	source: Source<ScenarioSource>,
	locales: readonly [Scenario, ...Scenario[]]
): { verification: Verification; issues: Issue[] } {
	const { findings, ...rest } = verify(locales, answering(source.value));
	const left = findings.filter((finding) => !excused(source.value, finding));
	return {
		verification: { ...rest, findings: left },
		issues: left.map((finding) => issueOf(source, finding))
	};
}
