/** The shape of a trainer's word on an entry of an attempt. */
import * as v from 'valibot';
import type { VerdictKind } from '#lib/domain/roleplay/scenario.ts';
import { AttemptId, Instant, whole } from './values.ts';

/**
 * `seq`: of the entry in the attempt's log. `at`: UTC ms. `verdict`, of a self-rating: the same accepts it, another adjusts it,
 * null rejects it; the original stays in its log.
 */
export type Remark = {
	attempt: string;
	seq: number;
	at: number;
	text: string;
	verdict?: VerdictKind | null;
};

/** As much as an assignment takes along of it. */
const MOST_TEXT = 2000;

export const RemarkShape: v.GenericSchema<Remark> = v.strictObject({
	attempt: AttemptId,
	seq: whole(0, Number.MAX_SAFE_INTEGER),
	at: Instant,
	text: v.pipe(v.string(), v.maxLength(MOST_TEXT)),
	verdict: v.exactOptional(v.nullable(v.picklist(['met', 'part', 'lost'])))
});
