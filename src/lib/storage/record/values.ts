/** The values that records are made of. */
import * as v from 'valibot';

/** A text that must not be empty. */
export const Name = v.pipe(v.string(), v.nonEmpty());
/** A whole number within bounds. */
export const whole = (min: number, max: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
/** A temperature. */
export const Degrees = whole(0, 100);
/** An instant, UTC ms; the bound is that of a date. */
export const Instant = whole(0, 8.64e15);

/** The ID of a learner. It begins the keys of that learner's settings, so it has no slash. */
export const LearnerId = v.pipe(
	v.string(),
	v.regex(/^[A-Za-z0-9-]{1,64}$/, 'Expected letters, digits and hyphens')
);

/** The ID of an attempt. */
export const AttemptId = v.pipe(
	v.string(),
	v.regex(
		/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
		'Expected a UUIDv7'
	)
);

/** A SHA-256 in hex. */
export const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'Expected a SHA-256 in hex'));

/** What people write into a form. */
export const Text = v.pipe(v.string(), v.maxLength(5000));
