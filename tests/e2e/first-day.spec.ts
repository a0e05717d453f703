/** A new hire's first day, from the introduction to the certificate; and the day after. */
import { expect, test } from '@playwright/test';
import { exerciseOf, moduleIn, scenarioIn } from './content.ts';
import { playThrough } from './pages/begin.ts';
import { Exercise } from './pages/exercise.ts';
import { Home } from './pages/home.ts';
import { Quiz } from './pages/quiz.ts';
import { Refresh } from './pages/refresh.ts';
import { Settings } from './pages/settings.ts';
import { bestPath } from './paths.ts';

const MORNING = Date.parse('2026-03-02T09:00:00+08:00');
const DAY = 86_400_000;
const module = moduleIn('zh-Hant', 'department');
const scenario = scenarioIn('zh-Hant', 'where-the-fee-goes');

test('module, check, role-play, exercise; mistakes become cards for tomorrow; the certificate and its code', async ({
	page
}) => {
	test.setTimeout(300_000);
	await page.clock.setFixedTime(MORNING);
	const home = new Home(page);
	await home.open();
	await home.introduce('陳小美');

	const quiz = new Quiz(page);
	await test.step('the module and its check, at the second try', async () => {
		await quiz.go(`/learn/${module.id}/${module.lessons[0]?.id}/`);
		for (const [i, lesson] of module.lessons.entries()) {
			await expect(quiz.title).toHaveText(lesson.title);
			const next = module.lessons[i + 1];
			const on = next ? quiz.word('lesson_next', { title: next.title }) : quiz.word('lesson_done');
			await page.getByRole('button', { name: on }).click();
		}
		await page.getByRole('button', { name: quiz.word('check_begin') }).click();
		await quiz.answerAll(false);
		await quiz.handIn();
		await expect(quiz.verdict).toHaveAccessibleName(quiz.word('quiz_failed'));
		await page.getByRole('link', { name: quiz.word('check_to_module') }).click();
		await page.getByRole('button', { name: quiz.word('check_again') }).click();
		await quiz.answerAll();
		await quiz.handIn();
		await expect(quiz.verdict).toHaveAccessibleName(quiz.word('quiz_passed'));
	});

	await test.step('the role-play, with what was said first not written down', async () => {
		const path = bestPath(scenario).map((step, i) => (i === 0 ? { ...step, notes: [] } : step));
		const debrief = await playThrough(page, scenario, path);
		await expect(debrief.page.getByText(debrief.word('passed')).first()).toBeVisible();
	});

	await test.step('the exercise, without an apology', async () => {
		const exercise = new Exercise(page, exerciseOf('lobby-lights'));
		await exercise.begin();
		await exercise.solve((step, event) => (step.event === 'apologised' ? null : event));
		await exercise.handIn();
		await expect(exercise.title).toHaveText(exercise.word('passed'));
	});

	const refresh = new Refresh(page);
	await test.step('each mistake is a card, with a way back to its moment; none is due today', async () => {
		await refresh.openOutlook();
		const all = refresh.mistakes.getByRole('button');
		if (await all.isVisible()) await all.click();
		const moments = refresh.mistakes.getByRole('link', {
			name: refresh.word('outlook_mistakes_moment')
		});
		const addresses = await moments.evaluateAll((links) =>
			links.map((link) => (link as HTMLAnchorElement).pathname)
		);
		expect(new Set(addresses)).toEqual(new Set(['/quiz/', '/debrief/', '/exercise/']));
		await moments.first().click();
		await expect(page).toHaveURL(/attempt=/);
		await refresh.openToday();
		await expect(page.getByText(refresh.word('refresh_from_mistake'))).toHaveCount(0);
	});

	await test.step('the certificate', async () => {
		await refresh.go('/progress/');
		await page
			.getByRole('link', { name: refresh.word('cert_open') })
			.first()
			.click();
		await expect(page.getByText('陳小美').last()).toBeVisible();
		await expect(page.getByText(refresh.word('cert_policy_version', { version: 1 }))).toBeVisible();
	});

	await test.step('its code follows from the exported results, and no other does', async () => {
		const code = (await page.locator('.letters').textContent()) ?? '';
		const settings = new Settings(page);
		await settings.open();
		const file = {
			name: 'backup.json',
			mimeType: 'application/json',
			buffer: Buffer.from(await settings.saveBackup())
		};
		await settings.go('/certificate/check/');
		for (const [typed, said] of [
			[code.toLowerCase().replaceAll('-', ' '), 'cert_check_yes'],
			[code.replace(/^./, (c) => (c === '7' ? '8' : '7')), 'cert_check_no']
		] as const) {
			await page.getByLabel(settings.word('cert_check_code')).fill(typed);
			await page.getByLabel(settings.word('cert_check_file')).setInputFiles(file);
			await expect(page.getByText(settings.word(said), { exact: true })).toBeVisible();
		}
	});

	await test.step('the day after: the mistakes are due, the first with the way back', async () => {
		await page.clock.setFixedTime(MORNING + DAY);
		await home.open();
		await expect(page.getByRole('region', { name: home.word('refresh_cards_due') })).toBeVisible();
		await refresh.openToday();
		await expect(page.getByText(refresh.word('refresh_from_mistake'))).toBeVisible();
		await refresh.give();
		await refresh.goOn();
	});
});
