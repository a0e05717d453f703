/** How safely this browser keeps the records. */
import { storage } from './storage.svelte.ts';

/** Chromium tells what it is that takes the room; no standard yet, so TypeScript does not know it. */
type Estimate = StorageEstimate & { usageDetails?: { indexedDB?: number } };

/**
 * `persisted`: the browser has promised not to clear them by itself. `usage` in bytes, of the records alone; undefined where
 * the browser does not tell them from the app that is kept for use without a line.
 */
export async function keeping(): Promise<{ persisted: boolean; usage: number | undefined }> {
	const persisted = (await navigator.storage?.persisted?.()) ?? false;
	const { records } = await storage.open();
	const { usageDetails }: Estimate = await records.estimate();
	return { persisted, usage: usageDetails?.indexedDB };
}
