import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import {
	CLASSIFY,
	DIALOGUE,
	MULTIPLE,
	SINGLE,
	TRUE_FALSE
} from '../../../../../tests/support/sample-questions.ts';
import { show, showMarked } from '../../../../../tests/support/show-question.ts';

describe('single', () => {
	test('a click gives the option, a digit another', async () => {
		const { screen, onanswer } = await show(SINGLE);
		await screen.getByText('答應退款').click();
		expect(onanswer).toHaveBeenLastCalledWith({ type: 'single', option: 'refund' });
		const name = screen.getByRole('radio').elements();
		const other = name.findIndex((radio) => !radio.matches(':checked'));
		await userEvent.keyboard(String(other + 1));
		await expect.element(screen.getByRole('radio').nth(other)).toBeChecked();
		expect(onanswer).toHaveBeenCalledTimes(2);
	});

	test('a restored option is picked; locked, it stays so', async () => {
		const { screen, onanswer } = await show(SINGLE, { type: 'single', option: 'pass' }, true);
		await expect.element(screen.getByRole('radio', { name: '請他打電話給工程部' })).toBeChecked();
		await screen.getByText('答應退款').click({ force: true });
		await expect.element(screen.getByRole('radio', { name: '請他打電話給工程部' })).toBeChecked();
		expect(onanswer).not.toHaveBeenCalled();
	});

	test('marked, it says why to what was picked and to what is right, not to the others', async () => {
		const { screen } = await showMarked(SINGLE, { type: 'single', option: 'explain' });
		await expect.element(screen.getByText(m.quiz_q_miss())).toBeVisible();
		await expect.element(screen.getByText('還沒聽完就解釋，客戶會更氣。')).toBeVisible();
		await expect.element(screen.getByText(m.quiz_q_this_is_right(), { exact: true })).toBeVisible();
		await expect.element(screen.getByText('先聽完，才知道是甚麼事。')).toBeVisible();
		expect(screen.container.textContent).not.toContain('櫃台無權');
		const picked = screen.getByRole('radio', { name: '馬上解釋公司的規定' });
		await expect.element(picked).toHaveAccessibleDescription(/客戶會更氣/);
	});
});

describe('multiple', () => {
	test('each tick gives all that are picked, in one order; none is no answer', async () => {
		const { screen, onanswer } = await show(MULTIPLE);
		await screen.getByRole('checkbox', { name: '地點' }).click();
		expect(onanswer).toHaveBeenLastCalledWith({ type: 'multiple', options: ['place'] });
		await screen.getByRole('checkbox', { name: '事發時間' }).click();
		expect(onanswer).toHaveBeenLastCalledWith({ type: 'multiple', options: ['time', 'place'] });
		await screen.getByRole('checkbox', { name: '地點' }).click();
		await userEvent.keyboard('{Tab}');
		await screen.getByRole('checkbox', { name: '事發時間' }).click();
		expect(onanswer).toHaveBeenLastCalledWith(undefined);
	});

	test('restored and locked, the ticks stay', async () => {
		const answer = { type: 'multiple', options: ['time', 'mood'] } as const;
		const { screen } = await show(MULTIPLE, answer, true);
		for (const name of ['事發時間', '接待員自己的心情'])
			await expect.element(screen.getByRole('checkbox', { name })).toBeChecked();
		await expect.element(screen.getByRole('checkbox', { name: '地點' })).toBeDisabled();
	});

	test('marked, it speaks to each that is right or was picked', async () => {
		const { screen } = await showMarked(MULTIPLE, { type: 'multiple', options: ['time', 'mood'] });
		await expect.element(screen.getByText(m.quiz_q_hit())).toBeVisible();
		await expect.element(screen.getByText(m.quiz_q_miss())).toBeVisible();
		await expect.element(screen.getByText(m.quiz_q_left_out())).toBeVisible();
		expect(screen.container.textContent).not.toContain('猜測不是事實');
	});
});

describe('true or false', () => {
	test('digits give the value; true stands first', async () => {
		const { screen, onanswer } = await show(TRUE_FALSE);
		screen.getByRole('heading').element().focus();
		await userEvent.keyboard('1');
		expect(onanswer).toHaveBeenLastCalledWith({ type: 'truefalse', value: true });
		await userEvent.keyboard('{ArrowDown}');
		expect(onanswer).toHaveBeenLastCalledWith({ type: 'truefalse', value: false });
	});

	test('false is restored as well as true, and marked with its reason', async () => {
		const { screen } = await showMarked(TRUE_FALSE, { type: 'truefalse', value: false });
		await expect.element(screen.getByRole('radio', { name: m.quiz_q_false() })).toBeChecked();
		await expect.element(screen.getByText(TRUE_FALSE.ifFalse)).toBeVisible();
		await expect.element(screen.getByText(m.quiz_q_right(), { exact: true })).toBeVisible();
		expect(screen.container.textContent).not.toContain(TRUE_FALSE.ifTrue);
	});
});

describe('dialogue', () => {
	test('only lines of the staff can be picked, by digits in their order', async () => {
		const { screen, onanswer } = await show(DIALOGUE);
		expect(screen.getByRole('radio').elements()).toHaveLength(2);
		await expect.element(screen.getByText(m.quiz_q_customer()).first()).toBeVisible();
		screen.getByRole('heading').element().focus();
		await userEvent.keyboard('2');
		expect(onanswer).toHaveBeenLastCalledWith({ type: 'dialogue', line: 's2' });
		await screen.getByText('真對不起').click();
		expect(onanswer).toHaveBeenLastCalledWith({ type: 'dialogue', line: 's1' });
	});

	test('marked, it says why to the picked line and to the one that breaks the rules', async () => {
		const { screen } = await showMarked(DIALOGUE, { type: 'dialogue', line: 's1' });
		await expect.element(screen.getByRole('radio', { name: /真對不起/ })).toBeChecked();
		await expect.element(screen.getByRole('radio', { name: /真對不起/ })).toBeDisabled();
		await expect.element(screen.getByText('先安頓客戶。')).toBeVisible();
		await expect.element(screen.getByText('推卸責任。')).toBeVisible();
	});
});

describe('classify', () => {
	test('[AMB-13] all three make an answer; a communicative complaint can have no severity', async () => {
		const { screen, onanswer } = await show(CLASSIFY);
		await screen.getByRole('radio', { name: m.quiz_q_nature_c2() }).click();
		await screen.getByRole('radio', { name: m.content_a() }).click();
		expect(onanswer).not.toHaveBeenCalled();
		await screen.getByRole('radio', { name: m.severity_none() }).click();
		const answer = { type: 'classify', nature: 'NAT-C2', content: 'CON-A', severity: null };
		expect(onanswer).toHaveBeenLastCalledWith(answer);
		await userEvent.keyboard('{ArrowUp}');
		expect(onanswer).toHaveBeenLastCalledWith({ ...answer, severity: 'major' });
	});

	test('marked, each part has its verdict, and what would have been right', async () => {
		const { screen } = await showMarked(CLASSIFY, {
			type: 'classify',
			nature: 'NAT-V2',
			content: 'CON-E',
			severity: 'important'
		});
		await expect.element(screen.getByRole('radio', { name: m.severity_imp() })).toBeChecked();
		await expect.element(screen.getByRole('radio', { name: m.severity_imp() })).toBeDisabled();
		const should = m.quiz_q_should_be({ text: m.severity_maj() });
		await expect.element(screen.getByText(should)).toBeVisible();
		await expect.element(screen.getByText('受傷不止是重要。 有人受傷。')).toBeVisible();
		expect(screen.container.querySelectorAll('.judged.right')).toHaveLength(2);
	});
});
