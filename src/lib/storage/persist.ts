/** Asking the browser to keep what is stored when the disk gets full. */

/** The part of the browser's StorageManager that is used; missing on plain http and in old browsers. */
export type Manager = Partial<Pick<StorageManager, 'persist' | 'estimate'>> | undefined;

const browsers = (): Manager => globalThis.navigator.storage;

/** Whether the browser promises to keep the records. False when it refuses or cannot say. */
export async function askToPersist(manager: Manager = browsers()): Promise<boolean> {
	try {
		return (await manager?.persist?.()) ?? false;
	} catch (error) {
		// An opaque origin (a sandboxed frame) rejects with a TypeError: no promise either.
		if (error instanceof TypeError) return false;
		throw error;
	}
}

/** Bytes used and bytes that may be used, as far as the browser tells. */
export async function estimate(manager: Manager = browsers()): Promise<StorageEstimate> {
	try {
		return (await manager?.estimate?.()) ?? {};
	} catch (error) {
		if (error instanceof TypeError) return {};
		throw error;
	}
}
