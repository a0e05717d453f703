/** XML by hand: elements, attributes and text. Everything is escaped; there is no CDATA, and so nothing that could end one. */

const SIGNS: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\r': '&#13;'
};
/** What XML 1.0 has no place for, not even by number: control characters, halves of characters, U+FFFE and U+FFFF. */
const UNKNOWN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text without what XML cannot hold. */
export const writable = (text: string): string => text.replace(UNKNOWN, '');

const escaped = (text: string): string =>
	writable(text).replace(/[&<>"\r]/g, (sign) => SIGNS[sign] ?? sign);

const opened = (name: string, attributes: Readonly<Record<string, string>>): string =>
	[name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)].join(
		' '
	);

/** An element that holds text. */
export const leaf = (name: string, text: string | number): string =>
	`<${name}>${escaped(String(text))}</${name}>`;

/** An element that holds others, each on a line of its own. */
export const node = (
	name: string,
	attributes: Readonly<Record<string, string>>,
	children: readonly string[]
): string => [`<${opened(name, attributes)}>`, ...children, `</${name}>`].join('\n');
