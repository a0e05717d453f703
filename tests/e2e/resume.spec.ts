import { expect, test, type BrowserContext } from '@playwright/test';
import { anyScenario } from './content.ts';
import { begin } from './pages/begin.ts';
import { Home } from './pages/home.ts';
import { Talk } from './pages/talk.ts';
import { noteText, replyText, talkative, type Step } from './paths.ts';

const scenario = anyScenario();
const path = talkative(scenario);
const [first, second, third, fourth] = path as [Step, Step, Step, Step];

test('a tab that was closed in mid-talk: home leads back to the same line, notes and temperature', async ({
	context
}) => {
	const lost = await context.newPage();
	const talk = await begin(lost, scenario, 'guided');
	await talk.play([first, second, third]);
	for (const phrase of fourth.notes) await talk.note(noteText(scenario, fourth, phrase));
	const before = await talk.standing();
	expect(before.notes.length).toBeGreaterThan(0);
	await lost.close({ runBeforeUnload: false });

	const page = await context.newPage();
	const home = new Home(page);
	await home.open();
	await home.resume(3).click();
	const resumed = new Talk(page, scenario);
	expect(await resumed.standing()).toEqual(before);

	await resumed.take({ ...fourth, notes: [] });
	await expect(resumed.turns).toHaveCount(4);
});

/** What the second answer was, and its notes, is there again in a new tab. */
async function expectKept(context: BrowserContext): Promise<void> {
	const page = await context.newPage();
	const home = new Home(page);
	await home.open();
	await home.resume(2).click();
	const resumed = new Talk(page, scenario);
	await expect(resumed.turns.last()).toContainText(replyText(scenario, second));
	await expect(resumed.notes).toHaveCount(first.notes.length + second.notes.length);
	await resumed.take(third);
}

test('a tab that dies before a reply is written: the reply is kept', async ({ context }) => {
	const lost = await context.newPage();
	const talk = await begin(lost, scenario);
	await talk.take(first);
	await lost.evaluate(() => {
		// As slow as can be: from here on no write ever ends.
		IDBObjectStore.prototype.add = () => new EventTarget() as IDBRequest<IDBValidKey>;
	});
	await talk.take(second);
	await lost.close({ runBeforeUnload: false });
	await expectKept(context);
});

test('a tab that dies before the store could be opened: the talk is kept all the same', async ({
	context
}) => {
	const lost = await context.newPage();
	await lost.addInitScript(() => {
		IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
	});
	await lost.goto(`/play/?scenario=${scenario.id}&mode=practice`);
	await new Talk(lost, scenario).play([first, second]);
	await lost.close({ runBeforeUnload: false });
	await expectKept(context);
});

test('a reload in mid-talk changes nothing', async ({ page }) => {
	const talk = await begin(page, scenario, 'guided');
	await talk.play([first, second]);
	const before = await talk.standing();

	await talk.reload();

	expect(await talk.standing()).toEqual(before);
	await talk.take(third);
	await expect(talk.turns).toHaveCount(3);
});
