import { expect, test, type Page } from '@playwright/test';
import { anyScenario } from './content.ts';
import { begin, playThrough } from './pages/begin.ts';
import { Debrief } from './pages/debrief.ts';
import { History } from './pages/history.ts';
import { Settings } from './pages/settings.ts';
import type { MessageKey } from './pages/words.ts';
import { shortTalk } from './paths.ts';

const scenario = anyScenario();
const path = shortTalk(scenario);

type File = {
	version: number;
	items: {
		locales: Record<string, { nodes: { replies: { verdicts: { points: number }[] }[] }[] }>;
	}[];
};

/** One talk to its end, another one begun; what the list says of them, and the score of the first. */
async function practise(page: Page) {
	const debrief = await playThrough(page, scenario, path);
	const result = await debrief.result.innerText();
	await (await begin(page, scenario)).play(path.slice(0, 2));
	const history = new History(page);
	await history.open();
	await expect(history.rows).toHaveCount(2);
	return { result, rows: await history.rows.allInnerTexts() };
}

test('a backup brings back all that was erased, and twice is as good as once', async ({ page }) => {
	const before = await practise(page);
	const settings = new Settings(page);
	const history = new History(page);

	await settings.open();
	const file = await settings.saveBackup();
	await settings.eraseAllButton.click();
	await settings.confirm();
	await expect(page.getByText(settings.word('erase_done'))).toBeVisible();
	await settings.visit('history');
	await expect(history.empty).toBeVisible();

	await history.visit('settings');
	await settings.restore(file);
	await expect(settings.records).toContainText(
		settings.word('restore_done', { added: 2, longer: 0, kept: 0 })
	);
	await settings.restore(file);
	await expect(settings.records).toContainText(
		settings.word('restore_done', { added: 0, longer: 0, kept: 2 })
	);

	await settings.visit('history');
	await expect(history.rows).toHaveText(before.rows, { useInnerText: true });
	await history.debriefOf(history.rows.last()).click();
	await expect(new Debrief(page).result).toHaveText(before.result, { useInnerText: true });
});

test('an older backup completes nothing that has gone further here', async ({ page }) => {
	const talk = await begin(page, scenario);
	await talk.play(path.slice(0, 2));
	const settings = new Settings(page);
	await settings.open();
	const file = await settings.saveBackup();
	await page.goBack();
	await talk.play(path.slice(2, 4));

	await settings.open();
	await settings.restore(file);
	await expect(settings.records).toContainText(
		settings.word('restore_done', { added: 0, longer: 0, kept: 1 })
	);
	await settings.visit('history');
	await expect(new History(page).rows).toContainText(settings.word('history_turns', { count: 4 }));
});

const changed = (text: string, change: (file: File) => void): string => {
	const file = JSON.parse(text) as File;
	change(file);
	return JSON.stringify(file);
};

/** Gives every verdict a point more: the hash of the content no longer fits. */
const dearer = ({ items }: File) => {
	for (const { replies } of items[0]?.locales['zh-Hant']?.nodes ?? [])
		for (const verdict of replies.flatMap(({ verdicts }) => verdicts)) verdict.points += 1;
};

const bad: [string, MessageKey, (good: string) => string][] = [
	['JSON of another app', 'restore_foreign', () => '{"format":"chess","moves":["e4"]}'],
	['half a file', 'restore_foreign', (good) => good.slice(0, good.length / 2)],
	['a file with changed points', 'restore_broken', (good) => changed(good, dearer)],
	[
		'a file of a newer version',
		'restore_newer',
		(good) => changed(good, (file) => (file.version += 1))
	]
];

test('a bad file is refused with its reason, and the records stay as they are', async ({
	page
}) => {
	const before = await practise(page);
	const settings = new Settings(page);
	await settings.open();
	const good = await settings.saveBackup();

	for (const [name, reason, make] of bad)
		await test.step(name, async () => {
			await settings.restore(make(good));
			await expect(settings.records).toContainText(
				`${settings.word(reason)} ${settings.word('restore_untouched')}`
			);
		});

	await settings.visit('history');
	await expect(new History(page).rows).toHaveText(before.rows, { useInnerText: true });
});
