/** Every page at every stop of a tour: nothing found by axe, nothing wider than the narrowest phone. */
import { expect, test, type Page } from '@playwright/test';
import type { Locale } from '#lib/content/locale.ts';
import { MODES } from '#lib/domain/roleplay/scenario.ts';
import { anyScenario } from './content.ts';
import { begin } from './pages/begin.ts';
import { Briefing } from './pages/briefing.ts';
import { Desk } from './pages/desk.ts';
import { Follow } from './pages/follow.ts';
import { Home } from './pages/home.ts';
import { ImportScreen } from './pages/import.ts';
import { Quiz } from './pages/quiz.ts';
import { Refresh } from './pages/refresh.ts';
import { Screen } from './pages/screen.ts';
import { Settings } from './pages/settings.ts';
import { Talk } from './pages/talk.ts';
import { TaskScreen } from './pages/task.ts';
import { shortTalk } from './paths.ts';
import { isSound } from './sound.ts';

type Stop = (name: string) => Promise<void>;

/** The pages that need no record. */
async function emptyPages(page: Page, locale: Locale, stop: Stop): Promise<void> {
	const screen = new Screen(page, locale);
	for (const path of ['/', '/scenarios/', '/procedure/', '/history/', '/settings/', '/nowhere/']) {
		await screen.go(path);
		await expect(screen.title).toBeVisible();
		if (path === '/') await new Home(page, locale).introduction('next').waitFor();
		if (path === '/history/') await page.getByText(screen.word('history_empty')).waitFor();
		await stop(`${path} without records`);
	}
	await screen.go('/debrief/?attempt=none');
	await expect(screen.title).toHaveText(screen.word('attempt_unreadable'));
	await stop('a record that is not there');
	const settings = new Settings(page, locale);
	await settings.open();
	await settings.eraseAllButton.click();
	await expect(settings.dialog).toBeVisible();
	await stop('a dialog');
	await introductionPages(new Home(page, locale), stop);
}

/** The introduction to its end, and the list of first steps that it leaves. */
async function introductionPages(home: Home, stop: Stop): Promise<void> {
	await home.open();
	await home.reader('new').check();
	await stop('introduction: who');
	await home.introduction('next').click();
	await expect(home.question('name')).toBeVisible();
	await stop('introduction: name');
	await home.name.fill('Ann');
	await home.introduction('next').click();
	await expect(home.question('todo')).toBeVisible();
	await stop('introduction: what to do first');
	await home.introduction('finish').click();
	await expect(home.firstSteps).toBeVisible();
	await stop('home with first steps');
}

/** A talk in each mode, the debrief, and the pages with the records that this makes. */
async function playedPages(page: Page, locale: Locale, stop: Stop): Promise<void> {
	const scenario = anyScenario(locale);
	const path = shortTalk(scenario);
	for (const mode of MODES) {
		// The exam's clock stands, for no answer is due while axe looks.
		if (mode === 'exam') await page.clock.setFixedTime(new Date());
		const talk = await begin(page, scenario, mode);
		await stop(`${mode}: start`);
		await talk.play(path.slice(0, 2));
		if (await talk.phrases.first().isVisible()) await talk.phrases.first().click();
		await stop(`${mode}: middle`);
		if (mode === 'exam') continue;
		await talk.play(path.slice(2));
		await stop(`${mode}: end`);
	}
	await new Talk(page, scenario).go('/history/');
	const history = new Screen(page, locale);
	await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(MODES.length);
	await stop('history');
	await page
		.getByRole('link', { name: history.word('debrief') })
		.first()
		.click();
	await expect(history.title).toBeVisible();
	await stop('debrief');
	await page.getByRole('link', { name: history.word('record_to') }).click();
	await expect(history.title).toHaveText(history.word('record_title'));
	await page.getByRole('button', { name: history.word('record_submit') }).click();
	await stop('the record');
	for (const path of ['/criteria/', '/coverage/']) {
		await history.go(path);
		await expect(page.getByText(history.word('loading'))).toHaveCount(0);
		await stop(path);
	}
	await new Briefing(page, scenario).open();
	await expect(page.getByText(history.word('resume_offer'))).toBeVisible();
	await stop('briefing of a talk under way');
	for (const place of ['scenarios', 'settings', 'home'] as const) {
		await history.visit(place);
		await stop(`${place} with records`);
	}
}

/** The desk, a case, its forms, the month, the quick answer; an exercise and its debrief. */
async function deskPages(page: Page, locale: Locale, stop: Stop): Promise<void> {
	const desk = new Desk(page, locale);
	await desk.openDesk();
	await expect(desk.reception).toBeVisible();
	await stop('the desk without cases');
	await desk.receive();
	await stop('a case');
	await desk.open('recorded');
	await stop('a form');
	await desk.open('classified');
	await desk.form.getByText(desk.word('class_helper')).click();
	await desk.form.locator('button:not([type=button])').click();
	await stop('a form with the table, refused');
	await desk.open('opened');
	await stop('conditions');
	for (const path of ['/desk/', '/desk/month/', '/deadlines/?class=major&at=2026-03-02T23:50']) {
		await desk.go(path);
		await expect(desk.title).toBeVisible();
		await expect(page.getByText(desk.word('loading'))).toHaveCount(0);
		await stop(path);
	}
	await desk.go('/exercises/');
	await stop('exercises');
	await desk.go('/exercises/lobby-lights/');
	await stop('briefing of an exercise');
	await page.getByRole('button', { name: desk.word('start'), exact: true }).click();
	await expect(desk.happened).toHaveCount(1);
	await desk.open('recorded');
	await stop('an exercise');
	await page.getByRole('button', { name: desk.word('exercise_hand_in') }).click();
	await page
		.getByRole('alertdialog')
		.getByRole('button', { name: desk.word('exercise_hand_in') })
		.click();
	await expect(page.getByRole('heading', { name: desk.word('grade_steps') })).toBeVisible();
	await stop('debrief of an exercise');
}

/** Modules, a lesson with a table and a drawing, quizzes of each mode, their review, the bank, search. */
async function learningPages(page: Page, locale: Locale, stop: Stop): Promise<void> {
	const quiz = new Quiz(page, locale);
	for (const path of [
		'/learn/',
		'/learn/limits/',
		'/learn/limits/overrun/',
		'/cheat-sheet/',
		'/progress/',
		'/certificate/',
		'/certificate/?track=first-day',
		'/certificate/check/',
		'/search/'
	]) {
		await quiz.go(path);
		await expect(quiz.title).toBeVisible();
		await stop(path);
	}
	await page.getByRole('searchbox').fill('DL-FORM');
	await expect(page.getByRole('listitem').filter({ hasText: 'DL-FORM' }).first()).toBeVisible();
	await stop('search with results');
	await quiz.go('/quizzes/');
	await stop('quizzes');
	await page
		.getByRole('article')
		.first()
		.getByRole('button', { name: quiz.word('quiz_begin') })
		.click();
	const count = await quiz.count;
	for (let number = 1; number <= Math.min(count, 4); number++) {
		await quiz.goTo(number);
		await quiz.answer(number % 2 === 0);
		await stop(`question ${number}, answered`);
		await quiz.button('quiz_give').click();
		await stop(`question ${number}, explained`);
	}
	await quiz.handIn('quiz_finish');
	await stop('review');
	await quiz.go('/questions/');
	await expect(page.getByRole('article').first()).toBeVisible();
	await stop('the question bank');
}

/** The refreshers: before, during and after the day's first card. */
async function refresherPages(page: Page, locale: Locale, stop: Stop): Promise<void> {
	const refresh = new Refresh(page, locale);
	await refresh.openOutlook();
	await stop('refreshers without records');
	await refresh.openToday();
	await stop('a card');
	await refresh.give(false);
	await stop('a card, answered');
	await refresh.doToday();
	await stop('the day is done');
	await refresh.openOutlook();
	await stop('refreshers');
	await refresh.go('/refresh/changes/');
	await expect(page.getByText(refresh.word('refresh_changes_none'))).toBeVisible();
	await stop('no changes');
}

/** The trainer's desk with people and something assigned, and the trainee's side of it. */
async function assignedPages(page: Page, locale: Locale, stop: Stop): Promise<void> {
	const desk = new Follow(page, locale);
	await desk.openDesk();
	await stop('the trainer’s desk at the first visit');
	await desk.putOut();
	await desk.addPeople('name,estate\nAnn Lee,Sea View\nBo Chan,Sea View');
	await stop('people');
	await desk.openAssign('?template=first-week');
	await desk.button('assign_group', { name: 'Sea View', count: 2 }).click();
	await stop('an assignment from a template');
	await desk.keep();
	await stop('handing over');
	const file = await desk.download(desk.button('assign_file_save'));
	await desk.openDesk();
	await expect(desk.region('trainer_issued')).toContainText(desk.word('trainer_hand_over'));
	await stop('the trainer’s desk');
	await desk.openFollow();
	await stop('following');
	await desk.names.getByRole('link').first().click();
	await expect(desk.title).toHaveText('Ann Lee');
	await stop('a person');
	const screen = new ImportScreen(page, locale);
	await screen.open();
	await screen.choose('{}');
	await expect(screen.file()).toContainText(screen.word('task_import_untouched'));
	await stop('a file that is refused');
	await desk.go('/settings/');
	await expect(desk.region('take_retention')).toBeVisible();
	await stop('settings of a trainer');

	const task = new TaskScreen(page, locale);
	await task.open();
	await task.openFile(file);
	await task.person('Bo Chan').check();
	await stop('an assignment before it is added');
	await task.accept();
	await stop('assignments');
	await page.getByText(task.word('task_hand_in'), { exact: true }).click();
	await expect(page.getByText(task.word('task_return_empty'))).toBeVisible();
	await stop('nothing to hand in');
}

const tours = {
	'pages without records': emptyPages,
	'talks and records': playedPages,
	'the practice desk': deskPages,
	'modules, quizzes and search': learningPages,
	refreshers: refresherPages,
	'assigning and what is assigned': assignedPages
};
// What another language changes are the words: language.spec looks how wide they are.
for (const [part, tour] of Object.entries(tours))
	test(`${part}: nothing found`, async ({ page }) => {
		test.slow();
		await tour(page, 'zh-Hant', (name) => isSound(page, name));
	});
