/** All of storage that the app calls, in one piece that is loaded lazily: no first line of a talk waits for it. */
export { dropAssignment, issuedAssignments, keepAssignment } from '#lib/storage/assignments.ts';
export {
	append,
	attemptIds,
	attemptsOf,
	idsOf,
	kindsOf,
	startAttempt
} from '#lib/storage/attempts.ts';
export { dropGroup, renameGroup } from '#lib/storage/change-group.ts';
export { exportBackup } from '#lib/storage/backup.ts';
export { readingsIn } from '#lib/storage/backup-readings.ts';
export { keepItems, newestItems } from '#lib/storage/brought-items.ts';
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
export { aggregatesOf, factOf, factsOfPerson, factsSince } from '#lib/storage/facts.ts';
export { importResults, previewResults } from '#lib/storage/import-results.ts';
export { addLearner, learnerAtDevice, learnersOf, renameLearner } from '#lib/storage/learners.ts';
export { appendLeft, startLeft } from '#lib/storage/left.ts';
export { watch } from '#lib/storage/live.ts';
export { dropQuestions, keepQuestions, ownQuestions } from '#lib/storage/own-questions.ts';
export { moveToMemory } from '#lib/storage/memory.ts';
export { openStore } from '#lib/storage/open.ts';
export { parseBackupInPieces } from '#lib/storage/parse-backup.ts';
export { askToPersist, estimate } from '#lib/storage/persist.ts';
export { readAttempt } from '#lib/storage/reading.ts';
export { receiveAssignment, receivedBy } from '#lib/storage/received.ts';
export { keepRemark, remarksOf, remarksOn } from '#lib/storage/remarks.ts';
export { readResultsInPieces } from '#lib/storage/results.ts';
export { restoreBackup } from '#lib/storage/restore-backup.ts';
export { keepReviewState } from '#lib/storage/keep-review-state.ts';
export { appendReviews, readReviews } from '#lib/storage/reviews.ts';
export { rebuildAggregates } from '#lib/storage/rebuild-aggregates.ts';
export { readRoster, saveRoster, setPersonState } from '#lib/storage/roster.ts';
export { getSetting, putSetting } from '#lib/storage/settings.ts';
export { openTrial } from '#lib/storage/trial.ts';
