/** Figures of time that somebody typed where the policy should speak: they would be wrong as soon as it changes. */
import type { Text } from './schema.ts';

const PLACEHOLDER = /\{\{[^{}]*\}\}/g;

const ZH_DIGIT = '〇零一二兩三四五六七八九十廿卅百';
/** Not from the middle of a number, nor the day of a week. */
const ZH_NUMBER = `(?<!星期|禮拜)(?<![\\d${ZH_DIGIT}]\\s*)(?:\\d+(?:\\.\\d+)?|[${ZH_DIGIT}半]+)[多幾來]?\\s*(?:個|箇)?\\s*半?\\s*(?:個)?`;
/** A number before a unit of time; before 日, unless it is a day of a month. */
const ZH = new RegExp(
	`${ZH_NUMBER}(?:工作天|工作日|自然日|日曆日|天|小時|分鐘|鐘頭)|(?<!月\\s*)${ZH_NUMBER}日(?![子常期曆報誌記])`,
	'gu'
);
const EN_NUMBER =
	'(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|' +
	'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen';
const EN_KIND =
	'working|business|calendar|consecutive|whole|full|more|extra|additional|further|clear';
const EN = new RegExp(
	`\\b(?:\\d+(?:\\.\\d+)?|${EN_NUMBER}|half an?|and a half)[\\s-]+(?:(?:${EN_KIND})\\s+)*(?:days?|hours?|minutes?)\\b`,
	'giu'
);

/** The bare figures of a Chinese and an English text, as they stand there. */
export function bareFigures({ zh, en }: Text): string[] {
	return [
		...zh.replace(PLACEHOLDER, '■').matchAll(ZH),
		...en.replace(PLACEHOLDER, '■').matchAll(EN)
	].map(([found]) => found);
}
