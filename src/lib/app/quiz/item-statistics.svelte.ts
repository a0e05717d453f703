/** What the answers on this device say about the questions, and which of them learners hold to be bad. */
import { picksOf } from '#lib/domain/quiz/answer.ts';
import { analyse, type ItemStatistics, type Response } from '#lib/domain/quiz/item-analysis.ts';
import { resultOf, sittingOf } from '#lib/domain/quiz/sitting.ts';
import { live } from '../live.svelte.ts';
import type { Open } from '../storage.svelte.ts';
import { questionsIn, type QuizReading } from './quiz-session.svelte.ts';

/** A question that was flagged. `at`: UTC ms. */
export type Flag = { question: string; text: string; at: number };

export type Evidence = { statistics: ItemStatistics[]; flags: Flag[] };

/** The responses of a sitting that was handed in. Unanswered questions count among the rest, with no points. */
function responsesOf({ item, log, questions }: QuizReading): Response[] {
	const asked = questionsIn(questions, 'zh-Hant');
	const read = sittingOf(item.paper, asked, log);
	if (!read.ok || read.sitting.handedInAt === undefined) return [];
	const { marks } = resultOf(item.paper, asked, read.sitting);
	const all = marks.reduce((sum, { mark }) => sum + (mark?.points ?? 0), 0);
	const others = marks.length - 1;
	return marks.flatMap(({ question, answer, mark }) => {
		const asks = asked.get(question);
		if (!answer || !mark || !asks) return [];
		const rest = others === 0 ? null : (all - mark.points) / others;
		const { version } = asks;
		return [{ question, version, points: mark.points, picks: picksOf(answer), rest }];
	});
}

async function collect({ db, records }: Open): Promise<Evidence> {
	const responses: Response[] = [];
	const flags: Flag[] = [];
	for (const id of await records.attemptIds(db, 'quiz')) {
		const reading = await records.readAttempt(db, id);
		if (!reading.ok || reading.kind !== 'quiz') continue;
		responses.push(...responsesOf(reading));
		for (const { at, event } of reading.log)
			if (event.type === 'question-flagged')
				flags.push({ question: event.question, text: event.text, at });
	}
	return { statistics: analyse(responses), flags };
}

/** The evidence of all learners on this device, following the store. To be called while a component is set up. */
export function followEvidence(): { readonly value: Evidence | undefined } {
	return live(() => collect);
}
