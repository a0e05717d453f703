import { expect, test } from '@playwright/test';
import { decodeLink } from '#lib/app/handover/link.ts';
import { readAssignmentFile } from '#lib/storage/training/assignment-file.ts';
import { Home } from './pages/home.ts';
import { Settings } from './pages/settings.ts';
import { atOffice, OFFICE, Trainer } from './pages/trainer.ts';
import { isSound } from './sound.ts';

const LIST =
	'姓名\t屋苑\t班次\n李安\t海景苑\t早更\n<img src=x onerror=alert(1)>\t海景苑\t夜更\n何斌\t翠景臺\t早更';
const HTML_NAME = '<img src=x onerror=alert(1)>';

/** What of an assignment file the app itself reads. */
function assignmentIn(text: string) {
	const read = readAssignmentFile(text);
	if (!read.ok) throw new Error(`${read.code}: ${read.detail}`);
	return read.file.assignment;
}

test('the first visit says what the desk is and what it is not; it shows in the navigation once it is out', async ({
	page
}) => {
	const trainer = new Trainer(page);
	const place = page
		.getByRole('banner')
		.getByRole('link', { name: trainer.word('trainer_nav'), exact: true });
	await trainer.openDesk();
	await expect(page.getByText(trainer.word('trainer_no_power'))).toBeVisible();
	await expect(place).toHaveCount(0);
	await trainer.button('trainer_open').click();
	await expect(place).toHaveAttribute('aria-current', 'page');
	await expect(trainer.link('trainer_add_people')).toBeVisible();

	const settings = new Settings(page);
	await settings.open();
	const toggle = page.getByRole('checkbox', { name: trainer.word('trainer_switch') });
	await expect(toggle).toBeChecked();
	await toggle.uncheck();
	await expect(place).toHaveCount(0);
});

test('who says to be a trainer at the first visit finds the desk at home', async ({ page }) => {
	const home = new Home(page);
	await home.open();
	await home.introduce('陳主任', 'trainer');
	const trainer = new Trainer(page);
	await trainer.link('trainer_to_desk').click();
	await expect(trainer.title).toHaveText(trainer.word('trainer_title'));
});

test('people come in as a list: shown first, then added; names are text, whatever is in them', async ({
	page
}) => {
	const trainer = new Trainer(page);
	await trainer.openPeople();
	await trainer.paste(`${LIST}\n李安\t新苑\t\n\t海景苑\t`);
	const preview = trainer.region('roster_preview_title');
	await expect(preview).toContainText(HTML_NAME);
	await expect(preview).toContainText(
		trainer.word('roster_issue_double', { row: 5, detail: '李安' })
	);
	await expect(preview).toContainText(trainer.word('roster_preview_issues', { count: 2 }));
	await expect(trainer.people).toHaveCount(0);
	await isSound(page, 'a list before it is added');
	await trainer.button('roster_add_now').click();
	await expect(trainer.people).toHaveCount(3);
	await expect(trainer.people.locator('img')).toHaveCount(0);

	// The same once more changes nothing.
	await trainer.reload();
	await page.locator('summary').first().click();
	await trainer.paste(LIST);
	await expect(trainer.button('roster_add_now')).toBeDisabled();
	await trainer.button('cancel').click();

	const group = page.getByRole('combobox', { name: trainer.word('trainer_group') });
	await group.selectOption({ label: '海景苑' });
	await expect(trainer.people).toHaveCount(2);
	await group.selectOption('');
	await page.getByLabel(trainer.word('roster_search')).fill('何');
	await expect(trainer.people).toHaveCount(1);
});

test('a person is changed, leaves, and is erased only after it was asked', async ({ page }) => {
	const trainer = new Trainer(page);
	await trainer.addPeople(LIST);
	let row = await trainer.edit('李安');
	await row.getByLabel(trainer.word('roster_name')).fill('李安安');
	await row.getByLabel(trainer.word('roster_kind_intake')).fill('第三期；第四期');
	await row.getByRole('button', { name: trainer.word('roster_keep'), exact: true }).click();
	row = trainer.people.filter({ hasText: '李安安' });
	await expect(row).toContainText('第四期');

	await row.locator('summary').click();
	await isSound(page, 'a person');
	await row.getByRole('button', { name: trainer.word('roster_set_left') }).click();
	await expect(row.getByText(trainer.word('roster_left'), { exact: true })).toBeVisible();
	await row.getByRole('button', { name: trainer.word('roster_save') }).click();
	await expect(row).toContainText(trainer.word('roster_nothing_to_save'));
	await row.getByRole('button', { name: trainer.word('roster_erase'), exact: true }).click();
	await expect(trainer.dialog).toContainText('李安安');
	await trainer.dialog.getByRole('button', { name: trainer.word('cancel') }).click();
	await expect(trainer.people).toHaveCount(3);
	await row.getByRole('button', { name: trainer.word('roster_erase'), exact: true }).click();
	await trainer.dialog.getByRole('button', { name: trainer.word('erase_yes') }).click();
	await expect(trainer.people).toHaveCount(2);
	await trainer.reload();
	await expect(trainer.people).toHaveCount(2);
});

test('an assignment says what it lacks, is kept, goes out as a file where no link leads, and can be changed', async ({
	page
}) => {
	const trainer = new Trainer(page);
	await trainer.addPeople(LIST);
	await trainer.openAssign();
	await trainer.button('assign_keep').click();
	for (const flaw of ['title', 'parts', 'people'] as const)
		await expect(page.getByText(trainer.word(`assign_flaw_${flaw}`))).toBeVisible();
	await isSound(page, 'an empty assignment');
	await trainer.region('assign_start').getByRole('button').first().click();
	await trainer.button('assign_group', { name: '海景苑', count: 2 }).click();

	// Parts by hand: a shelf stays open while one takes from it.
	const parts = trainer.region('assign_parts');
	const chosen = parts.locator('ol').getByRole('button');
	const before = await chosen.count();
	await parts.locator('summary').nth(1).click();
	const free = parts.getByRole('checkbox', { checked: false });
	await free.nth(0).check();
	await free.nth(0).check();
	await expect(chosen).toHaveCount(before + 2);
	await chosen.last().click();
	await expect(chosen).toHaveCount(before + 1);
	await parts.getByRole('searchbox').fill('沒有這樣的');
	await expect(parts).toContainText(trainer.word('assign_search_none'));
	await parts.getByRole('searchbox').fill('');
	const id = await trainer.keep();
	await expect(trainer.region('assign_qr_link')).toContainText(trainer.word('assign_only_here'));
	await expect(trainer.region('assign_qr')).toHaveCount(0);
	const first = assignmentIn(await trainer.download(trainer.button('assign_file_save')));
	expect(first).toMatchObject({ id, mode: 'guided' });
	expect(first.to.map(({ name }) => name).sort()).toEqual([HTML_NAME, '李安'].sort());
	const calendar = await trainer.download(trainer.button('assign_ics'));
	expect(calendar).toContain(`UID:${id}@complaint-desk`);

	await page.getByLabel(trainer.word('assign_hand_whom')).selectOption({ label: '李安' });
	await expect(page.getByText(trainer.word('assign_hand_one_about'))).toBeVisible();
	const own = assignmentIn(await trainer.download(trainer.button('assign_file_save')));
	expect(own.to.map(({ name }) => name)).toEqual(['李安']);

	await trainer.link('trainer_change').click();
	await page.getByLabel(trainer.word('assign_name'), { exact: true }).fill('<b>第二週</b>');
	expect(await trainer.keep()).toBe(id);
	await expect(page.getByRole('heading', { name: '<b>第二週</b>' })).toBeVisible();
	const changed = assignmentIn(await trainer.download(trainer.button('assign_file_save')));
	const { nonce, issuedAt } = first;
	expect(changed).toMatchObject({ id, nonce, issuedAt, title: '<b>第二週</b>' });
});

test('from an address that others reach it goes out as a code and a link, which say what was put together', async ({
	page,
	baseURL
}) => {
	await atOffice(page, baseURL ?? '');
	const trainer = new Trainer(page);
	await page.goto(`${OFFICE}/trainer/people/`);
	await trainer.paste(LIST);
	await trainer.button('roster_add_now').click();
	await expect(trainer.people).toHaveCount(3);
	await page.goto(`${OFFICE}/trainer/assign/?template=after-incident`);
	await trainer.button('assign_group', { name: '海景苑', count: 2 }).click();
	const id = await trainer.keep();
	await expect(trainer.region('assign_qr').getByRole('img')).toBeVisible();
	await isSound(page, 'a code');
	const link = await trainer.copied('assign_link').inputValue();
	expect(link.startsWith(`${OFFICE}/task/#`)).toBe(true);
	expect(await decodeLink(new URL(link).hash)).toMatchObject({ ok: true, assignment: { id } });

	// On plain http the browser has no clipboard: it is copied the old way.
	await trainer.region('assign_link').getByRole('button').click();
	await expect(trainer.region('assign_link').getByRole('status')).toHaveText(
		trainer.word('assign_copied')
	);
});

test('the desk in English', async ({ page }) => {
	const trainer = new Trainer(page, 'en');
	await trainer.addPeople('name,estate\nAnn Lee,Sea View');
	await trainer.openAssign('?template=first-week');
	await expect(page.getByLabel(trainer.word('assign_name'), { exact: true })).not.toHaveValue('');
	await trainer.button('assign_group', { name: 'Sea View', count: 1 }).click();
	await trainer.keep();
	await trainer.openDesk();

	// One place more in the navigation pushes nothing off the edge.
	await trainer.putOut();
	for (const width of [821, 1001, 1280]) {
		await page.setViewportSize({ width, height: 700 });
		await expect
			.poll(() => page.evaluate(() => document.documentElement.scrollWidth), {
				message: `${width}`
			})
			.toBe(width);
	}
});
