/** Markdown of content files as sanitised HTML, made at build time. */
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import { Marked } from 'marked';

const marked = new Marked({ gfm: true, breaks: false });
const purify = createDOMPurify(new JSDOM('').window);

/** HTML with text markup only: no script, no style, no form, no link out of the app. */
export const htmlOf = (markdown: string): string =>
	purify.sanitize(marked.parse(markdown, { async: false }), {
		ALLOWED_TAGS: ['p', 'em', 'strong', 'ul', 'ol', 'li', 'br', 'blockquote', 'code'],
		ALLOWED_ATTR: [],
		ALLOW_ARIA_ATTR: false,
		ALLOW_DATA_ATTR: false
	});
