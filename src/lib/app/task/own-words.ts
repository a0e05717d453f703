/** What a trainee wrote in an attempt: shown before it leaves the device. */
import type { LogEvent } from '#lib/domain/training/attempt.ts';
import type { Reading } from '#lib/storage/facts/judge.ts';

type Sound = Extract<Reading, { ok: true }>;

/** The words typed in an event, in the order of the form. */
function typedIn(event: LogEvent): string[] {
	switch (event.type) {
		case 'worded':
		case 'question-flagged':
			return [event.text];
		case 'question-answered':
			return event.answer.type === 'short' ? [event.answer.text] : [];
		case 'handled':
			return [event.cause];
		case 'cannot-be-handled':
			return [event.reason];
		case 'refused':
			return typedIn(event.act);
		default:
			return 'fields' in event ? Object.values(event.fields) : [];
	}
}

/** All that was typed, in the order of the log; what was only chosen is not among it. A filled record is chosen, not typed. */
export const ownWordsIn = ({ log }: Sound): string[] =>
	log
		.flatMap(({ event }): string[] => (event.type === 'record-filled' ? [] : typedIn(event)))
		.map((text) => text.trim())
		.filter((text) => text !== '');
