/** An assignment in words: what is asked, until when, and by which rule it is passed. */
import type { Assignment, PassRule } from '#lib/domain/training/assignment/assignment.ts';
import { m } from '#lib/paraglide/messages.js';
import { intlLocale } from '#lib/app/locale.ts';
import { modeName, percent } from '#lib/app/words.ts';
import { criterionName } from '#lib/app/procedure.svelte.ts';
import type { WhyNot } from '../hand-over/ways.ts';

/** An instant (UTC ms) with its day of the week, in a zone (IANA). */
export const momentIn = (at: number, zone: string): string =>
	new Intl.DateTimeFormat(intlLocale(), {
		...{ year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' },
		...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }
	}).format(at);

/** A zone (IANA) as people call it. `at`: UTC ms, for what a zone is called in summer. */
export const zoneName = (zone: string, at: number): string =>
	new Intl.DateTimeFormat(intlLocale(), { timeZone: zone, timeZoneName: 'long' })
		.formatToParts(at)
		.find(({ type }) => type === 'timeZoneName')?.value ?? zone;

/** Until when; that there is no such time where there is none. */
export const dueText = ({ due }: Pick<Assignment, 'due'>): string =>
	due === null ? m.assign_no_due() : m.assign_due_until({ moment: momentIn(due.at, due.zone) });

export const modeText = ({ mode }: Pick<Assignment, 'mode'>): string =>
	mode === null ? m.assign_mode_any() : modeName(mode);

export const triesText = ({ attempts }: Pick<Assignment, 'attempts'>): string =>
	attempts === null ? m.assign_tries_any() : m.assign_tries_count({ count: attempts });

/** The rule in sentences. */
export function passText({ overall, criteria, noFatal }: PassRule): string[] {
	const names = criteria.map(criterionName).join(m.list_comma());
	return [
		overall === null ? m.assign_pass_own() : m.assign_pass_overall({ percent: percent(overall) }),
		...(criteria.length > 0 ? [m.assign_pass_criteria({ names })] : []),
		...(noFatal ? [m.assign_pass_no_fatal()] : [])
	];
}

/** Why there is no link, or no code to be scanned, in a sentence. */
export const whyNotText = (why: WhyNot, way: 'link' | 'qr'): string => {
	if (why === 'too-long') return way === 'qr' ? m.assign_qr_long() : m.assign_link_long();
	return why === 'this-device' ? m.assign_only_here() : m.assign_no_address();
};
