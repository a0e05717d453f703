/** The engine's laws on scenarios at random. Those on the scenarios that ship lie in tests/content. */
import { describe } from 'vitest';
import { inLanguage } from '../../../../tests/support/in-language.ts';
import { laws } from '../../../../tests/support/laws.ts';
import { scenarios } from '../../../../tests/support/random-scenario.ts';

describe('scenarios at random', () => {
	laws(scenarios().map((scenario) => [scenario, inLanguage(scenario, 'xx')]));
});
