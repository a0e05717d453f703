/** Questions from a GIFT file: Moodle's own exports, files that teachers write by hand, and ours. */
import { parse, SyntaxError as GiftSyntaxError, type GIFTQuestion } from 'gift-pegjs';
import type { Question } from '#lib/domain/quiz/question.ts';
import {
	isBlank,
	readChoice,
	readTrueFalse,
	refuse,
	textOf,
	type Refusal
} from './gift-answers.ts';
import { giftBlocks, type GiftBlock } from './gift-blocks.ts';
import { idsOf } from './gift-ids.ts';
import { isNumericBlock, loosened } from './gift-loosen.ts';
import { readMatching } from './gift-matching.ts';
import { readNotes, type GiftNotes } from './gift-notes.ts';
import { readNumber } from './gift-number.ts';
import { readShort } from './gift-short.ts';

/** Characters of a file, of one question in it, and of one text; items of one list. */
const MOST = { file: 2_000_000, block: 100_000, text: 10_000, items: 100 };

/**
 * `line`: where the question begins, `at`: where it went wrong, both in the file, from 1. `detail` by code:
 * `syntax`, `number` the line that could not be read; `unsupported` the type (`essay`, `description`, `several-numbers`);
 * `empty` what is (`ask`, `option`, `answer`, `right`, `file`); `too-long` what is; `too-large` the characters.
 */
export type GiftIssue = {
	line: number;
	at: number;
	code: Refusal['code'] | 'syntax' | 'too-long' | 'too-large';
	detail: string;
};

type Read = { title: string | null; notes: GiftNotes; question: Question };

function parsed(block: GiftBlock): { gift: GIFTQuestion } | Omit<GiftIssue, 'line'> {
	const source = loosened(block.lines.map(({ text }) => text).join('\n'));
	try {
		const [gift] = parse(source);
		if (gift) return { gift };
	} catch (error) {
		const row = error instanceof GiftSyntaxError ? error.location.start.line : 1;
		const place = block.lines[Math.min(row, block.lines.length) - 1];
		const code = isNumericBlock(source) ? 'number' : 'syntax';
		return { at: place?.number ?? 1, code, detail: place?.text.trim().slice(0, 80) ?? '' };
	}
	return { at: block.lines[0]?.number ?? 1, code: 'syntax', detail: '' };
}

function answersOf(gift: GIFTQuestion, notes: GiftNotes) {
	switch (gift.type) {
		case 'MC':
			return readChoice(gift, notes);
		case 'TF':
			return readTrueFalse(gift);
		case 'Numerical':
			return readNumber(gift, notes);
		case 'Short':
			return readShort(gift, notes);
		case 'Matching':
			return readMatching(gift, notes);
		case 'Essay':
		case 'Description':
		case 'Category':
			return refuse('unsupported', gift.type.toLowerCase());
	}
}

/** The first thing in a question that is longer than we take, by its key. */
function tooLong(value: unknown, key = ''): string | undefined {
	if (typeof value === 'string') return value.length > MOST.text ? key : undefined;
	if (Array.isArray(value) && value.length > MOST.items) return key;
	if (typeof value !== 'object' || value === null) return undefined;
	for (const [name, part] of Object.entries(value)) {
		const found = tooLong(part, Array.isArray(value) ? key : name);
		if (found !== undefined) return found;
	}
	return undefined;
}

function readBlock(block: GiftBlock, locale: string): Read | Omit<GiftIssue, 'line'> {
	const at = block.lines[0]?.number ?? 1;
	const size = block.lines.reduce((sum, { text }) => sum + text.length, block.comment.length);
	if (size > MOST.block) return { at, code: 'too-long', detail: 'question' };
	const result = parsed(block);
	if (!('gift' in result)) return result;
	const { gift } = result;
	const notes = readNotes(block.comment);
	const answers = answersOf(gift, notes);
	if ('code' in answers) return { at, ...answers };
	if (!('stem' in gift) || !('globalFeedback' in gift)) return { at, code: 'syntax', detail: '' };
	const ask = textOf(gift.stem);
	if (isBlank(ask)) return { at, code: 'empty', detail: 'ask' };
	const { version, bank, clauses, tags, difficulty } = notes;
	const explanation = textOf(gift.globalFeedback);
	const asked = { id: '', version, locale, bank, clauses, tags, difficulty, ask, explanation };
	const question = { ...asked, ...answers };
	const long = tooLong(question);
	if (long !== undefined) return { at, code: 'too-long', detail: long };
	return { title: gift.title, notes, question };
}

/**
 * Reads a GIFT file. Each question is read by itself: what is wrong with one is an issue, and the others come in.
 * Never throws, whatever the text. HTML becomes plain text; partial credit becomes a mistake with its why. What a file
 * from elsewhere does not say: bank `imported`, version 1, difficulty 2, no clauses, an ID of its title or place.
 * The language is not in the file: `locale`.
 */
export function readGift(
	text: string,
	{ locale }: { locale: string }
): { questions: Question[]; issues: GiftIssue[] } {
	const whole = { line: 1, at: 1 };
	if (text.length > MOST.file)
		return {
			questions: [],
			issues: [{ ...whole, code: 'too-large', detail: String(text.length) }]
		};
	const read: (Read & { place: number })[] = [];
	const issues: GiftIssue[] = [];
	const blocks = giftBlocks(text);
	for (const [i, block] of blocks.entries()) {
		const result = readBlock(block, locale);
		if ('question' in result) read.push({ ...result, place: i + 1 });
		else issues.push({ line: block.lines[0]?.number ?? 1, ...result });
	}
	if (blocks.length === 0) issues.push({ ...whole, code: 'empty', detail: 'file' });
	const ids = idsOf(read.map(({ notes, title, place }) => ({ id: notes.id, title, place })));
	return { questions: read.map(({ question }, i) => ({ ...question, id: ids[i] ?? '' })), issues };
}
