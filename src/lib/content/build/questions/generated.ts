/** What every question that follows from the policy is made with: a template, its slots, its options. */
import type { Text } from '../schema.ts';
import type { QuestionSource } from './question-schema.ts';
import type { Template } from './template-schema.ts';

export type Generated = { bank: string; source: QuestionSource };
export type Slots = Record<string, Text>;
/** A text with its slots filled. @throws when it names a slot that its template does not have */
export function filled(text: Text, slots: Slots): Text {
	const fill = (language: keyof Text): string =>
		text[language].replaceAll(/\{(\w+)\}/g, (whole, slot: string) => {
			const value = slots[slot];
			if (!value) throw new Error(`question-templates.yaml: nothing fills ${whole}`);
			return value[language];
		});
	return { zh: fill('zh'), en: fill('en') };
}

/** A choice: its text, and another thing that it belongs to, for the feedback. */
export type Choice = { text: Text; other?: Text };

export function asked(template: Template, name: string, clause: string, slots: Slots) {
	return {
		id: `${clause}.${name}`,
		// The policy's, once all are made: it is what they change with.
		version: 1,
		clauses: [clause],
		tags: template.tags,
		difficulty: template.difficulty,
		ask: filled(template.ask, slots),
		explanation: filled(template.explanation, slots)
	};
}

const MOST_OPTIONS = 4;

/** A question with one right option. Undefined when there is nothing to choose from. */
export function single(
	template: Template,
	name: string,
	clause: string,
	slots: Slots & { right: Text },
	others: readonly Choice[]
): Generated[] {
	if (template.skip.includes(clause)) return [];
	const wrong = others
		.filter(({ text }, i) => {
			const isDouble = others.findIndex((other) => other.text.zh === text.zh) < i;
			return !isDouble && text.zh !== slots.right.zh;
		})
		.slice(0, MOST_OPTIONS - 1);
	if (wrong.length < 2) return [];
	const options = [
		{ right: slots.right, why: filled(template.right, slots) },
		...wrong.map(({ text, other }) => ({
			wrong: text,
			why: filled(template.wrong, { ...slots, option: text, ...(other && { other }) })
		}))
	];
	const source = { ...asked(template, name, clause, slots), type: 'single' as const, options };
	return [{ bank: template.bank, source }];
}
