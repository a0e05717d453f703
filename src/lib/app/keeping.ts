/** How safely this browser keeps the records. */
import { storage } from './storage.svelte.ts';

/** `persisted`: the browser has promised not to clear them by itself. `usage` in bytes. */
export async function keeping(): Promise<{ persisted: boolean; usage: number | undefined }> {
	const persisted = (await navigator.storage?.persisted?.()) ?? false;
	const { records } = await storage.open();
	const { usage } = await records.estimate();
	return { persisted, usage };
}
