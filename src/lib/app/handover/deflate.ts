/** Packs bytes with what every browser has on board, also on plain http, and so has Node (RFC 1951). */

async function allOf(
	stream: ReadableStream<Uint8Array>,
	most: number
): Promise<Uint8Array<ArrayBuffer> | undefined> {
	const reader = stream.getReader();
	const pieces: Uint8Array[] = [];
	let length = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		length += value.length;
		if (length > most) {
			// What has not been unpacked is not wanted, whatever becomes of it.
			await reader.cancel().catch(() => undefined);
			return undefined;
		}
		pieces.push(value);
	}
	const bytes = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		bytes.set(piece, at);
		at += piece.length;
	}
	return bytes;
}

const through = (
	bytes: Uint8Array<ArrayBuffer>,
	stream: ReadableWritablePair<Uint8Array, BufferSource>
): ReadableStream<Uint8Array> => new Blob([bytes]).stream().pipeThrough(stream);

/** The bytes, packed. */
export async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	const packed = await allOf(through(bytes, new CompressionStream('deflate-raw')), Infinity);
	return packed ?? new Uint8Array();
}

/**
 * The bytes, unpacked, or why not: `too-long` when they would be more than `most` (nothing beyond that is unpacked),
 * `damaged` when they were not packed so.
 */
export async function inflated(
	bytes: Uint8Array<ArrayBuffer>,
	most: number
): Promise<Uint8Array<ArrayBuffer> | 'too-long' | 'damaged'> {
	try {
		const stream = new DecompressionStream('deflate-raw');
		return (await allOf(through(bytes, stream), most)) ?? 'too-long';
	} catch {
		return 'damaged';
	}
}
