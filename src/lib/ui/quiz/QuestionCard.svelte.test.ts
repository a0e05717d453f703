import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mark } from '#lib/domain/quiz/mark.ts';
import { m } from '#lib/paraglide/messages.js';
import {
	CLASSIFY,
	COUNTED,
	DIALOGUE,
	MATCHING,
	MULTIPLE,
	NUMBER,
	ORDERING,
	SHORT,
	SINGLE,
	TRUE_FALSE
} from '../../../../tests/support/sample-questions.ts';
import { show, showMarked } from '../../../../tests/support/show-question.ts';

const ALL = [
	SINGLE,
	MULTIPLE,
	TRUE_FALSE,
	NUMBER,
	COUNTED,
	MATCHING,
	ORDERING,
	SHORT,
	CLASSIFY,
	DIALOGUE
];

describe.each(ALL.map((question) => [question.id, question] as const))('%s', (_, question) => {
	test('says its number and what it asks, and names its inputs by it', async () => {
		const { screen } = await show(question);
		await expect.element(screen.getByText(m.quiz_q_number({ number: 1, of: 9 }))).toBeVisible();
		await expect.element(screen.getByRole('heading', { name: question.ask })).toBeVisible();
		await expect.element(screen.getByRole('group', { name: question.ask })).toBeVisible();
	});

	test('shown as it lies there, it is not answered', async () => {
		const { onanswer } = await show(question);
		expect(onanswer).not.toHaveBeenCalled();
	});

	test('before it is marked, nothing tells what is right', async () => {
		const { screen } = await show(question);
		expect(screen.container.textContent).not.toContain(question.explanation);
		expect(screen.getByRole('link').elements()).toEqual([]);
	});

	test('left open, the mark says so, and shows explanation and clause', async () => {
		const { screen } = await showMarked(question);
		await expect
			.element(screen.getByText(m.quiz_q_unanswered(), { exact: true }).last())
			.toBeVisible();
		await expect.element(screen.getByText(question.explanation)).toBeVisible();
		const clause = question.clauses[0] ?? '';
		const link = screen.getByRole('link', { name: clause });
		expect(link.element().getAttribute('href')).toContain(`/procedure/#${clause}`);
	});
});

test('a mark that comes later is announced', async () => {
	const answer = { type: 'single', option: 'explain' } as const;
	const { screen } = await show(SINGLE, answer);
	const status = screen.getByRole('status');
	expect(status.element().textContent).toBe('');
	await screen.rerender({ mark: mark(SINGLE, answer) });
	await expect.element(status).toHaveTextContent(m.quiz_q_wrong());
	await expect.element(status).toHaveTextContent('聽完，邊聽邊記');
});

test('a mark that is there from the first is not', async () => {
	const { screen } = await showMarked(SINGLE, { type: 'single', option: 'explain' });
	await expect.element(screen.getByText(m.quiz_q_wrong())).toBeVisible();
	expect(screen.getByRole('status').elements()).toEqual([]);
});

test('an answer that comes back late leaves alone what is being typed', async () => {
	const { screen } = await show(SHORT);
	const field = screen.getByRole('textbox');
	await field.click();
	await userEvent.keyboard('ab');
	await screen.rerender({ answer: { type: 'short', text: 'a' } });
	await userEvent.keyboard('c');
	await screen.rerender({ answer: { type: 'short', text: 'ab' } });
	await expect.element(field).toHaveValue('abc');
	await expect.element(field).toHaveFocus();
});

test('an answer that comes from elsewhere is shown, and one that is taken back is gone', async () => {
	const { screen } = await show(SHORT);
	await screen.rerender({ answer: { type: 'short', text: '銷項' } });
	await expect.element(screen.getByRole('textbox')).toHaveValue('銷項');
	await screen.rerender({ answer: undefined });
	await expect.element(screen.getByRole('textbox')).toHaveValue('');
});

test('the next question in the same place begins empty', async () => {
	const { screen, onanswer } = await show(SINGLE);
	await screen.getByRole('radio').first().click();
	await screen.rerender({ question: { ...SINGLE, id: 'next' } });
	for (const radio of screen.getByRole('radio').elements()) expect(radio).not.toBeChecked();
	await screen.rerender({ question: NUMBER });
	await expect.element(screen.getByLabelText(m.quiz_q_figure())).toHaveValue('');
	expect(onanswer).toHaveBeenCalledTimes(1);
});

test('the digits pick an option while the focus is in the card, and only then', async () => {
	const { screen, onanswer } = await show(SINGLE);
	await userEvent.keyboard('1');
	expect(onanswer).not.toHaveBeenCalled();
	screen.getByRole('heading').element().focus();
	await userEvent.keyboard('2');
	await expect.element(screen.getByRole('radio').nth(1)).toBeChecked();
	await userEvent.keyboard('9');
	await userEvent.keyboard('{Control>}1{/Control}');
	await expect.element(screen.getByRole('radio').nth(1)).toBeChecked();
	expect(onanswer).toHaveBeenCalledTimes(1);
});
