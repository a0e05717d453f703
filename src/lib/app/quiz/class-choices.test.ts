import { describe, expect, it } from 'vitest';
import { LEVELS } from '#lib/domain/sop/limits.ts';
import { CONTENTS, NATURES } from '#lib/domain/sop/vocabulary.ts';
import { m } from '#lib/paraglide/messages.js';
import { CLASSIFY } from '../../../../tests/support/sample-questions.ts';
import { chosenIn, classAnswer, classChoices, rightClass } from './class-choices.ts';

describe('classChoices', () => {
	it('offers the whole vocabulary in its order, and no severity beside the three', () => {
		const values = classChoices().map(({ groups }) =>
			groups.flatMap(({ choices }) => choices.map(({ value }) => value))
		);
		expect(values).toEqual([NATURES, CONTENTS, [...LEVELS, 'none']]);
	});

	it('groups the natures: valid, communicative', () => {
		const [nature] = classChoices();
		expect(nature?.groups.map(({ choices }) => choices.length)).toEqual([2, 3]);
	});
});

describe('classAnswer', () => {
	it('is one once all three are chosen', () => {
		expect(classAnswer({ nature: 'NAT-C1', content: 'CON-E' })).toBeUndefined();
		expect(classAnswer({ content: 'CON-E', severity: 'none' })).toBeUndefined();
		expect(classAnswer({ nature: 'NAT-C1', content: 'CON-E', severity: 'none' })).toEqual({
			type: 'classify',
			nature: 'NAT-C1',
			content: 'CON-E',
			severity: null
		});
	});

	it.each([...LEVELS, null])('shows again what it took: %s', (severity) => {
		const answer = { type: 'classify', nature: 'NAT-V1', content: 'CON-A', severity } as const;
		expect(classAnswer(chosenIn(answer))).toEqual(answer);
	});
});

it('[AMB-13] the right severity is that of the level, and none where it is communicative', () => {
	expect(rightClass(CLASSIFY, 'severity')).toBe(m.severity_maj());
	expect(rightClass({ ...CLASSIFY, severity: null }, 'severity')).toBe(m.severity_none());
});
