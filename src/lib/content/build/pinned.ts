/** Items as attempts are pinned to them. */
import { createHash } from 'node:crypto';
import { hashedOf, type PinnedItem } from '#lib/domain/training/attempt.ts';

/** An item with its hash: SHA-256 over what it holds. */
export function pinned<T extends PinnedItem>(item: T): T {
	const hash = createHash('sha256')
		.update(JSON.stringify(hashedOf(item)))
		.digest('hex');
	return { ...item, hash };
}
