/** What a schema cannot see: references between the parts of a scenario, and phrases in its lines. */
import { atomsOf, type Atom } from '#lib/domain/roleplay/guard.ts';
import type { Guard } from '#lib/domain/roleplay/scenario.ts';
import { FATAL } from '#lib/domain/roleplay/situation.ts';
import { PHRASE } from './compile.ts';
import type { Issue } from './issue.ts';
import type { ScenarioSource, SourceLine, SourceTargets, Text } from './schema.ts';
import type { Source } from './source.ts';

type Path = (string | number)[];

/** Whether a record has a key of its own; `constructor` and the like it only inherits. */
const has = (record: object, id: string): boolean => Object.hasOwn(record, id);

const phrasesIn = (text: string): string[] => [...text.matchAll(PHRASE)].map((m) => m[2] as string);

/** Every guard, target, citation and move of a scenario, with its key. */
function partsOf(scenario: ScenarioSource) {
	const guards: [Path, Guard][] = [];
	const targets: [Path, string][] = [];
	const unguarded: [Path, SourceTargets][] = [];
	const cites: [Path, string][] = [];
	const learnt: [Path, string][] = [];
	const flags = new Set<string>([FATAL]);
	const plain: [Path, Text][] = [];
	const answers: [Path, string][] = [];

	const lines = (path: Path, list: SourceLine[], markup: boolean) =>
		list.forEach((line, i) => {
			if (line.when) guards.push([[...path, i, 'when'], line.when]);
			line.answers?.forEach((reply, j) => answers.push([[...path, i, 'answers', j], reply]));
			const kind = line.say ? 'say' : 'direction';
			const text = line.say ?? line.direction;
			if (text && !markup) plain.push([[...path, i, kind], text]);
		});
	const leads = (path: Path, to: SourceTargets) => {
		if (typeof to === 'string') targets.push([path, to]);
		else {
			to.forEach((target, i) => {
				targets.push([[...path, i, 'to'], target.to]);
				if (target.when) guards.push([[...path, i, 'when'], target.when]);
			});
			unguarded.push([path, to]);
		}
	};
	const verdicts = (path: Path, list: ScenarioSource['silence']['verdicts']) =>
		list.forEach((verdict, i) =>
			verdict.cites.forEach((id, j) => cites.push([[...path, i, 'cites', j], id]))
		);

	verdicts(['silence', 'verdicts'], scenario.silence.verdicts);
	lines(['silence', 'then'], scenario.silence.then, false);
	for (const [id, node] of Object.entries(scenario.nodes)) {
		lines(['nodes', id, 'lines'], node.lines, true);
		leads(['nodes', id, 'silence', 'to'], node.silence.to);
		lines(['nodes', id, 'silence', 'then'], node.silence.then ?? [], false);
		verdicts(['nodes', id, 'silence', 'verdicts'], node.silence.verdicts ?? []);
		for (const [phraseId, phrase] of Object.entries(node.phrases)) {
			const path = ['nodes', id, 'phrases', phraseId];
			phrase.cites.forEach((cite, j) => cites.push([[...path, 'cites', j], cite]));
			if (phrase.fact) learnt.push([[...path, 'fact'], phrase.fact]);
		}
		for (const [replyId, reply] of Object.entries(node.replies)) {
			const path = ['nodes', id, 'replies', replyId];
			if (reply.when) guards.push([[...path, 'when'], reply.when]);
			leads([...path, 'to'], reply.to);
			lines([...path, 'then'], reply.then, false);
			verdicts([...path, 'verdicts'], reply.verdicts);
			reply.learns.forEach((fact, i) => learnt.push([[...path, 'learns', i], fact]));
			reply.sets.forEach((flag) => flags.add(flag));
			if (reply.fatal) cites.push([[...path, 'fatal', 'clause'], reply.fatal.clause]);
		}
	}
	for (const [id, ending] of Object.entries(scenario.endings))
		lines(['endings', id, 'line'], ending.line, false);
	return { guards, targets, unguarded, cites, learnt, flags, plain, answers };
}

/** The phrases of a node's lines agree with its `phrases`, in both languages. */
function phraseIssues({ value, issue }: Source<ScenarioSource>): Issue[] {
	const issues: Issue[] = [];
	const seen = new Map<string, string>();
	for (const [id, node] of Object.entries(value.nodes)) {
		const shown = new Set<string>();
		node.lines.forEach((line, i) => {
			const text = (line.say ?? line.direction) as Text;
			const path = ['nodes', id, 'lines', i];
			const zh = phrasesIn(text.zh);
			const en = phrasesIn(text.en);
			if ([...zh].sort().join() !== [...en].sort().join())
				issues.push(
					issue(
						path,
						`the phrases differ: zh has ${zh.join(', ') || 'none'}, en has ${en.join(', ') || 'none'}`
					)
				);
			for (const phrase of zh) {
				if (shown.has(phrase)) issues.push(issue(path, `the phrase ${phrase} is marked twice`));
				shown.add(phrase);
				if (!has(node.phrases, phrase))
					issues.push(issue(path, `the phrase ${phrase} is not described in nodes.${id}.phrases`));
			}
		});
		for (const phrase of Object.keys(node.phrases)) {
			const path = ['nodes', id, 'phrases', phrase];
			if (!shown.has(phrase))
				issues.push(issue(path, `no line of this node has the phrase ${phrase}`));
			const elsewhere = seen.get(phrase);
			if (elsewhere)
				issues.push(issue(path, `the phrase ${phrase} is already used in ${elsewhere}`));
			seen.set(phrase, id);
		}
	}
	return issues;
}

/** The issues of a scenario. `known` holds the IDs that may be cited. */
export function scenarioIssues(
	source: Source<ScenarioSource>,
	known: ReadonlySet<string>
): Issue[] {
	const { value, issue, file } = source;
	const { guards, targets, unguarded, cites, learnt, flags, plain, answers } = partsOf(value);
	const issues = phraseIssues(source);
	const say = (path: Path, message: string) => issues.push(issue(path, message));

	if (!file.endsWith(`/${value.id}.yaml`)) say(['id'], `the file is not called ${value.id}.yaml`);
	if (!has(value.nodes, value.start)) say(['start'], `there is no node ${value.start}`);
	const { start, min, max } = value.temperature;
	if (min > start || start > max) say(['temperature'], 'start must lie between min and max');
	for (const id of Object.keys(value.endings))
		if (has(value.nodes, id)) say(['endings', id], `${id} is a node and an ending`);
	for (const [path, to] of targets)
		if (!has(value.nodes, to) && !has(value.endings, to))
			say(path, `there is no node or ending ${to}`);
	for (const [path, list] of unguarded)
		if (typeof list !== 'string' && list.at(-1)?.when)
			say(path, 'the last target must have no guard, so that the talk always goes on');
	for (const [path, id] of cites) if (!known.has(id)) say(path, `there is no clause ${id}`);
	for (const [path, fact] of learnt)
		if (!has(value.facts, fact)) say(path, `there is no fact ${fact}`);
	const given = new Set(
		Object.entries(value.nodes).flatMap(([id, { replies }]) =>
			Object.keys(replies).map((reply) => `${id}/${reply}`)
		)
	);
	for (const [path, reply] of answers)
		if (!given.has(reply)) say(path, `there is no reply ${reply}; write node/reply`);
	for (const [path, text] of plain)
		if (phrasesIn(text.zh + text.en).length > 0)
			say(path, "a phrase can only be noted in a node's own lines");
	for (const [id, node] of Object.entries(value.nodes))
		if (Object.values(node.replies).filter((reply) => !reply.when).length < 2)
			say(['nodes', id, 'replies'], 'at least two replies must have no guard');

	for (const [key, { facts }] of Object.entries(value.record?.fields ?? {}))
		facts.forEach((fact, i) => {
			if (!has(value.facts, fact))
				say(['record', 'fields', key, 'facts', i], `there is no fact ${fact}`);
		});

	const told = new Set(learnt.map(([, fact]) => fact));
	const phrases = new Set(Object.values(value.nodes).flatMap((node) => Object.keys(node.phrases)));
	const exists = (atom: Atom): boolean => {
		const [kind, id] = atom.split(':') as [string, string];
		return kind === 'flag' ? flags.has(id) : kind === 'fact' ? told.has(id) : phrases.has(id);
	};
	for (const [path, guard] of guards)
		for (const atom of atomsOf(guard))
			if (!exists(atom)) say(path, `nothing ever gives ${atom.replace(':', ' ')}`);
	const atoms = new Set(guards.flatMap(([, guard]) => atomsOf(guard)));
	if (atoms.size > 8)
		say(['nodes'], `guards ask for ${atoms.size} flags, facts and notes; at most 8`);
	return issues;
}
