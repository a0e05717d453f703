/** The content as the build compiles it: what the tests expect to hear and see. */
import type { ModuleOutline } from '#lib/content/library.ts';
import type { Locale } from '#lib/content/locale.ts';
import type { Question } from '#lib/domain/quiz/question.ts';
import type { Scenario } from '#lib/domain/roleplay/scenario.ts';
import type { ExerciseItem } from '#lib/domain/training/attempt.ts';
import { shipped } from '../support/shipped.ts';

const { scenarios, exercises, words, learning, rules } = shipped;

/** The rules as they are built. */
export const rulesItem = rules;

/** IDs of all scenarios. */
export const scenarioIds: string[] = scenarios.map(({ id }) => id);

/** A scenario in a language. */
export function scenarioIn(locale: Locale, id: string): Scenario {
	const scenario = scenarios.find((item) => item.id === id)?.locales[locale];
	if (!scenario) throw new Error(`no scenario ${id} in ${locale}`);
	return scenario;
}

/** The scenario that tests play when any will do. */
export const anyScenario = (locale: Locale = 'zh-Hant'): Scenario =>
	scenarioIn(locale, 'fit-out-call');

/** An exercise as it is built. */
export function exerciseOf(id: string): ExerciseItem {
	const item = exercises.find((each) => each.id === id);
	if (!item) throw new Error(`no exercise ${id}`);
	return item;
}

/** The texts of the rule book in a language, by the keys of `Words`. */
export const ruleWords =
	(locale: Locale) =>
	(key: string): string => {
		const text = words[locale][key];
		if (text === undefined) throw new Error(`no text for ${key}`);
		return text;
	};

/** A module as it is built. */
export function moduleIn(locale: Locale, id: string): ModuleOutline {
	const module = learning.modules[locale].find((each) => each.id === id);
	if (!module) throw new Error(`no module ${id}`);
	return module;
}

/** The question that asks this. */
export function questionAsking(locale: Locale, ask: string): Question {
	const asked = learning.questions.map((item) => item.locales[locale] as Question);
	const question = asked.find((each) => each.ask.trim() === ask.trim());
	if (!question) throw new Error(`nothing asks “${ask}”`);
	return question;
}
