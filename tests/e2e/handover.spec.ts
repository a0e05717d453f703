/** From browser to browser without a server: an assignment goes out by link, results come back as a file. */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { decodeLink, encodeLink } from '#lib/app/handover/link.ts';
import { LOCALES } from '#lib/content/locale.ts';
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import type { RoleplayItem } from '#lib/domain/training/attempt.ts';
import { makeAssignmentFile } from '#lib/storage/training/assignment-file.ts';
import { hashOf } from '#lib/storage/hash.ts';
import type { ResultsFile } from '#lib/storage/training/results.ts';
import { scenarioIn } from './content.ts';
import { Briefing } from './pages/briefing.ts';
import { Home } from './pages/home.ts';
import { ImportScreen } from './pages/import.ts';
import { alive } from './pages/screen.ts';
import { Settings } from './pages/settings.ts';
import { Talk } from './pages/talk.ts';
import { TaskScreen } from './pages/task.ts';
import { atOffice, OFFICE, Trainer } from './pages/trainer.ts';
import { bestPath } from './paths.ts';
import { isSound } from './sound.ts';

const scenario = scenarioIn('zh-Hant', 'where-the-fee-goes');
const TITLE = '<b>第一週</b>';
const DAY = 86_400_000;

const assignment = (more: Partial<Assignment> = {}): Assignment => ({
	format: 1,
	id: '01990000-0000-7000-8000-000000000900',
	nonce: 'Zm9yIG9uZSBvbmx5',
	from: '陳主任',
	title: '第一週 <b>情景</b>',
	note: '先看準則，再談。',
	parts: [
		{ kind: 'scenario', id: scenario.id, version: scenario.version },
		{ kind: 'exercise', id: 'not-in-this-build', version: 1 }
	],
	due: { at: Date.now() + 7 * DAY, zone: 'Asia/Hong_Kong' },
	mode: 'practice',
	attempts: 2,
	pass: { overall: null, criteria: [], noFatal: true },
	to: [
		{ id: 'p-1', name: '陳小美' },
		{ id: 'p-2', name: '李安' }
	],
	issuedAt: Date.now() - DAY,
	...more
});

/** A device of its own, on which somebody has said who they are. */
async function device(browser: Browser, name: string): Promise<Page> {
	const context = await browser.newContext();
	const page = await context.newPage();
	const home = new Home(page);
	await home.open();
	await home.introduce(name);
	return page;
}

/** Waits until the app is kept on the device, and cuts the line. */
async function cutOff(page: Page): Promise<void> {
	const settings = new Settings(page);
	await settings.open();
	const section = page.getByRole('region', { name: settings.word('offline_title') });
	const ready = settings.word('offline_ready');
	await expect(section.getByRole('status')).toHaveText(ready, { timeout: 120_000 });
	await page.context().setOffline(true);
}

test.use({ serviceWorkers: 'allow' });

/** Puts an assignment together on the trainer's desk and returns what its link carries. */
async function assigned(page: Page, served: string): Promise<string> {
	await atOffice(page, served);
	const trainer = new Trainer(page);
	await page.goto(`${OFFICE}/trainer/people/`);
	await alive(page);
	await trainer.paste('姓名\t屋苑\n陳小美\t海景苑\n李安\t海景苑');
	await trainer.button('roster_add_now').click();
	await expect(trainer.people).toHaveCount(2);
	await page.goto(`${OFFICE}/trainer/assign/`);
	await alive(page);
	await page.getByLabel(trainer.word('assign_name'), { exact: true }).fill(TITLE);
	await page.getByLabel(trainer.word('assign_search')).fill(scenario.title);
	await page.getByRole('checkbox', { name: scenario.title }).check();
	await trainer.button('assign_group', { name: '海景苑', count: 2 }).click();
	await page.getByLabel(trainer.word('assign_mode')).selectOption('practice');
	await trainer.keep();
	const link = await trainer.copied('assign_link').inputValue();
	return new URL(link).hash.slice(1);
}

test('assigned by link, done without a line, handed in as a file, imported twice: one result; a comment comes with the next link', async ({
	browser,
	baseURL
}) => {
	test.setTimeout(360_000);
	const office = await browser.newContext({ serviceWorkers: 'block' });
	const trainer = await office.newPage();
	const link = await test.step('the trainer assigns', () => assigned(trainer, baseURL ?? ''));
	const trainee = await device(browser, '李安');
	const task = new TaskScreen(trainee);
	await cutOff(trainee);

	await test.step('a file and a link show what they are, and ask before anything is added', async () => {
		await task.open();
		await task.openFile(JSON.stringify(makeAssignmentFile(assignment(), [])));
		const shown = task.task(assignment().title);
		await expect(shown).toContainText('陳主任');
		await expect(shown).toContainText(scenario.title);
		await expect(shown).toContainText(task.word('task_part_missing'));
		await expect(task.person('李安')).toBeChecked();
		await isSound(trainee, 'an assignment of which a part is missing');
		await task.button('task_not_now').click();
		await expect(trainee.getByText(task.word('task_none'))).toBeVisible();
		await task.openLink(link);
		await expect(task.task(TITLE)).toContainText(scenario.title);
		await expect(trainee).toHaveURL(/\/task\/$/);
		await task.accept();
		await isSound(trainee, 'an accepted assignment');
	});

	await test.step('home leads to it, in the mode that was asked', async () => {
		const home = new Home(trainee);
		await home.visit('home');
		const assigned = home.page.getByRole('region', { name: task.word('task_title'), exact: true });
		await expect(assigned).toContainText(task.word('task_state_not_begun'));
		await isSound(trainee, 'home with an assignment');
		await assigned.getByRole('link', { name: scenario.title }).click();
		const briefing = new Briefing(trainee, scenario);
		await expect(briefing.mode('practice')).toBeChecked();
		await briefing.startButton.click();
		const talk = new Talk(trainee, scenario);
		await talk.play(bestPath(scenario));
		await expect(talk.over).toBeVisible();
	});

	const file = await test.step('what is handed in is shown first', async () => {
		await task.open();
		await expect(task.task(TITLE)).toContainText(task.word('task_state_passed'));
		await task.toHandIn(TITLE);
		await expect(trainee.getByRole('main')).toContainText(scenario.title);
		await expect(trainee.getByText(task.word('task_return_link_here'))).toBeVisible();
		await isSound(trainee, 'what is handed in');
		return task.handIn();
	});
	const results = JSON.parse(file) as ResultsFile;
	expect(results.person.name).toBe('李安');

	await test.step('imported twice: one result', async () => {
		const desk = new ImportScreen(trainer);
		await trainer.goto(`${OFFICE}/trainer/import/`);
		await alive(trainer);
		await desk.choose(file.replace('李安', '李四'));
		await expect(desk.file()).toContainText(desk.word('task_import_refused_altered'));
		await desk.file().getByRole('button').click();
		await desk.choose(file);
		await expect(desk.file()).toContainText(desk.word('task_import_answers', { title: TITLE }));
		await expect(desk.file()).toContainText(desk.word('task_import_by_id'));
		await isSound(trainer, 'a results file');
		await desk.bringIn(desk.word('task_import_done', { fresh: 1, longer: 0, known: 0 }));
		await desk.reload();
		await desk.choose(file);
		await desk.bringIn(desk.word('task_import_nothing'));
	});

	await test.step('a comment comes with the next link, and stands at its line', async () => {
		const said = { text: '這一句先聽後答，很好。', at: Date.now() };
		const end = results.log.find(({ event }) => event.type === 'replied');
		const comments = [{ attempt: end?.attempt ?? '', seq: end?.seq ?? 0, ...said }];
		const again = await decodeLink(link);
		if (!again.ok) throw new Error(again.detail);
		await task.openLink(await encodeLink({ ...again.assignment, comments }));
		await expect(trainee.getByText(task.word('task_comments_new', { count: 1 }))).toBeVisible();
		await task.accept('task_renew');
		await expect(task.comments).toContainText(said.text);
		await task.comments.getByRole('link').click();
		const evidence = trainee.getByRole('region', { name: task.word('evidence') });
		await expect(evidence.getByRole('listitem').first()).toContainText(said.text);
	});
	await trainee.context().close();
	await office.close();
});

test('an assignment of a newer version is refused with a sentence, and nothing is added', async ({
	page
}) => {
	const task = new TaskScreen(page, 'en');
	const newer = { ...assignment(), format: 2, more: true } as unknown as Assignment;
	await task.openLink(await encodeLink(newer));
	await expect(task.refusal).toContainText(task.word('task_refused_newer'));
	await expect(task.refusal).toContainText(task.word('task_refused_untouched'));
	const damaged = (await encodeLink(assignment())).slice(0, -7);
	await task.openLink(damaged);
	await expect(task.refusal).toContainText(task.word('task_refused_damaged'));
	await task.reload();
	await expect(page.getByText(task.word('task_none'))).toBeVisible();
});

test('what this build does not have comes along in the file, and can be done by whoever it is made out to', async ({
	page
}) => {
	const id = 'brought-along';
	const locales = Object.fromEntries(
		LOCALES.map((locale) => [locale, { ...scenarioIn(locale, scenario.id), id }])
	);
	const { version, title } = scenario;
	const unhashed: RoleplayItem = { hash: '', kind: 'roleplay', id, version, locales };
	const item = { ...unhashed, hash: hashOf(unhashed) };
	const parts = [{ kind: 'scenario' as const, id, version }];
	const file = JSON.stringify(makeAssignmentFile(assignment({ parts }), [item]));

	const task = new TaskScreen(page);
	await task.open();
	await task.openFile(file.replace('第一週', '第二週'));
	await expect(task.refusal).toContainText(task.word('task_refused_damaged'));
	await task.openFile(file);
	await expect(task.task(assignment().title)).toContainText(task.word('task_part_brought'));
	await task.button('task_accept').click();
	await expect(page.getByText(task.word('task_who_need'))).toBeVisible();
	await task.person('李安').check();
	await task.accept();
	await expect(task.learner).toHaveText('李安');
	await page.getByRole('button', { name: task.word('task_start_named', { title }) }).click();
	const talk = new Talk(page, { ...scenario, id });
	await talk.play(bestPath(scenario));
	await expect(talk.over).toBeVisible();
	await task.open();
	await expect(task.task(assignment().title)).toContainText(task.word('task_state_passed'));
});
