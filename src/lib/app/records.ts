/** All of storage that the app calls, in one piece that is loaded lazily: no first line of a talk waits for it. */
export {
	append,
	attemptIds,
	attemptsOf,
	idsOf,
	kindsOf,
	startAttempt
} from '#lib/storage/attempts.ts';
export { exportBackup } from '#lib/storage/backup.ts';
export { readingsIn } from '#lib/storage/backup-readings.ts';
export {
	casesCrossed,
	casesOf,
	casesReceived,
	listCases,
	readDesk,
	unlisted,
	writeDesk
} from '#lib/storage/desks.ts';
export { draftsOf, keepDraft } from '#lib/storage/drafts.ts';
export { eraseAll, eraseLearner } from '#lib/storage/erase.ts';
export { addLearner, learnerAtDevice, learnersOf, renameLearner } from '#lib/storage/learners.ts';
export { appendLeft, startLeft } from '#lib/storage/left.ts';
export { watch } from '#lib/storage/live.ts';
export { dropQuestions, keepQuestions, ownQuestions } from '#lib/storage/own-questions.ts';
export { moveToMemory } from '#lib/storage/memory.ts';
export { openStore } from '#lib/storage/open.ts';
export { parseBackup } from '#lib/storage/parse-backup.ts';
export { askToPersist, estimate } from '#lib/storage/persist.ts';
export { readAttempt } from '#lib/storage/reading.ts';
export { restoreBackup } from '#lib/storage/restore-backup.ts';
export { keepReviewState } from '#lib/storage/keep-review-state.ts';
export { appendReviews, readReviews } from '#lib/storage/reviews.ts';
export { getSetting, putSetting } from '#lib/storage/settings.ts';
