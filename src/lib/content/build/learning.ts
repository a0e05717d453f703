/** Reads what is learnt and asked: question banks, what follows from the policy, papers, modules. */
import { existsSync, readdirSync } from 'node:fs';
import type { Policy } from '#lib/domain/sop/policy.ts';
import { wanted } from '#lib/domain/quiz/draw.ts';
import { checkTemplates, TemplatesOfAssignments } from './assignment-templates.ts';
import type { Issue } from './issue.ts';
import { moduleIssues } from './modules/check-module.ts';
import { withFigures } from './modules/compile-module.ts';
import { readModule, type ModuleFolder } from './modules/read-module.ts';
import { PapersSource } from './papers-schema.ts';
import { questionFlaws } from './questions/check-question.ts';
import { generateQuestions } from './questions/generate-questions.ts';
import { BankSource, type QuestionSource } from './questions/question-schema.ts';
import { TemplatesSource } from './questions/template-schema.ts';
import type { SourceWords } from './rule-words.ts';
import type { Text } from './schema.ts';
import { readerOf, type Source } from './source.ts';
import { figuresIn } from './texts.ts';
import { trackIssues } from './tracks/check-tracks.ts';
import { TracksSource } from './tracks/tracks-schema.ts';

/** `generated`: it follows from the policy, nobody wrote it. */
type BankQuestion = { bank: string; generated: boolean; source: QuestionSource };

/** Everything as written, with the policy's figures filled in. */
export type Learning = {
	banks: { id: string; title: Text }[];
	questions: BankQuestion[];
	papers: PapersSource;
	modules: ModuleFolder[];
	tracks: TracksSource;
	assignments: TemplatesOfAssignments;
};

/** What there is beside: IDs that learning may cite or link. */
export type Beside = {
	clauses: ReadonlySet<string>;
	scenarios: ReadonlySet<string>;
	exercises: ReadonlySet<string>;
};

const filesIn = (folder: string): string[] =>
	existsSync(folder) ? readdirSync(folder).sort() : [];

function checkBank(
	bank: Source<BankSource>,
	name: string,
	policy: Policy,
	words: SourceWords,
	clauses: ReadonlySet<string>
): { value: BankSource; issues: Issue[] } {
	const { value, issues } = figuresIn(bank, policy, words);
	if (`${value.id}.yaml` !== name) issues.push(bank.issue(['id'], `the file is called ${name}`));
	for (const [i, question] of value.questions.entries())
		for (const { path, message } of questionFlaws(question, clauses, policy))
			issues.push(bank.issue(['questions', i, ...path], `${question.id}: ${message}`));
	return { value, issues };
}

/** Questions whose ID is another’s, too. */
function doubleIds(banks: readonly Source<BankSource>[]): Issue[] {
	const seen = new Set<string>();
	return banks.flatMap(({ value, issue }) =>
		value.questions.flatMap(({ id }, i) => {
			if (seen.has(id)) return [issue(['questions', i, 'id'], `the ID ${id} is already used`)];
			seen.add(id);
			return [];
		})
	);
}

function paperIssues(papers: Source<PapersSource>, questions: readonly BankQuestion[]): Issue[] {
	const metas = questions.map(({ bank, source }) => ({ ...source, bank, hash: '' }));
	return papers.value.flatMap(({ id, draw }, i) => {
		const found = wanted(metas, draw).length;
		return found < draw.count
			? [papers.issue([i, 'draw'], `${id}: only ${found} questions fit`)]
			: [];
	});
}

/** Reads and checks everything that is learnt and asked. What has issues is left out; the rest is there. */
export function readLearning(
	root: string,
	policy: Policy,
	words: SourceWords,
	beside: Beside
): { learning: Learning; issues: Issue[] } {
	const issues: Issue[] = [];
	const read = readerOf(root, issues);

	const banks: Learning['banks'] = [];
	const questions: BankQuestion[] = [];
	const sources: Source<BankSource>[] = [];
	for (const name of filesIn(`${root}/content/quizzes`)) {
		const source = read(`content/quizzes/${name}`, BankSource);
		if (!source) continue;
		const checked = checkBank(source, name, policy, words, beside.clauses);
		issues.push(...checked.issues);
		sources.push(source);
		const { id, title } = checked.value;
		banks.push({ id, title });
		for (const question of checked.value.questions)
			questions.push({ bank: id, generated: false, source: question });
	}
	issues.push(...doubleIds(sources));
	const templates = read('content/sop/question-templates.yaml', TemplatesSource);
	if (templates)
		for (const { bank, source } of generateQuestions(policy, templates.value, words))
			questions.push({ bank, generated: true, source });

	const papers = read('content/papers.yaml', PapersSource);
	if (papers) issues.push(...paperIssues(papers, questions));

	const folders = filesIn(`${root}/content/modules`).flatMap((name) => {
		const result = readModule(root, name);
		if (!result.ok) issues.push(...result.issues);
		return result.ok ? [result.value] : [];
	});
	const counts = new Map<string, number>();
	for (const { bank } of questions) counts.set(bank, (counts.get(bank) ?? 0) + 1);
	const known = {
		...beside,
		modules: new Set(folders.map(({ source }) => source.value.id)),
		lessons: new Set(
			folders.flatMap(({ source }) =>
				source.value.lessons.map((lesson) => `${source.value.id}/${lesson}`)
			)
		),
		banks: counts
	};
	const earlier = new Set<string>();
	const modules = folders.map((folder) => {
		issues.push(...moduleIssues(folder, earlier, known));
		earlier.add(folder.source.value.id);
		const filled = withFigures(folder, policy, words);
		issues.push(...filled.issues);
		return filled.folder;
	});
	const offered = papers?.value ?? [];
	const tracks = read('content/tracks.yaml', TracksSource);
	if (tracks) issues.push(...trackIssues(tracks, { ...known, papers: offered }));
	const forTrainers = read('content/assignment-templates.yaml', TemplatesOfAssignments);
	const there = {
		module: known.modules,
		scenario: beside.scenarios,
		quiz: new Set(offered.map(({ id }) => id)),
		exercise: beside.exercises
	};
	const checked = forTrainers && checkTemplates(forTrainers, there, policy, words);
	issues.push(...(checked?.issues ?? []));
	const assignments = checked?.value ?? [];
	return {
		learning: {
			...{ banks, questions, papers: offered, modules },
			...{ tracks: tracks?.value ?? [], assignments }
		},
		issues
	};
}
