/** The shape of a stored event: of a talk, a case, a quiz, a course or the refreshers. */
import * as v from 'valibot';
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
import type { QuizEvent } from '#lib/domain/quiz/sitting.ts';
import { REFUSAL_CODES } from '#lib/domain/sop/codes.ts';
import { CASE_EVENTS, type CaseEvent, type CaseEventData } from '#lib/domain/sop/events.ts';
import { REVIEW_EVENTS, type ReviewEvent } from '#lib/domain/refresher/review.ts';
import { ROLES } from '#lib/domain/sop/limits.ts';
import { CHANNELS, CONTENTS, CRITERIA, NATURES, SEVERITIES } from '#lib/domain/sop/vocabulary.ts';
import type { LogEvent } from '#lib/domain/training/attempt.ts';
import type { StudyEvent } from '#lib/domain/training/study.ts';
import { AnswerRecord } from './question-record.ts';
import { AttemptId, Instant, Name, Text, whole } from './values.ts';

const Place = whole(0, Number.MAX_SAFE_INTEGER);

const MOST_FIELDS = 40;
const Fields = v.pipe(
	v.record(v.string(), Text),
	v.check((fields) => Object.keys(fields).length <= MOST_FIELDS, 'Expected fewer fields')
);
const Role = v.picklist(ROLES);
const Until = v.union(
	[v.strictObject({ on: Text }), v.strictObject({ at: Instant })],
	'Expected a day or an instant'
);
const Conditions = v.array(Name);
const classOf = {
	nature: v.picklist(NATURES),
	content: v.picklist(CONTENTS),
	severity: v.nullable(v.picklist(SEVERITIES))
};
const fields = { fields: Fields };

const TalkEventRecord: v.GenericSchema<TalkEvent> = v.variant('type', [
	v.strictObject({ type: v.literal('noted'), node: Name, phrase: Name }),
	v.strictObject({ type: v.literal('unnoted'), node: Name, phrase: Name }),
	v.strictObject({ type: v.literal('replied'), node: Name, reply: Name }),
	v.strictObject({ type: v.literal('silent'), node: Name }),
	v.strictObject({ type: v.literal('worded'), node: Name, text: Text }),
	v.strictObject({
		type: v.literal('rated'),
		turn: Place,
		criterion: v.picklist(CRITERIA),
		verdict: v.picklist(['met', 'part', 'lost'])
	}),
	v.strictObject({
		type: v.literal('record-filled'),
		answers: v.strictObject({
			fields: v.record(v.string(), Name),
			...classOf,
			dues: v.record(v.string(), v.nullable(Instant))
		})
	})
]);

/** What each event holds beside type, who and when. */
const DATA: { [T in keyof CaseEventData]: v.ObjectEntries } = {
	received: {
		receivedAt: Instant,
		channel: v.picklist(CHANNELS),
		raisedBy: v.picklist(['customer', 'staff']),
		policy: whole(1, Number.MAX_SAFE_INTEGER)
	},
	apologised: {},
	recorded: fields,
	classified: {
		...classOf,
		answers: v.exactOptional(v.record(v.string(), v.picklist(['yes', 'no', 'unknown'])))
	},
	reclassified: {
		...classOf,
		ground: v.picklist(['correction', 'worsening']),
		groundAt: Instant
	},
	'turned-valid': { ...classOf, groundAt: Instant },
	'month-passed': {},
	'form-sent': {},
	'form-signed': fields,
	'handed-over': { to: Role },
	escalated: { to: Role },
	'customer-limit-agreed': { until: Until, consent: v.boolean() },
	answered: {},
	'overrun-requested': { limit: Name, until: Until },
	'overrun-approved': { limit: Name, until: Until },
	handled: { cause: Text },
	'cannot-be-handled': { reason: Text },
	'form-returned': fields,
	'feedback-reported': {},
	'customer-told': {},
	visited: {},
	opened: { conditions: Conditions, ...fields },
	'not-opened': { conditions: Conditions, ...fields },
	'linked-found': { link: Name, openable: v.boolean() },
	'linked-opened': { link: Name, openedAs: Text },
	'linked-handled': { link: Name },
	'repair-ordered': fields,
	'repair-signed': fields,
	'repair-copy-received': {},
	'word-received': { kind: v.picklist(['paper', 'text', 'word', 'call']), checked: v.boolean() },
	verified: {},
	'consent-given': {},
	'quarter-agreed': { quarter: Name },
	'policy-changed': { policy: whole(1, Number.MAX_SAFE_INTEGER) },
	closed: fields
};

const By = v.picklist([...ROLES, 'CLOCK']);

const CASE_RECORDS = Object.fromEntries(
	CASE_EVENTS.map((type) => [
		type,
		v.strictObject({ type: v.literal(type), at: Instant, by: By, ...DATA[type] })
	])
) as unknown as Record<string, v.GenericSchema<CaseEvent>>;

/** Looks the schema up by the type: a union of thirty-five would be tried one by one, ten thousand times. */
const CaseEventRecord: v.GenericSchema<CaseEvent> = v.lazy((value) => {
	const { type } = (value ?? {}) as { type?: unknown };
	const known = CASE_EVENTS.find((each) => each === type);
	return known
		? (CASE_RECORDS[known] as v.GenericSchema<CaseEvent>)
		: v.never('Expected an event of a case');
});

const OwnRecord = v.variant('type', [
	v.strictObject({ type: v.literal('undone'), seq: Place }),
	v.strictObject({
		type: v.literal('refused'),
		act: CaseEventRecord,
		codes: v.array(v.picklist(REFUSAL_CODES))
	}),
	v.strictObject({ type: v.literal('finished'), now: Instant })
]);

const QuizEventRecord: v.GenericSchema<QuizEvent> = v.variant('type', [
	v.strictObject({
		type: v.literal('question-answered'),
		question: Name,
		answer: AnswerRecord
	}),
	v.strictObject({ type: v.literal('question-flagged'), question: Name, text: Text }),
	v.strictObject({ type: v.literal('handed-in') })
]);

const StudyEventRecord: v.GenericSchema<StudyEvent> = v.strictObject({
	type: v.literal('lesson-read'),
	lesson: Name
});

const Rating = v.picklist([1, 2, 3, 4]);

const ReviewEventRecord: v.GenericSchema<ReviewEvent> = v.variant('type', [
	v.strictObject({
		type: v.literal('reviewed'),
		card: Name,
		print: Name,
		rating: Rating,
		took: v.pipe(v.number(), v.finite()),
		rated: v.picklist(['answer', 'self'])
	}),
	v.strictObject({ type: v.literal('rating-corrected'), seq: Place, rating: Rating }),
	v.strictObject({ type: v.literal('review-undone'), seq: Place }),
	v.strictObject({ type: v.literal('card-reset'), card: Name, print: Name }),
	v.strictObject({
		type: v.literal('card-added'),
		card: Name,
		clause: Name,
		from: v.strictObject({ attempt: AttemptId, seq: Place })
	}),
	v.strictObject({ type: v.literal('mistakes-added'), of: AttemptId }),
	v.strictObject({ type: v.literal('changes-read') })
]);

const TALK = ['noted', 'unnoted', 'replied', 'silent', 'worded', 'rated', 'record-filled'];
const OWN = ['undone', 'refused', 'finished'];
const QUIZ = ['question-answered', 'question-flagged', 'handed-in'];
const STUDY = ['lesson-read'];

export const EventRecord: v.GenericSchema<LogEvent> = v.lazy((value) => {
	const type = String(((value ?? {}) as { type?: unknown }).type);
	if (TALK.includes(type)) return TalkEventRecord;
	if (QUIZ.includes(type)) return QuizEventRecord;
	if (STUDY.includes(type)) return StudyEventRecord;
	if (REVIEW_EVENTS.includes(type)) return ReviewEventRecord;
	return OWN.includes(type) ? OwnRecord : CaseEventRecord;
});

/** Whether an event is one of a talk. */
export const isTalkEvent = (event: LogEvent): event is TalkEvent => TALK.includes(event.type);

/** Whether an event is one of a quiz. */
export const isQuizEvent = (event: LogEvent): event is QuizEvent => QUIZ.includes(event.type);

/** Whether an event is one of a course. */
export const isStudyEvent = (event: LogEvent): event is StudyEvent => STUDY.includes(event.type);

/** Whether an event is one of the refreshers. */
export const isReviewEvent = (event: LogEvent): event is ReviewEvent =>
	REVIEW_EVENTS.includes(event.type);
