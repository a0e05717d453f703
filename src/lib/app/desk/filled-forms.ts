/** The forms of a case as paper shows them: every field a text. */
import type { CaseLog } from '#lib/domain/sop/events.ts';
import { formsOf } from '#lib/domain/sop/fields.ts';
import type { Policy } from '#lib/domain/sop/policy.ts';
import { CHANNELS } from '#lib/domain/sop/vocabulary.ts';
import type { Pick } from '#lib/domain/training/exercise.ts';
import { channelName } from '../words.ts';
import { momentIn } from './moments.ts';
import { pickedText } from './picks.ts';

export type PaperForm = { id: string; fields: { id: string; text: string }[] };

/** Every form that has fields, as the log has filled it; instants in the policy's zone. */
export const filledForms = (log: CaseLog, policy: Policy, picks: readonly Pick[]): PaperForm[] => {
	const filledBy = new Map(
		policy.forms.flatMap(({ id, fields }) =>
			fields.map((field) => [`${id}.${field.id}`, `${field.event}.${field.key}`])
		)
	);
	return formsOf(log, policy)
		.filter(({ fields }) => fields.length > 0)
		.map(({ id, fields }) => ({
			id,
			fields: fields.map(({ id: field, value }) => {
				const filled = filledBy.get(`${id}.${field}`) ?? '';
				if (value === null) return { id: field, text: '' };
				if (typeof value === 'number') return { id: field, text: momentIn(policy.zone, value) };
				const channel = CHANNELS.find((known) => filled === 'received.channel' && known === value);
				const text = channel ? channelName(channel) : pickedText(picks, filled, String(value));
				return { id: field, text };
			})
		}));
};
