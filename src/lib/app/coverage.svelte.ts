/** What each scenario trains, once it is there. */
import type { Coverage } from '#lib/content/library.ts';
import { loadCoverage } from '#lib/content/load.ts';
import type { Gap } from '#lib/domain/roleplay/coverage.ts';
import { CRITERIA } from '#lib/domain/sop/vocabulary.ts';
import { m } from '#lib/paraglide/messages.js';
import { criterionName } from './procedure.svelte.ts';
import { channelName, contentName, natureName } from './words.ts';

/** To be called while a component is set up. */
export function followCoverage(): { readonly value: Coverage | undefined } {
	let value = $state.raw<Coverage>();
	$effect(() => {
		void loadCoverage().then((coverage) => (value = coverage));
	});
	return {
		get value() {
			return value;
		}
	};
}

/** The 22, in their order. */
export const ALL_CRITERIA = CRITERIA;

/** What is missing, in a sentence. */
export function gapName(gap: Gap): string {
	switch (gap.kind) {
		case 'criterion':
			return (gap.side === 'earned' ? m.gap_earned : m.gap_lost)({
				criterion: criterionName(gap.criterion),
				count: gap.count
			});
		case 'pair':
			return m.gap_pair({ type: natureName(gap.type), content: contentName(gap.content) });
		case 'channel':
			return m.gap_channel({ channel: channelName(gap.channel), count: gap.count });
	}
}
