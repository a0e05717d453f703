/** What the address of the quick answer asks: which class, received when; and the rules that answer. In the browser only. */
import { browser } from '$app/environment';
import { page } from '$app/state';
import { loadRules } from '#lib/content/load.ts';
import { policyOf, type RuleSet } from '#lib/domain/sop/policy.ts';
import { now } from '../clock.ts';
import { ASKED, type Asked } from './deadlines.ts';
import { localIn } from './moments.ts';

/** The office's rules and zone, once they are there. To be called while a component is set up. */
export function officeRules(): { readonly value: { ruleSet: RuleSet; zone: string } | undefined } {
	let value = $state.raw<{ ruleSet: RuleSet; zone: string }>();
	$effect(() => {
		void loadRules().then((ruleSet) => {
			value = { ruleSet, zone: policyOf(ruleSet.rules, ruleSet.version).zone };
		});
	});
	return {
		get value() {
			return value;
		}
	};
}

/** `?class=minor&at=2026-03-02T10:00`; what is left out: minor, and the present minute in the office's zone. */
export function askedInAddress(zone: string): { standing: Asked; at: string } {
	const params = browser ? page.url.searchParams : undefined;
	const standing = ASKED.find((known) => known === params?.get('class')) ?? 'minor';
	return { standing, at: params?.get('at') ?? localIn(zone, now()) };
}
