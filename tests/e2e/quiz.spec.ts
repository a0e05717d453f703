/** Quizzes: practice that explains at once, an exam against the clock across a reload, questions in and out. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Quiz } from './pages/quiz.ts';

async function begin(quiz: Quiz, title: string): Promise<void> {
	await quiz.go('/quizzes/');
	await quiz.page
		.getByRole('article')
		.filter({ hasText: title })
		.getByRole('button', { name: quiz.word('quiz_begin') })
		.click();
	await expect(quiz.strip).toBeVisible();
}

test('practice: each answer is explained at once and stands; a bad question is flagged and found in the bank', async ({
	page
}) => {
	test.slow();
	const quiz = new Quiz(page);
	await begin(quiz, '每日一測');
	const question = await quiz.shown();
	await quiz.answer(false);
	await quiz.button('quiz_give').click();
	await expect(quiz.card).toContainText(question.explanation);
	for (const clause of question.clauses)
		await expect(quiz.card.getByRole('link', { name: clause, exact: true })).toBeVisible();

	await quiz.reload();
	await quiz.goTo(1);
	await expect(quiz.card, 'the answer stands').toContainText(question.explanation);
	await expect(quiz.button('quiz_give')).toHaveCount(0);
	await quiz.switchTo('en');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('A dozen a day');
	await quiz.switchTo('zh-Hant');

	await quiz.handIn('quiz_finish');
	const flag = page.getByRole('listitem').filter({ hasText: question.ask });
	await flag.getByText(quiz.word('flag_open')).click();
	await flag.getByLabel(quiz.word('flag_why')).fill('兩個選項都說得通');
	await flag.getByRole('button', { name: quiz.word('flag_send') }).click();
	await expect(flag.getByText(quiz.word('flag_flagged'))).toBeVisible();

	await quiz.go(`/questions/?id=${question.id}`);
	const row = page.getByRole('article').filter({ hasText: question.id }).first();
	await expect(row).toContainText(quiz.word('item_n', { count: 1 }));
	await expect(row).toContainText(quiz.word('item_too_few'));
	await row.getByText(quiz.word('item_details')).click();
	await expect(row).toContainText('兩個選項都說得通');
});

test('exam: answers and the clock outlive a reload; when the time is over it is handed in', async ({
	page
}) => {
	test.slow();
	await page.clock.install({ time: new Date('2026-03-02T09:00:00+08:00') });
	const quiz = new Quiz(page);
	await begin(quiz, '時限與審批考核');
	await quiz.answer();
	await quiz.goTo(2);
	await quiz.answer();
	await quiz.goTo(3);

	await page.clock.fastForward('05:00');
	await quiz.reload();
	const answered = quiz.strip.getByRole('button', { name: /已答$/ });
	await expect(answered).toHaveCount(2);
	await expect(quiz.card.getByText(quiz.word('quiz_q_right_answer', { text: '' }))).toHaveCount(0);
	await expect(page.getByRole('timer')).toContainText(quiz.word('quiz_minutes_left', { count: 7 }));

	await page.clock.fastForward('07:01');
	await expect(quiz.verdict).toHaveAccessibleName(quiz.word('quiz_failed'));
	await quiz.go('/quizzes/');
	await expect(page.getByRole('article').filter({ hasText: '時限與審批考核' })).toContainText(
		quiz.word('quiz_tries_left', { count: 2 })
	);
});

test('a closed tab stops no clock, and the tries run out', async ({ page }) => {
	test.slow();
	await page.clock.install({ time: new Date('2026-03-02T09:00:00+08:00') });
	const quiz = new Quiz(page);
	for (let tries = 0; tries < 2; tries++) {
		await begin(quiz, '入職考核');
		await page.goto('about:blank');
		await page.clock.fastForward('31:00');
	}
	await quiz.go('/quizzes/');
	await expect(page.getByText(quiz.word('quiz_failed')).first()).toBeVisible();
	const card = page.getByRole('article').filter({ hasText: '入職考核' });
	await card.getByRole('button', { name: quiz.word('quiz_begin') }).click();
	await expect(card.getByRole('status')).toHaveText(quiz.word('quiz_no_tries'));
});

const GIFT = `// [tag:roles]
::Desk 1::投訴在 09\\:30 送到，誰先簽收？{
=被投訴部門#對，由收表的部門簽收。
~接待員#接待員是送表的人。
~總經理
}

這一題沒有答案 {

::Desk 2::《維修服務單》要由住戶簽名。{TRUE#要的#工完、付費，住戶簽名}
`;

test('GIFT: a bad block is named with its line, the others come in, are asked, and go out again', async ({
	page
}) => {
	const quiz = new Quiz(page);
	await quiz.go('/questions/');
	await page
		.getByLabel(quiz.word('exchange_take_gift'))
		.setInputFiles({ name: 'desk.gift.txt', mimeType: 'text/plain', buffer: Buffer.from(GIFT) });
	await expect(page.getByText(quiz.word('exchange_taken', { count: 2 }))).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: '第 8 行' })).toHaveCount(1);

	await page.getByLabel(quiz.word('quiz_subject')).selectOption('imported');
	await expect(page.getByRole('article')).toHaveCount(2);
	const gift = await quiz.download(
		page.getByRole('button', { name: quiz.word('exchange_save_gift', { count: 2 }) })
	);
	expect(gift).toContain('09\\:30');
	const xml = await quiz.download(
		page.getByRole('button', { name: quiz.word('exchange_save_moodle', { count: 2 }) })
	);
	expect(xml).toMatch(/^<\?xml[^>]*\?>\s*<quiz>/);

	await quiz.go('/quizzes/');
	const own = page.getByRole('region', { name: quiz.word('quiz_own') });
	await own.getByLabel(quiz.word('quiz_subject')).selectOption('imported');
	await own.getByRole('button', { name: quiz.word('quiz_begin') }).click();
	await expect(quiz.strip.getByRole('button')).toHaveCount(2);

	await quiz.go('/questions/');
	await page.getByRole('button', { name: quiz.word('exchange_drop') }).click();
	const ask = page.getByRole('alertdialog');
	await ask.getByRole('button', { name: quiz.word('cancel') }).click();
	await expect(
		page.getByRole('button', { name: quiz.word('exchange_drop') }),
		'it asks'
	).toBeFocused();
	await page.getByRole('button', { name: quiz.word('exchange_drop') }).click();
	await ask.getByRole('button', { name: quiz.word('exchange_drop') }).click();
	await page.getByLabel(quiz.word('quiz_subject')).selectOption('imported');
	await expect(
		page.getByText(quiz.word('questions_count', { count: 0 }), { exact: true })
	).toBeVisible();
});

test('a file that is no GIFT takes nothing in, and says so', async ({ page }) => {
	const quiz = new Quiz(page);
	await quiz.go('/questions/');
	await page.getByLabel(quiz.word('exchange_take_gift')).setInputFiles({
		name: 'picture.txt',
		mimeType: 'text/plain',
		buffer: readFileSync('static/icon.svg')
	});
	await expect(page.getByText(quiz.word('exchange_taken', { count: 0 }))).toBeVisible();
});
