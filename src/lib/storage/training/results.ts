/**
 * What a trainee hands back: attempts with their logs and the content that they are pinned to, so that the trainer's app
 * derives every score anew. Nothing in it is believed: it is checked like a backup.
 */
import * as v from 'valibot';
import {
	partsOf,
	type Attempt,
	type LogEntry,
	type PinnedItem
} from '#lib/domain/training/attempt.ts';
import { Nonce } from '../record/assignment-record.ts';
import { canonicalSum, summing } from './canonical.ts';
import { check } from '../record/check.ts';
import {
	attemptIssue,
	broken,
	hashIssue,
	MOST_TEXT,
	parseJson,
	recordIssue,
	twice,
	type Refusal
} from '../backup/file-checks.ts';
import { recordIn } from '../backup/record-in.ts';
import { ItemRecord, LogEntryRecord } from '../record/records.ts';
import { atOnce, inPieces, type Steps } from '../steps.ts';
import { AttemptId, Hash, Instant, LearnerId } from '../record/values.ts';

const RESULTS_FORMAT = 'complaint-desk-results';
/** The version that this build writes, and the newest that it reads. */
const RESULTS_VERSION = 1;

export type ResultsFile = {
	format: typeof RESULTS_FORMAT;
	version: typeof RESULTS_VERSION;
	/** What it answers; null for what a trainee hands in unasked. */
	assignment: { id: string; nonce: string } | null;
	/** Who: by the ID in the assignment, else by the trainee's own. All attempts are of one learner, whose ID is that device's. */
	person: { id: string; name: string };
	/** UTC ms. */
	exportedAt: number;
	attempts: Attempt[];
	log: LogEntry[];
	items: PinnedItem[];
	/** SHA-256 (hex) over all the rest, in canonical order. It finds accidents, not fraud: who changes the file can make it anew. */
	sha256: string;
};

/** `altered`: sound in its shape, but not what was written: the checksum differs. The rest as for a backup. */
export type ResultsRefusal = Refusal | { ok: false; code: 'altered'; detail: string };
export type ReadResults = { ok: true; results: ResultsFile } | ResultsRefusal;

const Envelope = v.looseObject({ format: v.literal(RESULTS_FORMAT), version: v.number() });

/** Of the lists each record is looked at by itself. */
const Shape = v.strictObject({
	format: v.literal(RESULTS_FORMAT),
	version: v.literal(RESULTS_VERSION),
	assignment: v.nullable(v.strictObject({ id: AttemptId, nonce: Nonce })),
	person: v.strictObject({
		id: LearnerId,
		name: v.pipe(
			v.string(),
			v.maxLength(200),
			v.check((name) => name.trim() !== '', 'Expected a name')
		)
	}),
	exportedAt: Instant,
	attempts: v.array(v.custom<Attempt>(() => true)),
	log: v.array(v.custom<LogEntry>(() => true)),
	items: v.array(v.custom<PinnedItem>(() => true)),
	sha256: Hash
});

/** Of the items those that attempts are pinned to, with their parts. */
function pinnedBy(attempts: readonly Attempt[], items: readonly PinnedItem[]): PinnedItem[] {
	const begun = new Set(attempts.map(({ content }) => content.hash));
	const wanted = new Set(begun);
	for (const item of items)
		if (begun.has(item.hash)) for (const part of partsOf(item)) wanted.add(part);
	return items.filter(({ hash }) => wanted.has(hash));
}

/**
 * A results file, ready to be written as JSON. Of the items only those are taken along that the attempts are pinned to, with
 * their parts; `exportedAt` in UTC ms.
 * @throws TypeError when `readResults` would not take it: that is a bug of the caller
 */
export function makeResults(
	content: Omit<ResultsFile, 'format' | 'version' | 'sha256'>
): ResultsFile {
	const items = pinnedBy(content.attempts, content.items);
	const file = { format: RESULTS_FORMAT, version: RESULTS_VERSION, ...content, items } as const;
	const results = { ...file, sha256: canonicalSum(file) ?? '' };
	const read = atOnce(checking(results));
	if (!read.ok) throw new TypeError(`results: ${read.code} ${read.detail}`);
	return results;
}

/** The checks of a file beyond its version. */
function* checking(file: unknown): Steps<ReadResults> {
	const shape = check(Shape, file);
	if (!shape.ok) return broken(shape.detail);
	const results = shape.value;
	const { log, items, attempts, sha256, ...rest } = results;
	const damaged =
		(yield* recordIn('log', LogEntryRecord, log)) ?? (yield* recordIn('items', ItemRecord, items));
	if (damaged !== undefined) return broken(damaged);
	const unsound = recordIssue(attempts);
	if (unsound) return unsound;
	const sum = yield* summing({ log, items, attempts, ...rest });
	if (sum === undefined) return broken('nests too deeply');
	if (sum !== sha256) return { ok: false, code: 'altered', detail: sum };
	const double = twice({
		attempts: attempts.map(({ id }) => id),
		items: items.map(({ hash }) => hash)
	});
	if (double !== undefined) return broken(double);
	const learner = new Set(attempts.slice(0, 1).map((attempt) => attempt.learner));
	return (
		(yield* attemptIssue(results, learner)) ?? (yield* hashIssue(results)) ?? { ok: true, results }
	);
}

function* reading(text: string): Steps<ReadResults> {
	if (text.length > MOST_TEXT)
		return { ok: false, code: 'too-large', detail: `${text.length} > ${MOST_TEXT}` };
	const json = parseJson(text);
	if (!json.ok) return json;
	yield;
	const envelope = check(Envelope, json.value);
	if (!envelope.ok) return { ok: false, code: 'foreign', detail: envelope.detail };
	if (envelope.value.version > RESULTS_VERSION)
		return { ok: false, code: 'newer', detail: `version: ${envelope.value.version}` };
	return yield* checking(json.value);
}

/** The text of a results file as one that can be merged as a whole, or why it cannot. Writes nothing, never throws. */
export const readResults = (text: string): ReadResults => atOnce(reading(text));

/**
 * The same, with turns for the browser in between: a file of hundreds of attempts takes a second.
 * @throws the signal's reason when it was aborted
 */
export const readResultsInPieces = (text: string, signal?: AbortSignal): Promise<ReadResults> =>
	inPieces(reading(text), signal);
