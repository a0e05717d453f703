/** For tests: an exercise played in every wrong way, one at a time. */
import { ROLES } from '#lib/domain/sop/limits.ts';
import type { CaseEvent } from '#lib/domain/sop/events.ts';
import { permissionOf } from '#lib/domain/sop/permissions.ts';
import type { PractisedCase, Refused } from '#lib/domain/training/case-log.ts';
import type { Step } from '#lib/domain/training/exercise.ts';
import type { Solver } from './solve.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** What an act can be changed to, each change a mistake of its own: another person, condition, limit, end, ground, or answer. */
function changes(event: CaseEvent): Partial<Record<string, unknown>>[] {
	const flip = (key: string) => (key in event ? [{ [key]: !event[key as never] }] : []);
	return [
		...('to' in event ? [{ to: event.to === 'ROLE-GM' ? 'ROLE-MGR' : 'ROLE-GM' }] : []),
		...('conditions' in event ? [{ conditions: ['OPEN-e'] }, { conditions: ['OPEN-b'] }] : []),
		...('limit' in event ? [{ limit: 'DL-IMP-SOLVE' }, { limit: 'DL-MIN-SOLVE' }] : []),
		...('until' in event ? [{ until: { at: event.at + 9 * DAY } }] : []),
		...('groundAt' in event ? [{ groundAt: event.groundAt - DAY }] : []),
		...['consent', 'openable', 'checked'].flatMap(flip),
		...('content' in event ? [{ content: event.content === 'CON-E' ? 'CON-Q' : 'CON-E' }] : []),
		...('severity' in event
			? event.severity === null
				? [{ nature: 'NAT-V2', severity: 'SEV-MIN' }]
				: [
						{ nature: 'NAT-C2', severity: null },
						{ severity: event.severity === 'SEV-MIN' ? 'SEV-IMP' : 'SEV-MIN' }
					]
			: [])
	];
}

/** Plays of an exercise, each with one mistake: left out, late, early, tried by another or too soon, and every detail. */
export function* playedWrongly({ exercise, policy, play }: Solver): Generator<PractisedCase> {
	const only = (
		step: Step,
		make: (event: CaseEvent) => CaseEvent | null,
		extra: CaseEvent[] = []
	) => play((other, event) => (other === step ? make(event) : event), extra);
	const model = play((_, event) => event);
	const byOthers: Refused[] = [];

	for (const [index, step] of exercise.steps.entries()) {
		yield only(step, () => null);
		for (const by of [11 * MINUTE, 3 * DAY, 40 * DAY])
			yield play((other, event) =>
				exercise.steps.indexOf(other) >= index ? { ...event, at: event.at + by } : event
			);
		const start = Math.max(exercise.beginsAt, step.at - 2 * DAY);
		for (const at of [start, exercise.steps[index - 1]?.at ?? start, step.at - MINUTE])
			yield only(step, (event) => ({ ...event, at }));
		yield only(step, (event) => ({ ...event, at: exercise.endsAt }));

		// Tried first by somebody else, or too soon; then done as it should be.
		const { roles } = permissionOf(policy, step.event, step.with.limit);
		const by = ROLES.find((role) => !roles.includes(role)) ?? 'ROLE-REC';
		const [refused] = only(step, (event) => ({ ...event, by })).refused;
		if (refused) byOthers.push(refused);
		yield { ...model, refused: refused ? [refused] : [] };
		const soon = only(step, (event) => ({ ...event, at: exercise.beginsAt })).refused;
		yield { ...model, refused: soon.slice(0, 1) };

		const right = model.log.find(({ type, at }) => type === step.event && at === step.at);
		for (const change of right ? changes(right) : []) {
			yield only(step, (event) => ({ ...event, ...change }));
			if (right?.type === 'classified') {
				const { nature, content, severity } = right;
				const { at } = right;
				const corrected: CaseEvent = {
					...{ type: 'reclassified', at, by: right.by, ground: 'correction', groundAt: at },
					...{ nature, content, severity }
				};
				yield only(step, (event) => ({ ...event, ...change }), [corrected]);
			}
		}
	}

	yield { ...model, refused: byOthers };

	// Taken for another level throughout, its limits included.
	for (const [severity, limit, by] of [
		['SEV-MIN', 'DL-MIN-SOLVE', 'ROLE-MGR'],
		['SEV-IMP', 'DL-IMP-SOLVE', 'ROLE-GM']
	])
		yield play((_, event) => {
			if (event.type === 'classified') return { ...event, severity } as CaseEvent;
			if (event.type === 'overrun-requested') return { ...event, limit } as CaseEvent;
			return event.type === 'overrun-approved' ? ({ ...event, limit, by } as CaseEvent) : event;
		});

	for (const { field, options, right } of exercise.picks) {
		const [type, key] = field.split('.') as [string, string];
		const wrong = options.find(({ id }) => id !== right)?.id ?? '';
		yield play((_, event) => {
			if (event.type !== type) return event;
			return 'fields' in event
				? { ...event, fields: { ...event.fields, [key]: wrong } }
				: { ...event, [key]: wrong };
		});
	}
}
