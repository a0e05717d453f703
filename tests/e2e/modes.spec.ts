import { expect, test, type Page } from '@playwright/test';
import { anyScenario } from './content.ts';
import { begin, playThrough } from './pages/begin.ts';
import { Briefing } from './pages/briefing.ts';
import { Debrief } from './pages/debrief.ts';
import { History } from './pages/history.ts';
import { Home } from './pages/home.ts';
import { Talk } from './pages/talk.ts';
import { limitOf, shortTalk, talkative, verdictsOf, type Step } from './paths.ts';

const scenario = anyScenario();
const path = talkative(scenario);
const [first, second] = path as [Step, Step];
const minutes = (count: number) => count * 60_000;

/** Opens home in a tab whose clock is ahead of ours by so many milliseconds. */
async function homeLater(page: Page, later: number): Promise<Home> {
	await page.clock.install({ time: Date.now() + later });
	const home = new Home(page);
	await home.open();
	return home;
}

test('guided: after each reply stands what it was worth, and why', async ({ page }) => {
	const talk = await begin(page, scenario, 'guided');
	for (const [index, step] of path.slice(0, 3).entries()) {
		await talk.take(step);
		await expect(talk.reasons).toHaveCount(index + 1);
		for (const { reason } of verdictsOf(scenario, step))
			await expect(talk.reasons.last()).toContainText(reason);
	}
});

test('practice: no word of worth before the end', async ({ page }) => {
	const talk = await begin(page, scenario, 'practice');
	for (const step of path.slice(0, 3)) {
		await talk.take(step);
		await expect(talk.reasons).toHaveCount(0);
		for (const { reason } of verdictsOf(scenario, step))
			await expect(page.getByRole('main')).not.toContainText(reason);
	}
	await expect(talk.clock).toHaveCount(0);
});

test('exam: the clock counts, and at the limit the trainee has kept silent', async ({ page }) => {
	await page.clock.install();
	const talk = await begin(page, scenario, 'exam');
	await talk.take(first);
	await expect(talk.reasons).toHaveCount(0);

	await page.clock.fastForward((limitOf(scenario, second) - 20) * 1000);
	await expect(talk.turns).toHaveCount(1);
	await expect
		.poll(async () => Number(await talk.clock.getAttribute('value')))
		.toBeLessThanOrEqual(20);

	await page.clock.fastForward(20_000);
	await expect(talk.turns).toHaveCount(2);
	await expect(talk.turns.last()).toHaveText(talk.word('play_silence'));
	await expect(talk.answers.first()).toBeVisible();
	await expect.poll(async () => Number(await talk.clock.getAttribute('value'))).toBeGreaterThan(20);
});

test('exam: a closed tab does not stop the clock', async ({ context }) => {
	const closed = await context.newPage();
	const talk = await begin(closed, scenario, 'exam');
	await talk.take(first);
	await closed.close();

	const page = await context.newPage();
	const home = await homeLater(page, limitOf(scenario, second) * 1000 + 2000);
	await home.resume(1).click();
	const resumed = new Talk(page, scenario);
	await expect(resumed.turns).toHaveCount(2);
	await expect(resumed.turns.last()).toHaveText(resumed.word('play_silence'));
});

test('exam: left for an hour, it is over and told to the end; there is one try', async ({
	context
}) => {
	const closed = await context.newPage();
	await (await begin(closed, scenario, 'exam')).take(first);
	await closed.close();

	const page = await context.newPage();
	const home = await homeLater(page, minutes(60));
	await home.resume(1).click();
	const talk = new Talk(page, scenario);
	await expect(talk.over).toBeVisible();
	await talk.toDebrief.click();
	await expect(new Debrief(page).evidence).toContainText(talk.word('play_silence'));
	const history = new History(page);
	await history.visit('history');
	await expect(history.rows).toContainText(history.word('mode_exam'));

	const briefing = new Briefing(page, scenario);
	await briefing.open();
	await expect(page.getByText(briefing.word('mode_exam_used'))).toBeVisible();
	await expect(briefing.mode('exam')).toBeDisabled();
	await briefing.start('practice');
	await expect(talk.answers.first()).toBeVisible();
});

test('nothing shows the type of complainant before the debrief', async ({ page }) => {
	const home = new Home(page);
	const names = (['nature_c1', 'nature_c2', 'nature_c3'] as const).map((key) => home.word(key));
	const card = page.getByRole('article').filter({ hasText: scenario.title });
	const hidden = async (where: string, html: Promise<string>) => {
		for (const telling of ['NAT-C', ...names]) expect(await html, where).not.toContain(telling);
	};

	await home.open();
	await hidden('home', page.content());
	await new Briefing(page, scenario).open();
	await hidden('briefing', page.content());
	const talk = await begin(page, scenario, 'guided');
	for (const step of path.slice(0, -1)) {
		await talk.take(step);
		await hidden(`talk after ${step.node}`, page.content());
	}
	await home.open();
	await home.visit('scenarios');
	await hidden('list', card.innerHTML());
	await home.visit('history');
	await hidden('history', page.getByRole('main').innerHTML());
});

test('the debrief tells the type, and from then on the list does', async ({ page }) => {
	const debrief = await playThrough(page, scenario, shortTalk(scenario));
	const type = debrief.word('nature_c2');
	expect(scenario.type).toBe('NAT-C2');
	await expect(debrief.classification).toContainText(type);
	await debrief.visit('scenarios');
	await expect(page.getByRole('article').filter({ hasText: scenario.title })).toContainText(type);
});

test('phrases worth noting and noise look the same', async ({ page }) => {
	const talk = await begin(page, scenario, 'guided');
	const noisy = path.findIndex(({ node }) => {
		const phrases = scenario.nodes.find(({ id }) => id === node)?.phrases ?? [];
		return phrases.some(({ points }) => points < 0) && phrases.some(({ points }) => points > 0);
	});
	expect(noisy, 'a decision with both').toBeGreaterThanOrEqual(0);
	await talk.play(path.slice(0, noisy));
	expect(await talk.phrases.count()).toBeGreaterThan(1);
	const looks = await talk.phrases.evaluateAll((phrases) =>
		phrases.map((phrase) => {
			const { color, fontWeight, textDecoration, background } = getComputedStyle(phrase);
			const attributes = [...phrase.attributes].map(({ name, value }) => `${name}=${value}`);
			return [...attributes, color, fontWeight, textDecoration, background].join('; ');
		})
	);
	expect(new Set(looks).size).toBe(1);
});
