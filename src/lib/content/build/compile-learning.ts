/** What is learnt and asked, as written → as the app receives it. */
import type { QuestionMeta } from '#lib/domain/quiz/draw.ts';
import type { Policy } from '#lib/domain/sop/policy.ts';
import type { AssignmentTemplate } from '#lib/domain/training/assignment/template.ts';
import type { QuestionItem, StudyItem } from '#lib/domain/training/attempt.ts';
import type {
	Bank,
	Lesson,
	ModuleOutline,
	PaperPlan,
	PerLocale,
	Procedure,
	TrackPlan
} from '../library.ts';
import type { Locale } from '../locale.ts';
import { compileTemplates } from './assignment-templates.ts';
import { translator } from './compile.ts';
import type { Learning } from './learning.ts';
import { lessonsOf, outlineOf } from './modules/compile-module.ts';
import { perLocale } from './per-locale.ts';
import { pinned } from './pinned.ts';
import { compileQuestion } from './questions/compile-question.ts';
import { compileTracks, type Playable } from './tracks/compile-tracks.ts';

export type Learnt = {
	banks: PerLocale<Bank[]>;
	questions: QuestionItem[];
	/** Of the questions, in the same order. */
	metas: QuestionMeta[];
	/** How many of the questions nobody wrote: they follow from the policy. */
	generated: number;
	papers: PaperPlan[];
	modules: PerLocale<ModuleOutline[]>;
	/** What readers of a module are pinned to. */
	courses: StudyItem[];
	lessons: PerLocale<Lesson[]>;
	tracks: TrackPlan[];
	/** Templates, of which trainers make assignments. */
	assignments: AssignmentTemplate[];
};

/** What is played beside: scenarios and exercises, by ID. */
export type Played = Record<'scenarios' | 'exercises', ReadonlyMap<string, Playable>>;

/** What a criterion or a clause says, for those who read a lesson. */
function clausesOf({ criteria, clauses }: Procedure) {
	const all = [
		...criteria.map(({ id, name, meaning }) => ({
			id,
			group: 'criteria',
			title: name,
			text: meaning
		})),
		...clauses
	];
	return new Map(all.map((clause) => [clause.id, clause]));
}

/** Everything that is learnt and asked, in every language. */
export function compileLearning(
	learning: Learning,
	policy: Policy,
	procedure: PerLocale<Procedure>,
	played: Played,
	simplify: (text: string) => string
): Learnt {
	const t = (locale: Locale) => translator(locale, simplify);
	const { banks, questions, papers, modules } = learning;
	const titles = new Map(
		[...played.scenarios, ...played.exercises].map(([id, { title }]) => [id, title])
	);
	const items = questions.map(({ bank, source }): QuestionItem =>
		pinned({
			hash: '',
			kind: 'question',
			id: source.id,
			version: source.version,
			locales: perLocale((locale) =>
				compileQuestion(source, bank, locale, t(locale), policy, simplify)
			)
		})
	);
	const metas = questions.map(({ bank, source }, i): QuestionMeta => {
		const { id, version, type, clauses, tags, difficulty } = source;
		const hash = items[i]?.hash ?? '';
		return { id, version, hash, bank, type, clauses, tags, difficulty };
	});
	return {
		banks: perLocale((locale) => banks.map(({ id, title }) => ({ id, title: t(locale)(title) }))),
		questions: items,
		metas,
		generated: questions.filter(({ generated }) => generated).length,
		papers: papers.map(({ title, about, minutes, tries, ...plan }) => ({
			...plan,
			titles: perLocale((locale) => t(locale)(title)),
			abouts: perLocale((locale) => t(locale)(about)),
			seconds: minutes === undefined ? null : minutes * 60,
			tries: tries ?? null
		})),
		modules: perLocale((locale) => modules.map((folder) => outlineOf(folder, t(locale), titles))),
		courses: modules.map(({ source: { value } }) => {
			const { id, version, title, lessons } = value;
			const named = perLocale((locale) => t(locale)(title));
			const course = { id, version, titles: named, lessons };
			return pinned({ hash: '', kind: 'study', id, version, course });
		}),
		lessons: perLocale((locale) => {
			const clauses = clausesOf(procedure[locale]);
			return modules.flatMap((folder) => lessonsOf(folder, locale, simplify, t(locale), clauses));
		}),
		tracks: compileTracks(learning, { metas, ...played }, t),
		assignments: compileTemplates(learning.assignments, t)
	};
}
