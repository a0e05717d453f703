import { expect, it } from 'vitest';
import { attemptOn, EVENTS, learner, logOn, uuid } from '../../../../tests/support/tiny-attempt.ts';
import { freshDatabase } from '../../../../tests/support/fresh-database.ts';
import { tinyItem } from '../../../../tests/support/tiny-scenario.ts';
import { startAttempt } from '../attempts.ts';
import { exportBackup } from './backup.ts';
import { readingsIn } from './backup-readings.ts';
import { addLearner } from '../learners.ts';
import { parseBackup } from './parse-backup.ts';
import { readAttempt } from '../reading.ts';

it('[mechanism 2] the attempts of a backup are read as they would be from the database, each learner’s apart', async () => {
	const db = await freshDatabase();
	const item = await tinyItem();
	for (const id of ['ann', 'ben']) await addLearner(db, learner(id));
	await startAttempt(db, attemptOn(item, 1), item, logOn(1, EVENTS));
	await startAttempt(db, attemptOn(item, 2, { learner: 'ben' }), item, logOn(2, EVENTS));
	const backup = await exportBackup(db, 5000);
	const parsed = parseBackup(JSON.stringify({ ...backup, log: backup.log.toReversed() }));
	if (!parsed.ok) throw new Error(parsed.detail);
	expect(readingsIn(parsed.backup, 'ann')).toEqual([await readAttempt(db, uuid(1))]);
	expect(readingsIn(parsed.backup, 'ben')).toEqual([await readAttempt(db, uuid(2))]);
	expect(readingsIn(parsed.backup, 'nobody')).toEqual([]);
});
