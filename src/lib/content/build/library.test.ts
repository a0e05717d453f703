import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { PATIENCE } from '../../../../tests/support/random-scenario.ts';
import { lineOf, PARCEL, replaced } from '../../../../tests/support/tiny-source.ts';
import { LOCALES } from '../locale.ts';
import { ContentError, issueText } from './issue.ts';
import { readLibrary } from './library.ts';
import { summaryOf } from './summaries.ts';

// Each test reads the whole procedure.
vi.setConfig({ testTimeout: PATIENCE });

const SOP = 'content/sop';
const LIGHTS = 'content/exercises/lobby-lights.yaml';
const CRITERIA = `${SOP}/criteria.yaml`;

/** A folder with the shipped procedure and one scenario; gives its root and a way to change its files. */
function folder(
	edit: (change: (file: string, by: (text: string) => string) => void) => void = () => undefined
) {
	const root = mkdtempSync(join(tmpdir(), 'content-'));
	onTestFinished(() => rmSync(root, { recursive: true }));
	cpSync(SOP, join(root, SOP), { recursive: true });
	mkdirSync(join(root, 'content/scenarios'));
	mkdirSync(join(root, 'content/exercises'));
	cpSync(LIGHTS, join(root, LIGHTS));
	writeFileSync(join(root, 'content/papers.yaml'), '[]');
	writeFileSync(join(root, 'content/tracks.yaml'), '[]');
	writeFileSync(join(root, 'content/assignment-templates.yaml'), '[]');
	writeFileSync(join(root, 'content/scenarios/parcel.yaml'), PARCEL);
	edit((file, by) => {
		const path = join(root, file);
		writeFileSync(path, by(readFileSync(path, 'utf8')));
	});
	return root;
}

function issuesOf(root: string): string[] {
	try {
		readLibrary(root);
	} catch (error) {
		if (error instanceof ContentError) return error.issues.map(issueText);
		throw error;
	}
	return [];
}

describe('readLibrary', () => {
	it('reads criteria, clauses and scenarios in every language', () => {
		const { procedure, scenarios } = readLibrary(folder());
		expect(Object.keys(procedure)).toEqual([...LOCALES]);
		expect(procedure.en.criteria).toHaveLength(22);
		expect(procedure.en.clauses.length).toBeGreaterThan(100);
		expect(scenarios).toHaveLength(1);
		expect(scenarios[0]).toMatchObject({ id: 'parcel', version: 3, kind: 'roleplay' });
		expect(Object.keys(scenarios[0]?.locales ?? {})).toEqual([...LOCALES]);
	});

	it('a hash stands for the content: the same for the same, another for any change, in any language', () => {
		const hash = (text: string) => {
			const root = folder((change) => change('content/scenarios/parcel.yaml', () => text));
			return readLibrary(root).scenarios[0]?.hash;
		};
		const first = hash(PARCEL);
		expect(first).toMatch(/^[0-9a-f]{64}$/);
		expect(hash(PARCEL)).toBe(first);
		expect(hash(replaced(PARCEL, 'en: Goodbye.', 'en: Bye.'))).not.toBe(first);
		expect(hash(replaced(PARCEL, 'zh: 再見。', 'zh: 走了。'))).not.toBe(first);
		expect(hash(replaced(PARCEL, 'points: 2', 'points: 3'))).not.toBe(first);
	});

	it.each([CRITERIA, `${SOP}/clauses.yaml`])(
		'an ID that comes twice in %s is named with its line',
		(file) => {
			let [id, text] = ['', ''];
			const root = folder((change) =>
				change(file, (before) => {
					const first = /^- id: (.+)$/m.exec(before);
					const block = before.slice(first?.index).split(/\n(?=- id: )/)[0];
					id = first?.[1] ?? '';
					return (text = `${before.trimEnd()}\n${block}\n`);
				})
			);
			const line = text.slice(0, text.lastIndexOf(`- id: ${id}`)).split('\n').length;
			expect(issuesOf(root)).toEqual([
				expect.stringMatching(
					new RegExp(`^${file}:${line} \\d+\\.id — the ID ${id} is already used$`)
				)
			]);
		}
	);

	it('a criterion that is missing is named', () => {
		const root = folder((change) =>
			change(CRITERIA, (text) => text.replace(/^- id: TIP-04\n(?: .*\n|\n)*/m, ''))
		);
		expect(issuesOf(root)).toContain(`${CRITERIA}:1 (file) — the criterion TIP-04 is missing`);
	});

	it('a file of the procedure that is missing is named', () => {
		const root = folder();
		rmSync(join(root, CRITERIA));
		expect(issuesOf(root)).toEqual([`${CRITERIA}:1 (file) — the file is missing`]);
	});

	it('the issues of all files are named at once', () => {
		const root = folder((change) =>
			change('content/scenarios/parcel.yaml', (text) =>
				replaced(text, 'clause: RULE-08', 'clause: NONE-1')
			)
		);
		writeFileSync(
			join(root, 'content/scenarios/other.yaml'),
			replaced(PARCEL, 'channel: desk', 'channel: fax')
		);
		const line = lineOf(PARCEL, 'clause: RULE-08');
		expect(issuesOf(root)).toEqual([
			expect.stringMatching(/^content\/scenarios\/other\.yaml:9 channel — /),
			`content/scenarios/parcel.yaml:${line} nodes.opening.replies.pass-on.fatal.clause — there is no clause NONE-1`
		]);
	});

	it('what exploration finds stops the build, too', () => {
		const root = folder((change) =>
			change('content/scenarios/parcel.yaml', (text) =>
				replaced(text, 'silence: {to: closing}', 'silence: {to: opening}')
			)
		);
		expect(issuesOf(root)).toEqual([
			expect.stringContaining('the talk can run in a circle: opening → opening')
		]);
	});
});

describe('exercises', () => {
	const broken = (from: string | RegExp, to: string): string[] =>
		issuesOf(folder((change) => change(LIGHTS, (text) => text.replace(from, to))));

	it('reads them in every language, pinned with the rules that judge them', () => {
		const [item] = readLibrary(folder()).exercises;
		expect(item).toMatchObject({ id: 'lobby-lights', kind: 'exercise' });
		expect(Object.keys(item?.locales ?? {})).toEqual([...LOCALES]);
		expect(item?.rules.version).toBe(1);
	});

	it.each([
		['a step that the procedure refuses', / {2}- \{do: verified, .*\n/, '', /steps.*CLOSE-R2/],
		[
			'a step out of time',
			"at: '2026-03-02 10:04'",
			"at: '2026-03-02 09:04'",
			/before what stands/
		],
		['a limit that is still owed', / {2}- \{do: customer-told, .*\n/, '', /DL-TELL is still owed/],
		['a field that no form has', 'recorded.demand:', 'recorded.wish:', /no form has the field/],
		['facts that leave the class open', 'about-equipment: yes, ', '', /the class hangs on/],
		[
			'news that comes too late',
			"at: '2026-03-03 11:20', text",
			"at: '2026-03-03 12:20', text",
			/comes later/
		],
		['a day that does not exist', '2026-03-02 10:01', '2026-02-30 10:01', /there is no 2026-02-30/]
	])('names file, line and key of %s', (_, from, to, issue) => {
		const issues = broken(from, to);
		expect(issues.join('\n')).toMatch(issue);
		expect(issues[0]).toMatch(/lobby-lights\.yaml:\d+/);
	});
});

describe('summaryOf', () => {
	it('gives nothing away of type, truth or temper', () => {
		const [item] = readLibrary(folder()).scenarios;
		if (!item) throw new Error('no scenario');
		const summary = summaryOf(item, 'en');
		expect(summary).toMatchObject({ id: 'parcel', title: 'The parcel', hash: item.hash });
		expect(JSON.stringify(summary)).not.toMatch(/NAT-|CON-|SEV-|Quick\.|Reason|What it trains/);
	});

	it('a language that the item does not have is a bug, and thrown as one', () => {
		const item = { hash: 'h', kind: 'roleplay' as const, id: 'x', version: 1, locales: {} };
		expect(() => summaryOf(item, 'en')).toThrow('h has no en');
	});
});
