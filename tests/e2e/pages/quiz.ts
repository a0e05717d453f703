/** A sitting: its questions answered through the page as anybody would, handing in, the review. */
import { expect, type Locator } from '@playwright/test';
import { LEVELS, levelOf } from '#lib/domain/sop/limits.ts';
import { CONTENTS, NATURES } from '#lib/domain/sop/vocabulary.ts';
import type { MatchingQuestion, OrderingQuestion, Question } from '#lib/domain/quiz/question.ts';
import { questionAsking } from '../content.ts';
import { Screen } from './screen.ts';

export class Quiz extends Screen {
	/** The questions by number. */
	get strip(): Locator {
		return this.page.getByRole('navigation', { name: this.word('quiz_questions') });
	}

	get count(): Promise<number> {
		return this.strip.getByRole('button').count();
	}

	get card(): Locator {
		return this.page.getByRole('article');
	}

	/** The question that is shown. */
	async shown(): Promise<Question> {
		const ask = await this.card.getByRole('heading', { level: 2 }).textContent();
		return questionAsking(this.locale, ask ?? '');
	}

	button(name: 'quiz_give' | 'quiz_next' | 'quiz_back'): Locator {
		return this.page.getByRole('button', { name: this.word(name), exact: true });
	}

	async goTo(number: number): Promise<void> {
		await this.strip
			.getByRole('button')
			.nth(number - 1)
			.click();
		await expect(this.strip.getByRole('button').nth(number - 1)).toHaveAttribute(
			'aria-current',
			'step'
		);
	}

	/** Answers the question that is shown, rightly or wrongly. */
	async answer(rightly = true): Promise<void> {
		const question = await this.shown();
		const pick = (text: string): Promise<void> =>
			this.card.getByRole('radio', { name: text, exact: true }).check();
		switch (question.type) {
			case 'single': {
				const option = question.options.find(({ right }) => right === rightly);
				return pick(option?.text ?? '');
			}
			case 'multiple':
				for (const { text, right } of question.options)
					if (right === rightly)
						await this.card.getByRole('checkbox', { name: text, exact: true }).check();
				return;
			case 'truefalse':
				return pick(this.word(question.answer === rightly ? 'quiz_q_true' : 'quiz_q_false'));
			case 'number': {
				const value = rightly ? question.from : question.to + 1000;
				await this.card.getByRole('textbox').fill(String(value));
				if (question.unit) await this.card.getByRole('combobox').selectOption(question.unit);
				return;
			}
			case 'short':
				await this.card.getByRole('textbox').fill(rightly ? question.answer : '不知道');
				return;
			case 'matching':
				return this.#match(question, rightly);
			case 'ordering':
				return this.#order(question, rightly);
			case 'classify': {
				const { nature, content, severity } = question;
				const level = severity ? LEVELS.indexOf(levelOf(severity)) : LEVELS.length;
				const groups = this.card.getByRole('group');
				const natures = rightly ? NATURES.indexOf(nature) : (NATURES.indexOf(nature) + 1) % 5;
				const contents = rightly ? CONTENTS.indexOf(content) : (CONTENTS.indexOf(content) + 1) % 4;
				const levels = rightly ? level : (level + 1) % 4;
				for (const radio of [
					this.card.locator('input[type=radio][name*="nature"]').nth(natures),
					this.card.locator('input[type=radio][name*="content"]').nth(contents),
					this.card.locator('input[type=radio][name*="severity"]').nth(levels)
				])
					await radio.check();
				return expect(groups.first()).toBeVisible();
			}
			case 'dialogue': {
				const line = question.lines.find(
					({ who, mistake }) => who === 'staff' && mistake === rightly
				);
				return this.card
					.getByRole('radio', { name: line?.text ?? '' })
					.first()
					.check();
			}
		}
	}

	async #match({ lefts, rights }: MatchingQuestion, rightly: boolean): Promise<void> {
		for (const [i, { right }] of lefts.entries()) {
			const other = rights.find(({ id }) => id !== right)?.id ?? right;
			const select = this.card.getByRole('combobox').nth(i);
			const text = rights.find(({ id }) => id === (rightly ? right : other))?.text ?? '';
			await select.selectOption({ label: text });
		}
	}

	/** Moves each step up to its place; the other way round where it should be wrong. */
	async #order({ steps }: OrderingQuestion, rightly: boolean): Promise<void> {
		const wanted = rightly ? steps : [...steps].reverse();
		let moves = 0;
		for (const [place, { text }] of wanted.entries()) {
			const up = this.card.getByRole('button', {
				name: this.word('quiz_q_up', { step: text }),
				exact: true
			});
			for (;;) {
				const texts = await this.card.getByRole('listitem').allTextContents();
				if (texts.findIndex((each) => each.includes(text)) <= place) break;
				await up.click();
				moves += 1;
			}
		}
		if (moves > 0) return;
		// It lay there as wanted: moving one and back makes it an answer.
		const [first] = wanted;
		const named = (word: 'quiz_q_up' | 'quiz_q_down') =>
			this.card.getByRole('button', {
				name: this.word(word, { step: first?.text ?? '' }),
				exact: true
			});
		await named('quiz_q_down').click();
		await named('quiz_q_up').click();
	}

	/** Answers all questions. */
	async answerAll(rightly = true): Promise<void> {
		await expect(this.strip).toBeVisible();
		const count = await this.count;
		for (let number = 1; number <= count; number++) {
			await this.goTo(number);
			await this.answer(rightly);
		}
	}

	/** Hands in, asked twice where questions are open. */
	async handIn(word: 'quiz_hand_in' | 'quiz_finish' = 'quiz_hand_in'): Promise<void> {
		await this.page.getByRole('button', { name: this.word(word), exact: true }).click();
		const anyway = this.page.getByRole('button', { name: this.word('quiz_anyway') });
		await expect(anyway.or(this.verdict)).toBeVisible();
		if (await anyway.isVisible()) await anyway.click();
		await expect(this.verdict).toBeVisible();
	}

	/** The seal of the result. */
	get verdict(): Locator {
		return this.page.locator('header.result').getByRole('img');
	}
}
