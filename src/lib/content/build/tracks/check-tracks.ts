/** What must hold of the tracks beyond their shape: each part is there, once, and can be passed. */
import type { Issue } from '../issue.ts';
import type { PapersSource } from '../papers-schema.ts';
import type { Source } from '../source.ts';
import type { TracksSource } from './tracks-schema.ts';

/** What a track may name. */
export type Nameable = {
	modules: ReadonlySet<string>;
	scenarios: ReadonlySet<string>;
	exercises: ReadonlySet<string>;
	papers: PapersSource;
};

const LISTS = ['modules', 'scenarios', 'exercises', 'quizzes'] as const;
const ONE_OF = { modules: 'module', scenarios: 'scenario', exercises: 'exercise', quizzes: 'quiz' };

/** Every issue of the tracks. */
export function trackIssues({ value, issue }: Source<TracksSource>, known: Nameable): Issue[] {
	const { papers, ...sets } = known;
	const there = { ...sets, quizzes: new Set(papers.map(({ id }) => id)) };
	const ids = value.map(({ id }) => id);
	return value.flatMap((track, i) => [
		...(ids.indexOf(track.id) < i ? [issue([i, 'id'], `the ID ${track.id} is already used`)] : []),
		...LISTS.flatMap((list) =>
			track[list].flatMap((id, j) => {
				const say = (message: string): Issue[] => [issue([i, list, j], message)];
				if (!there[list].has(id)) return say(`there is no ${ONE_OF[list]} ${id}`);
				if (track[list].indexOf(id) < j) return say(`${id} is already in the track`);
				const paper = papers.find((each) => each.id === id);
				return list === 'quizzes' && paper?.mode !== 'exam' ? say(`${id} is not an exam`) : [];
			})
		)
	]);
}
