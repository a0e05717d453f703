/** Taking results along as files: gathered with progress, and given up at any moment. */
import { toCsv } from '#lib/content/exchange/take-along/csv.ts';
import { jsonLines, statementsOf } from '#lib/content/exchange/take-along/xapi.ts';
import { homeOf } from '#lib/content/exchange/take-along/xapi-values.ts';
import { toXlsx } from '#lib/content/exchange/take-along/xlsx.ts';
import type { Locale } from '#lib/content/locale.ts';
import type { Matrix } from '#lib/domain/training/aggregate/matrix.ts';
import type { Group, Person } from '#lib/domain/training/roster/person.ts';
import { m } from '#lib/paraglide/messages.js';
import { now } from '#lib/app/clock.ts';
import { to } from '#lib/app/locale.ts';
import { officeZone } from '#lib/app/refresher/zone.ts';
import { saveFile } from '#lib/app/save-file.ts';
import { storage } from '#lib/app/storage.svelte.ts';
import type { Assignable } from '../assign/catalogue.ts';
import { dayInName, fileName } from '../file-name.ts';
import { gather, type Gathered } from './gather.ts';
import { answersOf, criteriaOf, gradebookOf, itemsOf } from './tables.ts';

export type TakeKind = 'workbook' | 'gradebook' | 'answers' | 'criteria' | 'items' | 'xapi';

/** Whose results: those whom the page shows. */
type Shown = {
	people: readonly Person[];
	groups: readonly Group[];
	matrix: Matrix;
	catalogue: readonly Assignable[];
	locale: Locale;
};

/** What can be taken without reading anybody's attempts. */
const AT_HAND: readonly TakeKind[] = ['criteria', 'items'];
const OF_PAPERS: readonly TakeKind[] = ['workbook', 'answers', 'xapi'];
const NOTHING: Gathered = { graded: [], answers: [], told: [] };
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The statements of an attempt come from here: the address of the app says whose the accounts are. */
const place = (locale: Locale) => ({
	home: homeOf(new URL(to('/', 'zh-Hant'), location.origin).href),
	platform: m.app_name(),
	locale
});

export const takeName = (kind: TakeKind): string =>
	({
		workbook: m.take_workbook,
		gradebook: m.take_gradebook,
		answers: m.take_answers,
		criteria: m.take_criteria,
		items: m.take_items,
		xapi: m.take_xapi
	})[kind]();

/** The content of a file, and what it is. `zone`: the office's (IANA). */
async function written(
	kind: TakeKind,
	{ graded, answers, told }: Gathered,
	{ matrix, catalogue, locale }: Shown,
	zone: string
): Promise<{ content: string | Blob; type: string; ending: string }> {
	const csv = (content: string) => ({ content, type: 'text/csv', ending: 'csv' });
	switch (kind) {
		case 'gradebook':
			return csv(toCsv(gradebookOf(graded, zone)));
		case 'answers':
			return csv(toCsv(answersOf(answers, zone)));
		case 'criteria':
			return csv(toCsv(criteriaOf(matrix)));
		case 'items':
			return csv(toCsv(itemsOf(matrix, catalogue)));
		case 'xapi': {
			const statements = told.flatMap((each) => statementsOf(each, place(locale)));
			return { content: jsonLines(statements), type: 'application/jsonl', ending: 'jsonl' };
		}
		case 'workbook': {
			const tables = [
				...[gradebookOf(graded, zone), criteriaOf(matrix)],
				...[itemsOf(matrix, catalogue), answersOf(answers, zone)]
			];
			return { content: await toXlsx(tables), type: WORKBOOK, ending: 'xlsx' };
		}
	}
}

class TakeAlong {
	/** What is being gathered. */
	kind = $state<TakeKind>();
	done = $state(0);
	of = $state(0);
	failed = $state(false);
	#giveUp = new AbortController();

	/** Gathers and lets the browser save. One at a time. */
	async take(kind: TakeKind, shown: Shown): Promise<void> {
		if (this.kind !== undefined) return;
		this.kind = kind;
		this.failed = false;
		this.done = 0;
		this.of = shown.people.length;
		this.#giveUp = new AbortController();
		const { signal } = this.#giveUp;
		try {
			const gathered = AT_HAND.includes(kind) ? NOTHING : await this.#gather(kind, shown, signal);
			const zone = await officeZone();
			const { content, type, ending } = await written(kind, gathered, shown, zone);
			signal.throwIfAborted();
			saveFile(fileName([takeName(kind), dayInName(now())], ending), content, type);
		} catch (error) {
			if (!signal.aborted) {
				console.error(error);
				this.failed = true;
			}
		} finally {
			this.kind = undefined;
		}
	}

	/** Stops; nothing is saved. */
	cancel(): void {
		this.#giveUp.abort();
	}

	async #gather(kind: TakeKind, shown: Shown, signal: AbortSignal): Promise<Gathered> {
		const { people, groups, catalogue, locale } = shown;
		return gather(await storage.open(), {
			...{ people, groups, catalogue, locale, signal },
			papers: OF_PAPERS.includes(kind),
			at: now(),
			onprogress: (done, of) => {
				this.done = done;
				this.of = of;
			}
		});
	}
}

export const takeAlong = new TakeAlong();
