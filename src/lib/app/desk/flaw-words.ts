/** What was wrong with a step of an exercise, in words. */
import type { Exercise } from '#lib/domain/training/exercise.ts';
import type { Flaw, FlawCode } from '#lib/domain/training/flaw.ts';
import type { Arg } from '#lib/domain/sop/said.ts';
import { m } from '#lib/paraglide/messages.js';
import { lengthText, momentIn } from './moments.ts';
import { fieldName } from './rule-words.svelte.ts';
import { sayRefusal } from './said.ts';
import { worded, type Word } from './worded.ts';

const flaws: Record<Exclude<FlawCode, 'out-of-order'>, Word> = {
	missing: m.flaw_missing,
	late: m.flaw_late,
	'wrong-role': m.flaw_wrong_role,
	refused: m.flaw_refused,
	'before-news': m.flaw_before_news,
	'wrong-to': m.flaw_wrong_to,
	'wrong-conditions': m.flaw_wrong_conditions,
	'wrong-limit': m.flaw_wrong_limit,
	'wrong-until': m.flaw_wrong_until,
	'wrong-consent': m.flaw_wrong_consent,
	'wrong-openable': m.flaw_wrong_openable,
	'wrong-checked': m.flaw_wrong_checked,
	'wrong-ground': m.flaw_wrong_ground,
	'wrong-nature': m.flaw_wrong_nature,
	'wrong-content': m.flaw_wrong_content,
	'wrong-severity': m.flaw_wrong_severity,
	corrected: m.flaw_corrected,
	untrue: m.flaw_untrue
};

/** The picked field of an `untrue` flaw: what was picked, what was said, and why. */
function untrueArgs(args: Flaw['args'], exercise: Exercise): Record<string, string> {
	const pick = exercise.picks.find(({ field }) => field === args.field);
	const text = (id: Arg | undefined): string =>
		pick?.options.find((option) => option.id === id)?.text ?? '';
	return {
		field: fieldName(String(args.field)),
		given: text(args.given) || m.nothing_picked(),
		right: text(args.right),
		why: pick?.why ?? ''
	};
}

/** A flaw as a sentence. */
export function sayFlaw({ code, args, refusals }: Flaw, exercise: Exercise, zone: string): string {
	if (code === 'out-of-order') {
		const other = worded({ event: String(args.before ?? args.after) }, zone).event ?? '';
		return args.before ? m.flaw_before_before({ other }) : m.flaw_before_after({ other });
	}
	if (code === 'untrue') return flaws.untrue(untrueArgs(args, exercise) as never);
	if (code === 'late')
		return m.flaw_late({
			by: lengthText(Number(args.by)),
			dueAt: momentIn(zone, Number(args.dueAt)),
			limit: worded({ limit: String(args.limit) }, zone).limit ?? ''
		});
	if (code === 'refused')
		return m.flaw_refused({
			why: (refusals ?? []).map((refusal) => sayRefusal(refusal, zone)).join('')
		});
	return flaws[code](worded(args, zone) as never);
}
