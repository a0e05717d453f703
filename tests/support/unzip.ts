/** Reads a zip archive, as far as workbooks need it. */

const LOCAL_HEADER = 30;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
	return new Response(stream).text();
}

/** The texts of the files in an archive, by their names. */
export async function unzipped(archive: Blob): Promise<Map<string, string>> {
	const buffer = await archive.arrayBuffer();
	const view = new DataView(buffer);
	const text = (from: number, length: number): string =>
		new TextDecoder().decode(new Uint8Array(buffer, from, length));
	let end = buffer.byteLength - 22;
	while (view.getUint32(end, true) !== END) end -= 1;
	const files = new Map<string, string>();
	let at = view.getUint32(end + 16, true);
	while (view.getUint32(at, true) === CENTRAL) {
		const [method, size] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true)];
		const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
		const local = view.getUint32(at + 42, true);
		const from =
			local + LOCAL_HEADER + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
		const bytes = new Uint8Array(buffer, from, size);
		files.set(text(at + 46, name ?? 0), method === 0 ? text(from, size) : await inflated(bytes));
		at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
	}
	return files;
}
