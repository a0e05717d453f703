/** The trainer finds out who is behind and in what, assigns what helps, reads, remarks, takes along, erases. All through the page. */
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import type { Statement } from '#lib/content/exchange/take-along/xapi.ts';
import type { ResultsFile } from '#lib/storage/training/results.ts';
import { scenarioIn } from './content.ts';
import { begin } from './pages/begin.ts';
import { Debrief } from './pages/debrief.ts';
import { Follow } from './pages/follow.ts';
import { History } from './pages/history.ts';
import { Home } from './pages/home.ts';
import { ImportScreen } from './pages/import.ts';
import { Quiz } from './pages/quiz.ts';
import { Settings } from './pages/settings.ts';
import { TaskScreen } from './pages/task.ts';
import { bestPath, shortTalk, type Step } from './paths.ts';
import { isSound } from './sound.ts';

const scenario = scenarioIn('zh-Hant', 'drumming-at-night');
const TITLE = '第二週';
const FORMULA = '=HYPERLINK("x")';
const MARKUP = '<img src=x onerror=alert(1)>';
const LIST = `姓名\t屋苑\t班次\n李安\t海景苑\t早更\n陳小美\t海景苑\t夜更\n${FORMULA}\t翠景臺\t早更\n${MARKUP}\t翠景臺\t夜更`;
const OWN = '先請您坐下，我逐項記下來。';
const DAY = 86_400_000;

/** The trainer's browser: counts presses on the page, and hears no alert that a name has made. */
async function office(context: BrowserContext): Promise<{ desk: Follow; presses: () => number }> {
	let count = 0;
	await context.exposeFunction('pressed', () => void (count += 1));
	await context.addInitScript(() => {
		const { pressed } = window as unknown as { pressed: () => Promise<void> };
		document.addEventListener('pointerdown', () => void pressed(), { capture: true });
	});
	const page = await context.newPage();
	page.on('dialog', (dialog) => {
		throw new Error(`a name has run: ${dialog.message()}`);
	});
	return { desk: new Follow(page), presses: () => count };
}

/** People come in, and something to do is kept; returns the file that goes out. */
async function assigned(desk: Follow): Promise<string> {
	await desk.openDesk();
	await desk.putOut();
	await desk.addPeople(LIST);
	await expect(desk.people).toHaveCount(4);
	await desk.openAssign();
	await desk.page.getByLabel(desk.word('assign_name'), { exact: true }).fill(TITLE);
	await desk.page.getByLabel(desk.word('assign_search')).fill(scenario.title);
	await desk.page.getByRole('checkbox', { name: scenario.title }).check();
	await desk.button('assign_group', { name: desk.word('trainer_everybody'), count: 4 }).click();
	await desk.keep();
	return desk.download(desk.button('assign_file_save'));
}

/** Takes up the assignment and begins its talk. */
async function takesUp(page: Page, file: string) {
	const task = new TaskScreen(page);
	await task.open();
	await task.openFile(file);
	await task.accept();
	return { task, talk: await begin(page, scenario) };
}

async function handsIn(task: TaskScreen): Promise<string> {
	await task.open();
	await task.toHandIn(TITLE);
	return task.handIn();
}

/** One passes, with words of their own that they have rated. */
async function passes(page: Page, file: string): Promise<string> {
	const { task, talk } = await takesUp(page, file);
	const [first, ...others] = bestPath(scenario) as [Step, ...Step[]];
	await page.getByRole('button', { name: talk.word('own_before') }).click();
	await page.getByLabel(talk.word('own_label')).fill(OWN);
	await page.getByRole('button', { name: talk.word('own_done') }).click();
	await talk.take(first);
	await page.getByRole('button', { name: talk.word('own_stop') }).click();
	await talk.play(others);
	await talk.toDebrief.click();
	const said = new Debrief(page).evidence.locator('> ol > li').first();
	const rated = said.getByRole('radio', { name: talk.word('verdict_met'), exact: true }).first();
	await rated.check();
	// Read back: it has been written before the page is left.
	const history = new History(page);
	await history.visit('history');
	await history.debriefOf(history.rows.first()).click();
	await expect(rated).toBeChecked();
	return handsIn(task);
}

/** Another plays unasked: fails the talk, answers one question of a quiz, and hands in all of it. */
async function fails(page: Page): Promise<string> {
	const talk = await begin(page, scenario);
	await talk.play(shortTalk(scenario));
	await expect(talk.over).toBeVisible();
	const quiz = new Quiz(page);
	await quiz.go('/quizzes/');
	const papers = page.getByRole('article');
	await papers
		.first()
		.getByRole('button', { name: quiz.word('quiz_begin') })
		.click();
	await expect(quiz.strip).toBeVisible();
	await quiz.answer();
	await quiz.button('quiz_give').click();
	await quiz.handIn('quiz_finish');
	const task = new TaskScreen(page);
	await task.open();
	await task.toHandInUnasked();
	return task.handIn();
}

/** A third stops after the first line. */
async function begins(page: Page, file: string): Promise<string> {
	const { task, talk } = await takesUp(page, file);
	await talk.play(bestPath(scenario).slice(0, 1));
	return handsIn(task);
}

/** What three people hand in who share a device. */
async function played(browser: Browser, file: string): Promise<Record<string, string>> {
	const context = await browser.newContext();
	const page = await context.newPage();
	const home = new Home(page);
	await home.open();
	await home.introduce('李安');
	const passed = await passes(page, file);
	const settings = new Settings(page);
	await settings.visit('settings');
	await settings.addLearner('陳小美');
	const failed = await fails(page);
	await settings.visit('settings');
	await settings.addLearner(FORMULA);
	const begun = await begins(page, file);
	await context.close();
	return { 'passed.json': passed, 'failed.json': failed, 'begun.json': begun };
}

async function importAll(desk: Follow, files: Record<string, string>): Promise<void> {
	const screen = new ImportScreen(desk.page);
	await screen.open();
	await screen.chooseAll(files);
	await expect(screen.file('failed.json')).toContainText(screen.word('task_import_by_name'));
	await desk.button('task_import_all', { count: 3 }).click();
	await expect(screen.file('passed.json').getByRole('status')).toContainText(
		screen.word('task_import_done', { fresh: 1, longer: 0, known: 0 })
	);
	await expect(screen.file('failed.json').getByRole('status')).toContainText(
		screen.word('task_import_done', { fresh: 2, longer: 0, known: 0 })
	);
	await expect(screen.file('begun.json').getByRole('status')).toContainText(
		screen.word('task_import_done', { fresh: 1, longer: 0, known: 0 })
	);
}

test('who is behind and in what, and what helps, in four clicks; then everybody and every line, to the erasing', async ({
	browser,
	page,
	context
}) => {
	test.setTimeout(300_000);
	await page.close();
	const { desk, presses } = await office(context);
	const file = await test.step('assigned', () => assigned(desk));
	const results = await test.step('played', () => played(browser, file));
	await test.step('brought in, three files at once', () => importAll(desk, results));
	await test.step('four clicks', () => fourClicks(desk, presses));
	await test.step('how far everybody is', () => howFar(desk));
	await test.step('the matrix', () => matrixOf(desk));
	await test.step('files for others', () => takenAlong(desk));
	await test.step('counted anew from the logs', () => recounted(desk));
	await test.step('one person, one attempt, a word on a line', () => remarked(desk));
	await test.step('a month later', () => overdue(desk));
	await test.step('erased, with a copy first', () => erased(desk, results));
});

/** From the overview to the kept assignment; choosing in a list counts as two clicks. */
async function fourClicks(desk: Follow, presses: () => number): Promise<void> {
	await desk.openDesk();
	const behind = desk.region('trainer_behind');
	await expect(behind.getByRole('listitem')).toHaveCount(1);
	await expect(behind).toContainText('陳小美');
	await expect(behind).toContainText(desk.word('trainer_failed'));
	await expect(behind).toContainText(
		desk.word('trainer_still_open', { title: TITLE, parts: scenario.title })
	);
	const weak = desk.region('trainer_weakest');
	await expect(weak).toContainText('%');
	await isSound(desk.page, 'who is behind, what is weakest');

	const before = presses();
	const chosen = 2;
	await weak.getByLabel(desk.word('trainer_group')).selectOption({ label: '海景苑' });
	await weak.getByRole('link', { name: desk.word('trainer_assign_this') }).click();
	await desk.keep();
	expect(presses() - before + chosen).toBeLessThanOrEqual(4);

	const helps = JSON.parse(await desk.download(desk.button('assign_file_save'))) as {
		assignment: { parts: unknown[]; to: { name: string }[]; due: unknown };
	};
	expect(helps.assignment.parts.length).toBeGreaterThan(0);
	expect(helps.assignment.to.map(({ name }) => name).sort()).toEqual(['李安', '陳小美'].sort());
	expect(helps.assignment.due, 'a due date is proposed').not.toBeNull();
}

async function howFar(desk: Follow): Promise<void> {
	await desk.openFollow();
	const standing = desk.standing(TITLE);
	await standing.getByText(desk.word('follow_who', { count: 4 })).click();
	const stands = {
		'not-begun': MARKUP,
		'under-way': FORMULA,
		passed: '李安',
		failed: '陳小美'
	} as const;
	for (const [state, name] of Object.entries(stands) as [keyof typeof stands, string][])
		await expect(desk.inState(TITLE, state).getByRole('link')).toHaveText([name]);
	await expect(standing.locator('img')).toHaveCount(0);
	await isSound(desk.page, 'following people with results');

	const calendar = await desk.download(
		standing.getByRole('button', { name: desk.word('follow_reminder'), exact: true })
	);
	const event = calendar.replaceAll('\r\n ', '');
	expect(event).toContain('BEGIN:VEVENT');
	expect(event).toContain('陳小美');
	expect(event).not.toContain('李安');
}

async function matrixOf(desk: Follow): Promise<void> {
	await expect(desk.names).toHaveCount(4);
	await desk.sortBy('follow_overall');
	const heading = desk.matrix.getByRole('columnheader', { name: desk.word('follow_overall') });
	await expect(heading).toHaveAttribute('aria-sort', 'ascending');
	await expect(desk.names.nth(0)).toHaveText('陳小美');
	await expect(desk.names.nth(1)).toHaveText('李安');
	await desk.sortBy('follow_overall');
	await expect(heading).toHaveAttribute('aria-sort', 'descending');
	await expect(desk.names.nth(0)).toHaveText('李安');

	const group = desk.page.getByLabel(desk.word('follow_group'));
	await group.selectOption({ label: '海景苑' });
	await expect(desk.names).toHaveText(['李安', '陳小美']);
	await expect(desk.region('take_title')).toContainText(desk.word('take_about', { count: 2 }));
	await group.selectOption('');
	await desk.page.getByRole('radio', { name: desk.word('follow_by_items') }).check();
	await expect(
		desk.matrix.getByRole('columnheader', { name: scenario.title }).first()
	).toBeVisible();
	await expect(desk.matrix.getByRole('row').filter({ hasText: '李安' })).toContainText('100');
}

async function recounted(desk: Follow): Promise<void> {
	await desk.openFollow();
	await expect(desk.names).toHaveCount(4);
	const before = await desk.matrix.innerText();
	await new Settings(desk.page).open();
	const recount = desk.region('take_recount');
	await recount.getByRole('button').click();
	await expect(recount.getByRole('status')).toHaveText(desk.word('take_recounted'));
	await desk.openFollow();
	await expect(desk.names).toHaveCount(4);
	expect(await desk.matrix.innerText()).toBe(before);
}

async function takenAlong(desk: Follow): Promise<void> {
	const grades = await desk.csv('take_gradebook');
	const rowOf = (name: string) => grades.find((row) => row[0] === name && row[2] === TITLE);
	expect(grades[0]?.[0]).toBe(desk.word('take_person'));
	expect(rowOf('李安')?.slice(1, 6)).toEqual([
		'海景苑、早更',
		TITLE,
		scenario.title,
		desk.stateName('passed'),
		'100'
	]);
	expect(rowOf('陳小美')?.[4]).toBe(desk.stateName('failed'));
	expect(rowOf(`'${FORMULA}`), 'no formula').toBeDefined();
	expect(rowOf(FORMULA)).toBeUndefined();
	expect(rowOf(MARKUP)).toBeDefined();
	const answers = await desk.csv('take_answers');
	expect(answers.slice(1).filter((row) => row[6] !== '')).toHaveLength(1);
	expect(answers[1]?.[0]).toBe('陳小美');

	const { texts, hasFormula } = await desk.workbook();
	for (const text of ['李安', FORMULA, MARKUP, scenario.title]) expect(texts).toContain(text);
	expect(hasFormula).toBe(false);

	const lines = (await desk.download(desk.button('take_xapi_save'))).trim().split('\n');
	const told = lines.map((line) => JSON.parse(line) as Statement);
	const by = (name: string) =>
		told.filter(({ actor }) => actor.name === name).map(({ verb }) => verb.display.en);
	expect(by('李安')).toEqual(['completed', 'passed']);
	expect(by('陳小美').sort()).toEqual(['answered', 'completed', 'completed', 'failed', 'failed']);
}

async function remarked(desk: Follow): Promise<void> {
	await desk.names.getByRole('link', { name: '李安' }).click();
	await expect(desk.title).toHaveText('李安');
	await expect(desk.region('report_assigned')).toContainText(desk.stateName('passed'));
	await isSound(desk.page, 'a person with results');
	await desk.link('report_read').click();
	await expect(desk.lines).toHaveCount(bestPath(scenario).length);
	const [line, word] = [desk.lines.first(), '這一句很好，下次先報姓名。'];
	const label = desk.word('report_remark_on', { line: 1 });
	await expect(line).toContainText(OWN);
	await line
		.locator('summary')
		.filter({ hasText: desk.word('report_remark_write') })
		.click();
	await line.getByRole('textbox', { name: label }).fill(word);
	await line.getByRole('button', { name: desk.word('report_remark_keep') }).click();
	await expect(line.locator('.kept')).toContainText(word);
	await isSound(desk.page, 'an attempt with a remark');

	const verdict = desk.word('verdict_part');
	const adjusted = desk.page.getByRole('radio', {
		name: desk.word('report_rating_adjust', { verdict })
	});
	await adjusted.check();
	await desk.page.getByRole('main').getByRole('link', { name: '李安' }).click();
	await expect(desk.region('report_attempts')).toContainText(
		desk.word('report_remarks', { count: 2 })
	);
	await desk.link('report_read').click();
	await expect(line.locator('.kept')).toContainText(word);
	await expect(adjusted).toBeChecked();
	const given = desk.word('report_rated', { verdict: desk.word('verdict_met') });
	const rating = line.getByRole('group').filter({ has: adjusted });
	await expect(rating, 'the original stays').toContainText(given);

	await desk.go('/trainer/hand-over/');
	await desk.page.getByRole('link', { name: TITLE, exact: true }).click();
	await desk.page.getByLabel(desk.word('assign_hand_whom')).selectOption({ label: '李安' });
	await expect(
		desk.page.getByText(desk.word('assign_hand_words', { count: 2 })),
		'goes along with the next hand-over'
	).toBeVisible();
}

async function overdue(desk: Follow): Promise<void> {
	await desk.page.clock.setFixedTime(Date.now() + 30 * DAY);
	await desk.openDesk();
	const late = desk.region('trainer_behind').getByRole('listitem').filter({ hasText: TITLE });
	await expect(late.filter({ hasText: desk.word('trainer_overdue') })).toHaveCount(3);
	await expect(late.filter({ hasText: '李安' })).toHaveCount(0);
}

async function erased(desk: Follow, results: Record<string, string>): Promise<void> {
	await desk.openFollow();
	await desk.names.getByRole('link', { name: '李安' }).click();
	const copy = JSON.parse(await desk.download(desk.button('roster_save'))) as ResultsFile;
	const given = JSON.parse(results['passed.json'] ?? '') as ResultsFile;
	expect(copy.log, 'the copy holds what was handed in').toEqual(given.log);
	await expect(desk.page.getByText(desk.word('roster_saved', { count: 1 }))).toBeVisible();
	await desk.button('roster_erase').click();
	await desk.dialog.getByRole('button', { name: desk.word('erase_yes') }).click();
	await expect(desk.names).toHaveCount(3);
	await expect(desk.names.filter({ hasText: '李安' })).toHaveCount(0);
}

test('whoever left long ago is proposed for erasing, and is erased only when one says so', async ({
	page
}) => {
	const settings = new Settings(page);
	const desk = new Follow(page);
	await desk.openDesk();
	await desk.putOut();
	await desk.addPeople(LIST);
	const row = await desk.edit(FORMULA);
	await row.getByRole('button', { name: desk.word('roster_set_left') }).click();
	await expect(row.getByText(desk.word('roster_left'), { exact: true })).toBeVisible();

	await settings.open();
	const retention = desk.region('take_retention');
	const period = retention.getByLabel(desk.word('take_retention_period'));
	await period.selectOption({ label: desk.word('take_keep_months', { count: 3 }) });
	await expect(retention).toContainText(desk.word('take_nobody_due'));
	await page.clock.setFixedTime(Date.now() + 100 * DAY);
	await settings.reload();
	await expect(retention).toContainText(desk.word('take_due', { count: 1 }));
	await expect(retention.getByRole('listitem')).toContainText(FORMULA);
	await retention
		.getByRole('button', { name: desk.word('take_erase_one', { name: FORMULA }) })
		.click();
	await desk.dialog.getByRole('button', { name: desk.word('cancel') }).click();
	await expect(retention.getByRole('listitem')).toHaveCount(1);
	await retention
		.getByRole('button', { name: desk.word('take_erase_one', { name: FORMULA }) })
		.click();
	await settings.confirm();
	await expect(retention).toContainText(desk.word('take_erased', { name: FORMULA }));
	await expect(retention).toContainText(desk.word('take_nobody_due'));
	await desk.openPeople();
	await expect(desk.people).toHaveCount(3);
});
