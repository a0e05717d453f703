/** For tests: the log of an attempt as it is stored, in the order of `seq`. */
import { entriesOf, type Database } from '#lib/storage/database.ts';
import { checkLog, type CheckedLog } from '#lib/storage/backup/check-log.ts';

export const logOf = async (db: Database, attempt: string): Promise<CheckedLog> =>
	checkLog(await entriesOf(db, attempt).toArray());
