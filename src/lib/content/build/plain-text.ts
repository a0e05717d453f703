/** HTML of our own content as plain text: what one would read aloud of it. */
import { JSDOM } from 'jsdom';

const { document } = new JSDOM('').window;

/** Tags that part words: without them, the cells of a table would run together. */
const PARTING =
	/<\/?(?:p|h\d|ul|ol|li|br|hr|blockquote|aside|figure|figcaption|table|thead|tbody|tr|th|td|div)\b[^>]*>/gi;
/** Labels strewn over a drawing make no sentence; its caption says what it shows. */
const DRAWING = /<svg\b[\s\S]*?<\/svg>/gi;

/** The text of sanitised HTML: no tags, entities decoded, white space run together. */
export function plainText(html: string): string {
	const holder = document.createElement('template');
	holder.innerHTML = html.replace(DRAWING, ' ').replace(PARTING, ' $&');
	return (holder.content.textContent ?? '').replace(/\s+/g, ' ').trim();
}
