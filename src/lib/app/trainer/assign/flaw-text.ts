/** What keeps a draft from being handed over. */
import { m } from '#lib/paraglide/messages.js';
import { MOST_PARTS, MOST_TRIES, type Flaw } from './draft.ts';

/** What is missing, in a sentence. */
export const flawText = (flaw: Flaw): string =>
	({
		title: m.assign_flaw_title,
		parts: m.assign_flaw_parts,
		'many-parts': () => m.assign_flaw_many_parts({ most: MOST_PARTS }),
		people: m.assign_flaw_people,
		time: m.assign_flaw_time,
		past: m.assign_flaw_past,
		tries: () => m.assign_flaw_tries({ most: MOST_TRIES }),
		overall: m.assign_flaw_overall
	})[flaw]();
