/** What may stand in the HTML of a lesson. */
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';

const purify = createDOMPurify(new JSDOM('').window);

/** Attributes that lead nowhere: all but `href`, which must stay within the app. */
const HARMLESS = [
	...['id', 'class', 'align', 'role', 'aria-label', 'aria-hidden', 'xmlns', 'viewBox'],
	...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'dx', 'dy', 'cx', 'cy', 'r', 'rx', 'ry', 'd', 'points'],
	...['width', 'height', 'transform', 'text-anchor', 'stroke-dasharray']
];

/** Only what a text, a table or a drawing needs: no script, no style, no form, no link out of the app. */
export function cleanHtml(html: string): string {
	return purify.sanitize(html, {
		ALLOWED_TAGS: [
			...['p', 'em', 'strong', 'ul', 'ol', 'li', 'br', 'blockquote', 'code', 'h2', 'h3', 'a', 'hr'],
			...['aside', 'figure', 'figcaption', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'div'],
			...['svg', 'g', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'path'],
			...['text', 'tspan']
		],
		ALLOWED_ATTR: [...HARMLESS, 'href'],
		ALLOW_DATA_ATTR: false,
		ALLOW_ARIA_ATTR: false,
		// It is asked of every attribute that is not named as safe: a viewBox is no address.
		ADD_URI_SAFE_ATTR: HARMLESS,
		ALLOWED_URI_REGEXP: /^(?:#|\.\.\/)/,
		// It would take away the ID of a heading that is called like something of the document ({#open}, {#forms}). Nothing
		// that is let in can stand in the way of such a thing: only forms, frames, pictures and objects can.
		SANITIZE_DOM: false
	});
}
