/** Onboarding: a module read, its check failed, a lesson read again, the check passed; and where one stopped. */
import { expect, test } from '@playwright/test';
import { moduleIn } from './content.ts';
import { Quiz } from './pages/quiz.ts';

const module = moduleIn('zh-Hant', 'etiquette');

test('a module is read, its check failed, a lesson read again, the check passed', async ({
	page
}) => {
	test.slow();
	const quiz = new Quiz(page);
	await quiz.go('/learn/');
	await page.getByRole('link', { name: module.title, exact: true }).click();
	await expect(quiz.title).toHaveText(module.title);

	await page.getByRole('link', { name: module.lessons[0]?.title ?? '' }).click();
	for (const [i, lesson] of module.lessons.entries()) {
		await expect(quiz.title).toHaveText(lesson.title);
		const next = module.lessons[i + 1];
		await page
			.getByRole('button', {
				name: next ? quiz.word('lesson_next', { title: next.title }) : quiz.word('lesson_done')
			})
			.click();
	}
	await expect(quiz.title).toHaveText(module.title);
	await expect(page.getByText(quiz.word('lesson_read'), { exact: true })).toHaveCount(
		module.lessons.length
	);

	await page.getByRole('button', { name: quiz.word('check_begin') }).click();
	await expect(quiz.strip.getByRole('button')).toHaveCount(module.check.draw);
	await quiz.answerAll(false);
	await quiz.handIn();
	await expect(quiz.verdict).toHaveAccessibleName(quiz.word('quiz_failed'));

	const again = page.getByRole('region', { name: quiz.word('quiz_read_again') });
	const lesson = again.getByRole('link').first();
	const title = (await lesson.textContent()) ?? '';
	await lesson.click();
	await expect(quiz.title).toHaveText(title);
	await page.goBack();
	await page.getByRole('link', { name: quiz.word('check_to_module') }).click();
	await page.getByRole('button', { name: quiz.word('check_again') }).click();
	await quiz.answerAll();
	await quiz.handIn();
	await expect(quiz.verdict).toHaveAccessibleName(quiz.word('quiz_passed'));
	await expect(page.getByText('100%').first()).toBeVisible();

	await page.getByRole('link', { name: quiz.word('check_go_on') }).click();
	await expect(page.getByText(quiz.word('module_passed'), { exact: true })).toHaveCount(1);
});

test('one goes on where one stopped, after a reload and in another language', async ({ page }) => {
	const quiz = new Quiz(page);
	const [first, second] = module.lessons;
	await quiz.go(`/learn/${module.id}/${first?.id}/`);
	await page
		.getByRole('button', { name: quiz.word('lesson_next', { title: second?.title ?? '' }) })
		.click();
	await expect(quiz.title).toHaveText(second?.title ?? '');
	await quiz.go('/learn/');
	const english = moduleIn('en', module.id);
	await quiz.switchTo('en');
	const next = page.getByRole('region', { name: english.lessons[1]?.title ?? '' });
	await next.getByRole('link').click();
	await expect(quiz.title).toHaveText(english.lessons[1]?.title ?? '');
	await page.reload();
	await expect(quiz.title).toHaveText(english.lessons[1]?.title ?? '');
});

test('a clause in a lesson leads to its words, and from there to the procedure', async ({
	page
}) => {
	const quiz = new Quiz(page);
	await quiz.go('/learn/limits/same-day/');
	await page.getByRole('link', { name: 'DL-FORM', exact: true }).first().click();
	await expect(page).toHaveURL(/#DL-FORM$/);
	const clauses = page.getByRole('region', { name: quiz.word('lesson_clauses') });
	await clauses.getByRole('link', { name: 'DL-FORM', exact: true }).click();
	await expect(page).toHaveURL(/\/procedure\/#DL-FORM$/);
});
