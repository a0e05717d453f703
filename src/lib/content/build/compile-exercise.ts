/** An exercise as written → the exercise as played, in one language. Expects a source without issues. */
import type { Role } from '#lib/domain/sop/limits.ts';
import { permissionOf } from '#lib/domain/sop/permissions.ts';
import type { Policy } from '#lib/domain/sop/policy.ts';
import type { Exercise, Pick, Step, StepDetails, ToldLine } from '#lib/domain/training/exercise.ts';
import type { Locale } from '../locale.ts';
import type { Translate } from './compile.ts';
import type { ExerciseSource, StepSource } from './exercise-schema.ts';
import { momentAt } from './moment.ts';
import type { Text } from './schema.ts';

/** The details of a step: what is written, instants as numbers. */
function detailsOf(step: StepSource, policy: Policy): StepDetails {
	const { to, conditions, limit, until, consent, openable, checked, facts, ground, groundAt } =
		step;
	return {
		...(to && { to }),
		...(conditions && { conditions }),
		...(limit && { limit }),
		...(until && {
			until: until.includes(' ') ? { at: momentAt(policy.zone, until) } : { on: until }
		}),
		...(consent !== undefined && { consent }),
		...(openable !== undefined && { openable }),
		...(checked !== undefined && { checked }),
		...(facts && { facts }),
		...(ground && { ground }),
		...(groundAt && { groundAt: momentAt(policy.zone, groundAt) })
	};
}

/** IDs of steps: what is written, else the event, numbered when it comes again. */
function stepIds(steps: readonly StepSource[]): string[] {
	const seen = new Map<string, number>();
	return steps.map((step) => {
		const count = (seen.get(step.do) ?? 0) + 1;
		seen.set(step.do, count);
		return step.id ?? (count === 1 ? step.do : `${step.do}-${count}`);
	});
}

function lineOf(line: ExerciseSource['told'][number], t: Translate): ToldLine {
	const [who, text] = Object.entries(line)[0] as [ToldLine['who'], Text];
	return { who, text: t(text) };
}

/** An exercise in one language. */
export function compileExercise(
	source: ExerciseSource,
	policy: Policy,
	locale: Locale,
	t: Translate
): Exercise {
	const at = (moment: string): number => momentAt(policy.zone, moment);
	const ids = stepIds(source.steps);
	const steps = source.steps.map((step, i): Step => ({
		id: ids[i] as string,
		event: step.do,
		by: step.by ?? (permissionOf(policy, step.do, step.limit).roles[0] as Role),
		at: at(step.at),
		...(step.since && { since: step.since }),
		...(step.after && { after: step.after }),
		with: detailsOf(step, policy),
		why: step.why ? t(step.why) : ''
	}));
	const picks = Object.entries(source.picks).map(([field, { right, wrong, why }]): Pick => ({
		field,
		options: [right, ...wrong].map((text, i) => ({ id: `o${i + 1}`, text: t(text) })),
		right: 'o1',
		why: t(why)
	}));
	const { id, version, difficulty, minutes, channel, raisedBy, telling, facts, pass } = source;
	return {
		id,
		version,
		locale,
		title: t(source.title),
		trains: t(source.trains),
		difficulty,
		minutes,
		channel,
		raisedBy,
		telling,
		person: t(source.person),
		receivedAt: at(source.received),
		beginsAt: at(source.begins),
		endsAt: at(source.ends),
		told: source.told.map((line) => lineOf(line, t)),
		news: source.news.map(({ id: news, at: when, text }) => ({
			id: news,
			at: at(when),
			text: t(text)
		})),
		facts,
		picks,
		steps,
		pass
	};
}
