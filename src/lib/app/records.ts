/** All of storage that the app calls, in one piece that is loaded lazily: no first line of a talk waits for it. */
export {
	dropAssignment,
	issuedAssignments,
	keepAssignment
} from '#lib/storage/training/assignments.ts';
export {
	append,
	attemptIds,
	attemptsOf,
	idsOf,
	kindsOf,
	startAttempt
} from '#lib/storage/attempts.ts';
export { dropGroup, renameGroup } from '#lib/storage/training/change-group.ts';
export { exportBackup } from '#lib/storage/backup/backup.ts';
export { readingsIn } from '#lib/storage/backup/backup-readings.ts';
export { keepItems, newestItems } from '#lib/storage/training/brought-items.ts';
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
export { eraseAll, eraseLearner, erasePerson } from '#lib/storage/erase.ts';
export { aggregatesOf, factOf, factsOfPerson, factsSince } from '#lib/storage/facts/facts.ts';
export { importResults, previewResults } from '#lib/storage/training/import-results.ts';
export { addLearner, learnerAtDevice, learnersOf, renameLearner } from '#lib/storage/learners.ts';
export { appendLeft, startLeft } from '#lib/storage/left.ts';
export { watch } from '#lib/storage/live.ts';
export { dropQuestions, keepQuestions, ownQuestions } from '#lib/storage/own-questions.ts';
export { moveToMemory } from '#lib/storage/memory.ts';
export { openStore } from '#lib/storage/open.ts';
export { parseBackupInPieces } from '#lib/storage/backup/parse-backup.ts';
export { askToPersist, estimate } from '#lib/storage/persist.ts';
export { readAttempt } from '#lib/storage/reading.ts';
export { receiveAssignment, receivedBy } from '#lib/storage/training/received.ts';
export { keepRemark, remarksOf, remarksOn } from '#lib/storage/training/remarks.ts';
export { readResultsInPieces } from '#lib/storage/training/results.ts';
export { restoreBackup } from '#lib/storage/backup/restore-backup.ts';
export { keepReviewState } from '#lib/storage/review/keep-review-state.ts';
export { appendReviews, readReviews } from '#lib/storage/review/reviews.ts';
export { rebuildAggregates } from '#lib/storage/facts/rebuild-aggregates.ts';
export { readRoster, saveRoster, setPersonState } from '#lib/storage/training/roster.ts';
export { getSetting, putSetting } from '#lib/storage/settings.ts';
export { openTrial } from '#lib/storage/trial.ts';
