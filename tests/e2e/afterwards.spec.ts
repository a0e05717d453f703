/** After a talk: going back to a line, the record and the desk, the weakest criterion, own words. */
import { expect, test } from '@playwright/test';
import { costliest, regretsOf } from '#lib/domain/roleplay/regret.ts';
import { replay } from '#lib/domain/roleplay/talk.ts';
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
import { dueChoices } from '#lib/domain/training/judge-record.ts';
import { exerciseOf, ruleWords, scenarioIn } from './content.ts';
import { begin, playThrough } from './pages/begin.ts';
import { Case } from './pages/case.ts';
import { Debrief } from './pages/debrief.ts';
import { History } from './pages/history.ts';
import { Talk } from './pages/talk.ts';
import { replyText, shortTalk, talkative, type Step } from './paths.ts';

const scenario = scenarioIn('zh-Hant', 'lift-again');
const path = shortTalk(scenario);
const eventsOf = (steps: readonly Step[]): TalkEvent[] =>
	steps.flatMap(({ node, notes, reply }): TalkEvent[] => [
		...notes.map((phrase) => ({ type: 'noted', node, phrase }) as const),
		{ type: 'replied', node, reply }
	]);

test('back to the costliest line: the other way stands beside the first, with both curves and ledgers', async ({
	page
}) => {
	const debrief = await playThrough(page, scenario, path);
	const talk = replay(scenario, 'practice', eventsOf(path)).talk;
	const worst = costliest(regretsOf(talk));
	if (!worst?.better) throw new Error('nothing was lost');
	const first = page.url();

	await page.getByRole('button', { name: debrief.word('fork_here') }).click();
	await expect(page).toHaveURL(/\/play\//);
	expect(page.url()).not.toContain(first.split('attempt=')[1] ?? '');
	const fork = new Talk(page, scenario);
	await expect(fork.turns).toHaveCount(worst.turn);

	await fork.answers.filter({ has: page.getByText(worst.better.say, { exact: true }) }).click();
	await expect(fork.turns).toHaveCount(worst.turn + 1);
	while (await fork.answers.first().isVisible()) {
		const before = await fork.turns.count();
		await fork.answers.first().click();
		await expect(fork.turns).toHaveCount(before + 1);
	}
	await page.getByRole('link', { name: fork.word('play_to_debrief') }).click();
	const compared = page.getByRole('region', { name: debrief.word('fork_title') });
	await expect(compared).toContainText(debrief.word('fork_from', { line: worst.turn + 1 }));
	await expect(compared.getByRole('heading', { level: 3 })).toHaveText([
		debrief.word('fork_before'),
		debrief.word('fork_after')
	]);
	await expect(compared.locator('figure')).toHaveCount(2);
	await expect(compared).toContainText(replyText(scenario, path[worst.turn] as Step));
	await expect(compared).toContainText(worst.better.say);

	await page.getByText(debrief.word('best_show')).click();
	await expect(page.getByRole('region', { name: debrief.word('best_title') })).toContainText(
		debrief.word('best_points', { points: '' }).trim().slice(0, 4)
	);
});

test('from the talk to the record to the desk: what was missed in listening is named with its line', async ({
	page
}) => {
	test.slow();
	const { record } = scenario;
	if (!record) throw new Error('no record');
	// Nothing is noted: the pad is empty when the form is to be filled.
	const talk = await begin(page, scenario);
	await talk.play(talkative(scenario).map((step) => ({ ...step, notes: [] })));
	await page.getByRole('link', { name: talk.word('record_to') }).click();
	await expect(talk.title).toHaveText(talk.word('record_title'));
	await expect(page.getByText(talk.word('pad_empty'))).toBeVisible();
	await expect(page.getByRole('log')).toHaveCount(0);

	const submit = page.getByRole('button', { name: talk.word('record_submit') });
	await submit.click();
	await expect(page.getByRole('alert')).toContainText(talk.word('duty_solve'));
	for (const { key, options, right } of record.fields) {
		// The place is misremembered, the rest is right.
		const picked = options.find(({ id }) => (id === right) !== (key === 'place'));
		await page.getByRole('radio', { name: picked?.text ?? '', exact: true }).check();
	}
	await page.getByLabel(talk.word('class_nature')).selectOption(scenario.truth.nature);
	await page.getByLabel(talk.word('class_content')).selectOption(scenario.truth.content);
	if (scenario.truth.severity)
		await page.getByLabel(talk.word('class_severity')).selectOption(scenario.truth.severity);
	const [first] = dueChoices(record, exerciseOf('lobby-lights').rules);
	await page.getByLabel(talk.word('duty_send_form')).selectOption(String(first));
	for (const duty of ['duty_hand_over', 'duty_reply', 'duty_solve'] as const)
		await page.getByLabel(talk.word(duty)).selectOption('none');
	await submit.click();

	await expect(talk.title).toHaveText(talk.word('record_result'));
	const field = (key: string) =>
		page.getByRole('listitem').filter({
			has: page.getByRole('heading', { name: ruleWords('zh-Hant')(`filled.recorded.${key}`) })
		});
	await expect(field('place')).toContainText(talk.word('record_said_missed'));
	await expect(field('event').getByRole('img', { name: talk.word('verdict_met') })).toBeVisible();
	await expect(page.getByText('DL-FORM').first()).toBeVisible();

	await page.getByRole('button', { name: talk.word('record_to_desk') }).click();
	const desk = new Case(page);
	await expect(desk.happened).toHaveCount(3);
	await expect(page.getByRole('article').first()).toContainText(
		record.fields.find(({ key }) => key === 'demand')?.options[0]?.text ?? ''
	);
	await page.goBack();
	await expect(talk.title, 'the record is kept').toHaveText(talk.word('record_result'));
});

test('own words come before the replies, stay beside the chosen one, and are rated', async ({
	page
}) => {
	const talk = await begin(page, scenario);
	await page.getByRole('button', { name: talk.word('own_before') }).click();
	await expect(talk.answers).toHaveCount(0);
	await page.getByLabel(talk.word('own_label')).fill('您先坐，我拿筆記下來。<b>！');
	await page.getByRole('button', { name: talk.word('own_done') }).click();
	await expect(page.getByText('您先坐，我拿筆記下來。<b>！')).toBeVisible();
	await talk.take(path[0] as Step);
	await page.getByRole('button', { name: talk.word('own_skip') }).click();
	await talk.take(path[1] as Step);
	await page.getByRole('button', { name: talk.word('own_stop') }).click();
	await talk.play(path.slice(2));
	await talk.toDebrief.click();

	const debrief = new Debrief(page);
	const first = debrief.evidence.locator('> ol > li').first();
	await expect(first).toContainText('您先坐，我拿筆記下來。<b>！');
	await first
		.getByRole('radio', { name: debrief.word('verdict_part'), exact: true })
		.first()
		.check();
	const history = new History(page);
	await history.visit('history');
	await history.debriefOf(history.rows.first()).click();
	await expect(
		first.getByRole('radio', { name: debrief.word('verdict_part'), exact: true }).first()
	).toBeChecked();
});

test('home proposes the scenario that trains the weakest criterion', async ({ page }) => {
	const debrief = await playThrough(page, scenario, path);
	await debrief.visit('home');
	const proposal = page.getByRole('region', { name: debrief.word('criteria_mine') });
	await expect(proposal).toBeVisible();
	const title = await proposal.getByRole('link').first().innerText();
	await proposal.getByRole('link', { name: debrief.word('criteria_mine') }).click();
	await expect(debrief.title).toHaveText(debrief.word('criteria_mine'));
	await expect(page.getByRole('link', { name: title }).first()).toBeVisible();
	await page.getByRole('link', { name: debrief.word('coverage_title') }).click();
	await expect(page.getByRole('row')).toHaveCount(19);
	await expect(page.getByText(debrief.word('coverage_none'))).toBeVisible();
});
