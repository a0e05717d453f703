/** The tracks as shipped: what they name is there, what must be in them is in them, and each can be passed. */
import { describe, expect, it, vi } from 'vitest';
import { parseSource } from '#lib/content/build/source.ts';
import { trackIssues, type Nameable } from '#lib/content/build/tracks/check-tracks.ts';
import { TracksSource } from '#lib/content/build/tracks/tracks-schema.ts';
import { issueText } from '#lib/content/build/issue.ts';
import { LOCALES } from '#lib/content/locale.ts';
import type { TrackPlan } from '#lib/content/library.ts';
import { CHANNELS, COMPLAINANT_TYPES } from '#lib/domain/sop/vocabulary.ts';
import { levelOf } from '#lib/domain/sop/limits.ts';
import { classBy } from '#lib/domain/training/model-log.ts';
import { PATIENCE } from '../support/random-scenario.ts';
import { solver } from '../support/solve.ts';
import { shipped } from '../support/shipped.ts';

vi.setConfig({ testTimeout: PATIENCE });

const { learning, scenarios, exercises, procedure } = shipped;
const track = (id: string): TrackPlan =>
	learning.tracks.find((each) => each.id === id) as TrackPlan;
const idsIn = ({ parts }: TrackPlan, kind: string): string[] =>
	parts.flatMap((part) => (part.startsWith(`${kind}:`) ? [part.slice(kind.length + 1)] : []));

describe('the tracks', () => {
	it('are the first day and the front desk, each part once and named in every language', () => {
		expect(learning.tracks.map(({ id }) => id)).toEqual(['first-day', 'front-desk']);
		for (const { parts, names } of learning.tracks) {
			expect(new Set(parts).size).toBe(parts.length);
			for (const part of parts)
				for (const locale of LOCALES) expect(names[part]?.[locale]).toBeTruthy();
		}
	});

	it('are about clauses that there are; the front desk about every limit of a case', () => {
		const known = new Set(
			[...procedure.en.clauses, ...procedure.en.criteria].map(({ id }): string => id)
		);
		for (const { clauses } of learning.tracks)
			expect(clauses.filter((id) => !known.has(id))).toEqual([]);
		const limits = [...known].filter((id) => id.startsWith('DL-'));
		expect(limits.filter((id) => !track('front-desk').clauses.includes(id))).toEqual([]);
		expect(track('first-day').clauses).toContain('DL-MIN-SOLVE');
		expect(track('first-day').clauses).not.toContain('DL-MAJ-SOLVE');
	});

	it('the front desk asks for every module’s check, in the modules’ order, and for every exam', () => {
		expect(idsIn(track('front-desk'), 'check')).toEqual(learning.modules.en.map(({ id }) => id));
		const exams = learning.papers.flatMap(({ id, mode }) => (mode === 'exam' ? [id] : []));
		expect(idsIn(track('front-desk'), 'quiz').toSorted()).toEqual(exams.toSorted());
	});

	it('the front desk has each type of complainant, each channel, and every talk that ends in the record', () => {
		const ids = idsIn(track('front-desk'), 'scenario');
		const played = scenarios.filter(({ id }) => ids.includes(id)).map(({ locales }) => locales.en);
		expect(new Set(played.map((each) => each?.type))).toEqual(new Set(COMPLAINANT_TYPES));
		expect(new Set(played.map((each) => each?.channel))).toEqual(new Set(CHANNELS));
		const recorded = scenarios.flatMap(({ id, locales }) => (locales.en?.record ? [id] : []));
		expect(ids.toSorted()).toEqual(recorded.toSorted());
	});

	it('the front desk has exercises of each level, and communicative ones', () => {
		const ids = idsIn(track('front-desk'), 'exercise');
		const levels = exercises
			.filter(({ id }) => ids.includes(id))
			.map((item) => {
				const { exercise, policy } = solver(item);
				const { severity } = classBy(policy, exercise.facts);
				return severity ? levelOf(severity) : null;
			});
		expect(new Set(levels)).toEqual(new Set([null, 'minor', 'important', 'major']));
	});

	it('the first day is one module, one talk and one exercise that begin easily', () => {
		const first = track('first-day');
		expect(idsIn(first, 'check')).toEqual([learning.modules.en[0]?.id]);
		expect(first.parts).toHaveLength(3);
		const easiest = (all: { difficulty?: number }[]) =>
			Math.min(...all.map(({ difficulty }) => difficulty ?? 9));
		const of = <T extends { id: string }>(items: readonly T[], id: string | undefined) =>
			items.find((item) => item.id === id) as T;
		expect(of(scenarios, idsIn(first, 'scenario')[0]).locales.en?.difficulty).toBe(
			easiest(scenarios.map(({ locales }) => ({ difficulty: locales.en?.difficulty ?? 9 })))
		);
		expect(of(exercises, idsIn(first, 'exercise')[0]).locales.en?.difficulty).toBe(
			easiest(exercises.map(({ locales }) => ({ difficulty: locales.en?.difficulty ?? 9 })))
		);
	});
});

describe('a track that names what is not there', () => {
	const known: Nameable = {
		modules: new Set(['kinds']),
		scenarios: new Set(['lift']),
		exercises: new Set(['lights']),
		papers: learning.papers.map(
			({ titles: _, abouts: __, seconds: ___, tries: ____, ...plan }) => ({
				...plan,
				draw: { ...plan.draw, banks: [], tags: [], difficulties: [] },
				title: { zh: '甲', en: 'A' },
				about: { zh: '乙', en: 'B' }
			})
		)
	};
	const text = (lists: string) =>
		`- id: one\n  version: 1\n  title: {zh: 一, en: One}\n  about: {zh: 一, en: One}\n${lists}`;
	const sound = text(
		'  modules: [kinds]\n  scenarios: [lift]\n  exercises: [lights]\n  quizzes: [limits-exam]\n'
	);
	const issues = (yaml: string): string[] => {
		const read = parseSource('content/tracks.yaml', yaml, TracksSource);
		return (read.ok ? trackIssues(read.source, known) : read.issues).map(issueText);
	};

	it('sound, it has no issue', () => {
		expect(issues(sound)).toEqual([]);
	});

	it.each([
		['[kinds]', '[kind]', ':5 0.modules.0 — there is no module kind'],
		['[lift]', '[stairs]', ':6 0.scenarios.0 — there is no scenario stairs'],
		['[lights]', '[lift]', ':7 0.exercises.0 — there is no exercise lift'],
		['[limits-exam]', '[limits]', ':8 0.quizzes.0 — there is no quiz limits'],
		['[limits-exam]', '[daily-dozen]', ':8 0.quizzes.0 — daily-dozen is not an exam'],
		['[kinds]', '[kinds, kinds]', ':5 0.modules.1 — kinds is already in the track']
	])('%s → %s: named with file, line and key', (from, to, message) => {
		expect(issues(sound.replace(from, to))).toEqual([`content/tracks.yaml${message}`]);
	});

	it('without parts, or with an ID that comes twice, it is refused', () => {
		const none = text('  modules: []\n  scenarios: []\n  exercises: []\n  quizzes: []\n');
		expect(issues(none)).toEqual([expect.stringContaining('a track without parts')]);
		expect(issues(sound + sound)).toEqual([
			'content/tracks.yaml:9 1.id — the ID one is already used'
		]);
	});
});
