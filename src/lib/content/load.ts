/** The shipped content, loaded piece by piece. */
import {
	coverage,
	procedure,
	rules,
	rulesHash,
	scenarios,
	summaries,
	words
} from 'virtual:content/index';
import type { ContentRef, RoleplayItem, RulesItem } from '#lib/domain/training/attempt.ts';
import type { Scenario } from '#lib/domain/roleplay/scenario.ts';
import type { RuleSet } from '#lib/domain/sop/policy.ts';
import type { Coverage, Procedure, ScenarioSummary, Words } from './library.ts';
import { LOCALES, type Locale } from './locale.ts';

/** IDs of all scenarios, in the files' order. */
export const scenarioIds = (): string[] => Object.keys(scenarios);

/** What lists show of the scenarios. */
export const loadSummaries = async (locale: Locale): Promise<ScenarioSummary[]> =>
	(await summaries[locale]()).default;

/** The criteria and clauses in words. */
export const loadProcedure = async (locale: Locale): Promise<Procedure> =>
	(await procedure[locale]()).default;

/** The rules of the procedure, as the engine takes them. */
export const loadRules = async (): Promise<RuleSet> => (await rules()).default;

/** The rules as cases of free practice are pinned to them. */
export async function loadRulesItem(): Promise<RulesItem> {
	const set = await loadRules();
	return { hash: rulesHash, kind: 'case', id: 'sop', version: set.version, rules: set };
}

/** What each scenario trains. It gives the complainants' types away. */
export const loadCoverage = async (): Promise<Coverage> => (await coverage()).default;

/** The rule book's own texts. */
export const loadWords = async (locale: Locale): Promise<Words> => (await words[locale]()).default;

/** A scenario in every language, as attempts are pinned to it; undefined when this build has none of that ID. */
export async function loadItem(id: string): Promise<RoleplayItem | undefined> {
	const entry = scenarios[id];
	if (!entry) return undefined;
	const loaded = await Promise.all(
		LOCALES.map(async (locale): Promise<[Locale, Scenario]> => [
			locale,
			(await entry.load[locale]()).default
		])
	);
	const { version, hash } = entry;
	return { hash, kind: 'roleplay', id, version, locales: Object.fromEntries(loaded) };
}

/** A scenario in one language, and what an attempt on it is pinned to; undefined when this build has none of that ID. */
export async function loadScenario(
	id: string,
	locale: Locale
): Promise<{ scenario: Scenario; content: ContentRef } | undefined> {
	const entry = scenarios[id];
	if (!entry) return undefined;
	const scenario = (await entry.load[locale]()).default;
	return { scenario, content: { id: entry.id, version: entry.version, hash: entry.hash } };
}
