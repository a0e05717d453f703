import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { startOrder } from '#lib/app/quiz/order.ts';
import '#lib/ui/tokens.css';
import { m } from '#lib/paraglide/messages.js';
import { MATCHING, ORDERING } from '../../../../../tests/support/sample-questions.ts';
import { show, showMarked } from '../../../../../tests/support/show-question.ts';

describe('matching', () => {
	test('one pair is an answer; taken back, it is none', async () => {
		const { screen, onanswer } = await show(MATCHING);
		await screen.getByLabelText('經理').selectOptions('支付賠償');
		expect(onanswer).toHaveBeenLastCalledWith({ type: 'matching', pairs: { manager: 'pay' } });
		await screen.getByLabelText('接待員').selectOptions('支付賠償');
		expect(onanswer).toHaveBeenLastCalledWith({
			type: 'matching',
			pairs: { manager: 'pay', reception: 'pay' }
		});
		await screen.getByLabelText('經理').selectOptions('');
		await screen.getByLabelText('接待員').selectOptions('');
		expect(onanswer).toHaveBeenLastCalledWith(undefined);
	});

	test('restored and locked, the pairs are shown and stay', async () => {
		const answer = { type: 'matching', pairs: { manager: 'approve' } } as const;
		const { screen } = await show(MATCHING, answer, true);
		await expect.element(screen.getByLabelText('經理')).toHaveValue('approve');
		await expect.element(screen.getByLabelText('經理')).toBeDisabled();
		await expect.element(screen.getByLabelText('部門')).toHaveValue('');
	});

	test('marked, each row says what was matched, whether it is right, what it should be and why', async () => {
		const pairs = { reception: 'record', manager: 'pay' };
		const { screen } = await showMarked(MATCHING, { type: 'matching', pairs });
		await expect.element(screen.getByText('支付賠償')).toBeVisible();
		const should = m.quiz_q_should_be({ text: '審批延期' });
		await expect.element(screen.getByText(should)).toBeVisible();
		await expect.element(screen.getByText(m.quiz_q_no_pair())).toBeVisible();
		for (const { why } of MATCHING.lefts) await expect.element(screen.getByText(why)).toBeVisible();
		expect(screen.container.querySelectorAll('.judged.wrong')).toHaveLength(2);
		expect(screen.container.querySelectorAll('.judged.right')).toHaveLength(1);
	});
});

describe('ordering', () => {
	const start = startOrder(ORDERING, 1);
	const textOf = (id: string | undefined): string =>
		ORDERING.steps.find((step) => step.id === id)?.text ?? '';
	const [first, second, ...rest] = start;

	test('moving a step gives the order, keeps the focus on its button and says the new place', async () => {
		const { screen, onanswer } = await show(ORDERING);
		const up = screen.getByRole('button', { name: m.quiz_q_up({ step: textOf(second) }) });
		up.element().focus();
		await userEvent.keyboard('{Enter}');
		const order = [second, first, ...rest];
		expect(onanswer).toHaveBeenLastCalledWith({ type: 'ordering', order });
		await expect.element(up).toHaveFocus();
		await expect.element(up).toHaveAttribute('aria-disabled', 'true');
		const said = m.quiz_q_moved({ place: 1, of: 4, step: textOf(second) });
		await expect.element(screen.getByText(said)).toHaveAttribute('aria-live', 'polite');
		await userEvent.keyboard('{Enter}');
		expect(onanswer).toHaveBeenCalledTimes(1);
		await expect.element(up).toHaveFocus();
	});

	test.each(
		[0, 1, 2, 3].flatMap((from) => [m.quiz_q_up, m.quiz_q_down].map((to) => [from, to] as const))
	)('the focus stays with the step, wherever it stands and goes (%i)', async (from, to) => {
		const { screen } = await show(ORDERING);
		const button = screen.getByRole('button', { name: to({ step: textOf(start[from]) }) });
		button.element().focus();
		for (let press = 0; press < 4; press++) {
			await userEvent.keyboard('{Enter}');
			await expect.element(button).toHaveFocus();
		}
	});

	test('moving down works as well, and the buttons are large enough for a thumb', async () => {
		const { screen, onanswer } = await show(ORDERING);
		const down = screen.getByRole('button', { name: m.quiz_q_down({ step: textOf(first) }) });
		await down.click();
		expect(onanswer).toHaveBeenLastCalledWith({
			type: 'ordering',
			order: [second, first, ...rest]
		});
		const { width, height } = down.element().getBoundingClientRect();
		expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
	});

	test('a restored order is shown; locked, nothing moves it', async () => {
		const order = ['visit', 'receive', 'classify', 'record'];
		const { screen } = await show(ORDERING, { type: 'ordering', order }, true);
		const shown = screen.getByRole('listitem').elements();
		expect(shown.map((item) => item.textContent.replaceAll(/[\s\d]/g, ''))).toEqual(
			order.map(textOf)
		);
		expect(screen.getByRole('button').elements()).toEqual([]);
	});

	test('marked, the right order is shown, with the place that each step was given, and why', async () => {
		const order = ['receive', 'classify', 'record', 'visit'];
		const { screen } = await showMarked(ORDERING, { type: 'ordering', order });
		const rows = screen.getByRole('listitem').elements();
		expect(rows).toHaveLength(4);
		ORDERING.steps.forEach(({ id, text, why }, i) => {
			const said = rows[i]?.textContent ?? '';
			expect(said).toContain(text);
			expect(said).toContain(why);
			expect(said).toContain(m.quiz_q_your_place({ place: order.indexOf(id) + 1 }));
			expect(said).toContain(order[i] === id ? m.quiz_q_row_right() : m.quiz_q_row_wrong());
		});
	});
});
