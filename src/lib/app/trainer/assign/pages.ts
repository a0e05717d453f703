/** What the pages of the trainer's desk need of the content, in the language of their address. */
import { loadAssignmentTemplates } from '#lib/content/load-learning.ts';
import type { AssignmentTemplate } from '#lib/domain/training/assignment/template.ts';
import { localeOf } from '#lib/app/locale.ts';
import { officeZone } from '#lib/app/refresher/zone.ts';
import { loadCatalogue, type Assignable } from './catalogue.ts';

/** Everything that can be assigned. */
export const catalogueFor = (url: URL): Promise<Assignable[]> =>
	loadCatalogue(localeOf(url.pathname));

/** `zone`: IANA, the office's, in which due times are meant. */
export type AssignData = {
	catalogue: Assignable[];
	templates: AssignmentTemplate[];
	zone: string;
};

/** What an assignment is put together from. */
export async function assignDataFor(url: URL): Promise<AssignData> {
	const [catalogue, templates, zone] = await Promise.all([
		catalogueFor(url),
		loadAssignmentTemplates(),
		officeZone()
	]);
	return { catalogue, templates, zone };
}
