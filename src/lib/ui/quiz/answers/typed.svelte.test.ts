import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { COUNTED, NUMBER, SHORT } from '../../../../../tests/support/sample-questions.ts';
import { show, showMarked } from '../../../../../tests/support/show-question.ts';

describe('number', () => {
	test('figure and unit make an answer; the figure alone does not', async () => {
		const { screen, onanswer } = await show(NUMBER);
		await screen.getByLabelText(m.quiz_q_figure()).fill('2');
		await userEvent.keyboard('{Tab}');
		await expect.element(screen.getByText(m.quiz_q_unit_missing())).toBeVisible();
		expect(onanswer).not.toHaveBeenCalled();
		await screen.getByLabelText(m.quiz_q_unit()).selectOptions(m.quiz_q_unit_hours());
		expect(onanswer).toHaveBeenLastCalledWith({ type: 'number', value: 2, unit: 'hours' });
		await screen.getByLabelText(m.quiz_q_figure()).fill('');
		expect(onanswer).toHaveBeenLastCalledWith(undefined);
	});

	test.each([
		['１０', 10],
		['兩', 2],
		['三十', 30],
		['1.5', 1.5]
	])('%s is understood', async (typed, value) => {
		const { screen, onanswer } = await show(COUNTED);
		await expect.element(screen.getByText('份', { exact: true })).toBeVisible();
		await screen.getByLabelText(m.quiz_q_figure()).fill(typed);
		expect(onanswer).toHaveBeenLastCalledWith({ type: 'number', value, unit: null });
	});

	test('what is no figure stays, with a sentence that says so once the field is left', async () => {
		const { screen, onanswer } = await show(NUMBER);
		const field = screen.getByLabelText(m.quiz_q_figure());
		const wrong = m.quiz_q_not_a_figure({ text: '兩小時' });
		await field.fill('兩小時');
		expect(screen.container.textContent).not.toContain(wrong);
		await userEvent.keyboard('{Tab}');
		await expect.element(screen.getByText(wrong)).toBeVisible();
		await expect.element(field).toHaveValue('兩小時');
		await expect.element(field).toHaveAccessibleDescription(wrong);
		await expect.element(field).toHaveAttribute('aria-invalid', 'true');
		expect(onanswer).not.toHaveBeenCalled();
	});

	test('digits that are typed pick nothing', async () => {
		const { screen } = await show(COUNTED);
		await screen.getByLabelText(m.quiz_q_figure()).click();
		await userEvent.keyboard('12');
		await expect.element(screen.getByLabelText(m.quiz_q_figure())).toHaveValue('12');
	});

	test('a restored figure is shown; locked, it cannot be changed', async () => {
		const { screen } = await show(NUMBER, { type: 'number', value: 1.5, unit: 'days' }, true);
		const field = screen.getByLabelText(m.quiz_q_figure());
		await expect.element(field).toHaveValue('1.5');
		await expect.element(field).toHaveAttribute('readonly');
		await expect.element(screen.getByLabelText(m.quiz_q_unit())).toHaveValue('days');
		await expect.element(screen.getByLabelText(m.quiz_q_unit())).toBeDisabled();
	});

	test('marked, a known mistake is named, and the right figure with its unit', async () => {
		const { screen } = await showMarked(NUMBER, { type: 'number', value: 2, unit: 'days' });
		await expect.element(screen.getByText('那是重要投訴的時限。')).toBeVisible();
		await expect.element(screen.getByText(m.quiz_q_right_answer({ text: '2 小時' }))).toBeVisible();
	});
});

describe('short', () => {
	test('what is typed is given without the spaces around it; spaces alone are no answer', async () => {
		const { screen, onanswer } = await show(SHORT);
		const field = screen.getByLabelText(m.quiz_q_your_answer());
		await field.fill(' 銷項 ');
		expect(onanswer).toHaveBeenLastCalledWith({ type: 'short', text: '銷項' });
		await field.fill('  ');
		expect(onanswer).toHaveBeenLastCalledWith(undefined);
	});

	test('no more than 200 characters go in', async () => {
		const { screen } = await show(SHORT);
		await expect.element(screen.getByRole('textbox')).toHaveAttribute('maxlength', '200');
	});

	test('restored and locked, it is shown and stays', async () => {
		const { screen, onanswer } = await show(SHORT, { type: 'short', text: '立項' }, true);
		await screen.getByRole('textbox').click();
		await userEvent.keyboard('x');
		await expect.element(screen.getByRole('textbox')).toHaveValue('立項');
		expect(onanswer).not.toHaveBeenCalled();
	});

	test('marked, a known mistake is named and the right answer shown', async () => {
		const { screen } = await showMarked(SHORT, { type: 'short', text: '立項' });
		await expect.element(screen.getByText('立項是開始，不是結束。')).toBeVisible();
		await expect.element(screen.getByText(m.quiz_q_right_answer({ text: '銷項' }))).toBeVisible();
	});

	test('marked right, it shows no other answer', async () => {
		const { screen } = await showMarked(SHORT, { type: 'short', text: 'closing' });
		await expect.element(screen.getByText(m.quiz_q_right(), { exact: true })).toBeVisible();
		expect(screen.container.textContent).not.toContain(m.quiz_q_right_answer({ text: '銷項' }));
	});
});
