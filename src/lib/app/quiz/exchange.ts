/** Questions from and to other systems: GIFT in and out, Moodle XML out. */
import { LOCALES, type Locale } from '#lib/content/locale.ts';
import type { Question } from '#lib/domain/quiz/question.ts';
import type { QuestionItem } from '#lib/domain/training/attempt.ts';
import type { GiftIssue } from '#lib/content/exchange/read-gift.ts';
import { hashOf } from '#lib/storage/hash.ts';
import { m } from '#lib/paraglide/messages.js';
import { now } from '../clock.ts';
import { readFile, type Unreadable } from '../read-file.ts';
import { saveFile } from '../save-file.ts';
import { storage } from '../storage.svelte.ts';
import { importedItems } from './bank.ts';

/** An imported question as an item: it has one language, which stands for all. */
function itemOf(question: Question): QuestionItem {
	const locales = Object.fromEntries(LOCALES.map((locale) => [locale, { ...question, locale }]));
	const { id, version } = question;
	const item: QuestionItem = { hash: '', kind: 'question', id, version, locales };
	return { ...item, hash: hashOf(item) };
}

/** IDs that a reader made up: another file can have the same ones for other questions. */
const MADE_UP = /^imported-/;

/** An ID under which nothing else is kept: `imported-3`, else `imported-3-2`, and so on. */
function freeId({ id, ask }: Question, kept: ReadonlyMap<string, Question>): string {
	const isFree = (name: string): boolean => (kept.get(name)?.ask ?? ask) === ask;
	if (!MADE_UP.test(id) || isFree(id)) return id;
	let number = 2;
	while (!isFree(`${id}-${number}`)) number += 1;
	return `${id}-${number}`;
}

/** Imported questions under IDs of their own; one that was imported before keeps its place. */
async function named(questions: readonly Question[]): Promise<Question[]> {
	const kept = new Map<string, Question>();
	for (const { id, locales } of await importedItems()) {
		const [question] = Object.values(locales);
		if (question) kept.set(id, question);
	}
	return questions.map((question) => {
		const mine = { ...question, id: freeId(question, kept), bank: 'imported' };
		kept.set(mine.id, mine);
		return mine;
	});
}

export type Imported = { ok: true; taken: number; issues: GiftIssue[]; kept: boolean } | Unreadable;

/** Takes the questions of a GIFT file into this device's bank; bad blocks are named, the others come in. */
export async function importGift(file: File, locale: Locale): Promise<Imported> {
	const read = await readFile(file);
	if (!read.ok) return read;
	const { readGift } = await import('#lib/content/exchange/read-gift.ts');
	const { questions, issues } = readGift(read.text, { locale });
	const importedAt = now();
	const own = (await named(questions)).map((question) => ({
		id: question.id,
		importedAt,
		item: itemOf(question)
	}));
	const kept = await storage.write(({ db, records }) => records.keepQuestions(db, own));
	return { ok: true, taken: kept.ok ? own.length : 0, issues, kept: kept.ok };
}

/** Takes all imported questions out of the bank; sittings keep theirs. */
export async function dropImported(): Promise<void> {
	const { db, records } = await storage.open();
	await records.dropQuestions(
		db,
		(await importedItems()).map(({ id }) => id)
	);
}

/** What could not be written, by its type. */
export type Left = { id: string; type: Question['type'] }[];

/** Saves questions as a GIFT file. */
export async function saveGift(questions: readonly Question[]): Promise<Left> {
	const { writeGift } = await import('#lib/content/exchange/write-gift.ts');
	const { text, left } = writeGift(questions);
	saveFile('questions.gift.txt', text, 'text/plain');
	return left;
}

/** Saves questions as Moodle XML. */
export async function saveMoodle(questions: readonly Question[]): Promise<Left> {
	const { writeMoodle } = await import('#lib/content/exchange/write-moodle.ts');
	const { xml, left } = writeMoodle(questions, {
		minutes: m.quiz_q_unit_minutes(),
		hours: m.quiz_q_unit_hours(),
		days: m.quiz_q_unit_days(),
		months: m.quiz_q_unit_months(),
		staff: m.quiz_q_staff(),
		customer: m.quiz_q_customer()
	});
	saveFile('questions.xml', xml, 'application/xml');
	return left;
}
