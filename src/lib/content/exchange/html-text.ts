/** HTML as plain text, and plain text as HTML. No markup is ever built or inserted from what was read. */

/** Names of the characters from U+00A0 to U+00FF, in their order. */
const LATIN =
	'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const NAMED = new Map<string, string>([
	...LATIN.split(' ').map((name, i): [string, string] => [name, String.fromCodePoint(160 + i)]),
	...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", hellip: '…' }),
	...Object.entries({ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' }),
	...Object.entries({ bull: '•', larr: '←', uarr: '↑', rarr: '→', darr: '↓', harr: '↔' }),
	...Object.entries({ euro: '€', trade: '™', le: '≤', ge: '≥', ne: '≠', minus: '−', check: '✓' })
]);

/** The character of a number; undefined where there is none that a text may hold. */
function characterOf(code: number): string | undefined {
	const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
	return isCharacter ? String.fromCodePoint(code) : undefined;
}

/** Character references decoded once; those that mean nothing stay as they are. */
const decoded = (text: string): string =>
	text.replace(
		/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,15}));/g,
		(whole, decimal?: string, hex?: string, name?: string) => {
			if (name) return NAMED.get(name) ?? whole;
			return characterOf(decimal ? Number(decimal) : parseInt(hex ?? '', 16)) ?? whole;
		}
	);

const BLOCKS = 'p|div|li|ul|ol|dl|dt|dd|h[1-6]|table|tr|pre|blockquote|section|article|hr';

/**
 * What HTML says, as plain text: `<br>` is a line break, blocks stand on lines of their own, spaces are as a browser
 * shows them, unknown markup goes. Each expression passes over the text once, however broken it is.
 */
export function textOfHtml(html: string): string {
	return decoded(
		html
			.replace(/<!--[^]*?(?:-->|$)/g, '')
			.replace(/<(script|style)\b[^]*?(?:<\/\1\s*>|$)/gi, '')
			.replace(/&nbsp;|<\/?t[dh]\b[^<>]*>/gi, ' ')
			.replace(/[ \t\r\n\f]+/g, ' ')
			// From here on `\n` is a line break, and `\r` the edge of a block.
			.replace(/ ?<br\b[^<>]*> ?/gi, '\n')
			.replace(new RegExp(` ?</?(?:${BLOCKS})\\b[^<>]*> ?`, 'gi'), '\r')
			.replace(/<\/?[a-z][^<>]*>/gi, '')
			.replace(/\r[\r ]*/g, '\r')
			.replace(/\r?\n\r?/g, '\n')
			.trim()
			.replaceAll('\r', '\n')
	);
}

const SIGNS: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

/** A white space as HTML keeps it: one space between words, a line break between lines, all else by number. */
function kept(space: string, before: string | undefined, after: string | undefined): string {
	const isInside = before !== undefined && after !== undefined;
	if (space === '\n' && isInside) return '<br>';
	if (space === ' ' && isInside && !/\s/.test(before + after)) return ' ';
	return `&#${space.codePointAt(0)};`;
}

/** Plain text as HTML that `textOfHtml` turns into exactly the same text, every space and line break of it. */
export const htmlOf = (text: string): string =>
	text.replace(
		/[&<>"]|\s/g,
		(sign, at: number) => SIGNS[sign] ?? kept(sign, text[at - 1], text[at + 1])
	);
