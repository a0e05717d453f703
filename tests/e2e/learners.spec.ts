import { expect, test } from '@playwright/test';
import { anyScenario } from './content.ts';
import { begin } from './pages/begin.ts';
import { History } from './pages/history.ts';
import { Home } from './pages/home.ts';
import { Settings } from './pages/settings.ts';
import { talkative } from './paths.ts';

const scenario = anyScenario();
const path = talkative(scenario);

test('two learners at one computer keep their records apart', async ({ page }) => {
	const home = new Home(page);
	await home.open();
	await home.introduce('阿明');
	await (await begin(page, scenario)).play(path.slice(0, 2));

	const settings = new Settings(page);
	await settings.open();
	await settings.addLearner('小芳');
	const history = new History(page);
	await settings.visit('history');
	await expect(history.empty).toBeVisible();
	await (await begin(page, scenario)).play(path.slice(0, 3));

	await history.open();
	await expect(history.rows).toHaveCount(1);
	await expect(history.rows).toContainText(history.word('history_turns', { count: 3 }));
	await history.becomeLearner('阿明');
	await expect(history.rows).toHaveCount(1);
	await expect(history.rows).toContainText(history.word('history_turns', { count: 2 }));

	await history.reload();
	await expect(history.learner).toHaveText('阿明');
	await expect(history.rows).toContainText(history.word('history_turns', { count: 2 }));
});

test('a guest gives a name later, and keeps the records', async ({ page }) => {
	await (await begin(page, scenario)).play(path.slice(0, 1));
	const settings = new Settings(page);
	await settings.open();
	await expect(settings.learner).toHaveText(settings.word('learner_guest'));

	const name = settings.learnerAt(0).getByLabel(settings.word('learner_name'));
	await name.fill('何小姐');
	await name.press('Enter');
	await expect(settings.learner).toHaveText('何小姐');

	await settings.reload();
	await expect(settings.learner).toHaveText('何小姐');
	await settings.visit('history');
	await expect(new History(page).rows).toHaveCount(1);
});

test('erasing one learner asks first, and leaves the other as it was', async ({ page }) => {
	const settings = new Settings(page);
	await settings.open();
	await settings.addLearner('阿明');
	await (await begin(page, scenario)).play(path.slice(0, 2));
	await settings.open();
	await settings.addLearner('小芳');
	await (await begin(page, scenario)).play(path.slice(0, 1));

	await settings.open();
	const erase = settings
		.learnerAt(1)
		.getByRole('button', { name: settings.word('learner_erase'), exact: true });
	await erase.click();
	await expect(settings.dialog).toContainText('小芳');
	await settings.dialog.getByRole('button', { name: settings.word('cancel') }).click();
	await expect(settings.learners.getByRole('listitem')).toHaveCount(2);

	await erase.click();
	await settings.confirm();
	await expect(settings.learners.getByRole('listitem')).toHaveCount(1);
	await expect(settings.learner).toHaveText('阿明');
	await settings.visit('history');
	const history = new History(page);
	await expect(history.rows).toHaveCount(1);
	await expect(history.rows).toContainText(history.word('history_turns', { count: 2 }));
});
