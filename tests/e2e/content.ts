/** The content as the build compiles it: what the tests expect to hear and see. */
import { readLibrary } from '#lib/content/build/library.ts';
import type { Locale } from '#lib/content/locale.ts';
import type { Scenario } from '#lib/domain/roleplay/scenario.ts';

const { scenarios } = readLibrary(process.cwd());

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
