/** A short text that differs where two values differ: to see that a clause has changed. Not for secrets. */

/** A value as text, the same in whatever order its keys stand. */
function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	const pairs = Object.entries(value)
		.filter(([, item]) => item !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`);
	return `{${pairs.join()}}`;
}

/** A hash of 64 bits: two FNV-1a of 32 bits over the text and over its reverse. */
export function fingerprint(value: unknown): string {
	const text = canonical(value);
	let a = 0x811c9dc5;
	let b = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) {
		a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
		b = Math.imul(b ^ text.charCodeAt(text.length - 1 - i), 0x01000193);
	}
	return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
