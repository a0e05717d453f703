/** A class in words. */
import type { Class } from '#lib/domain/sop/events.ts';
import { contentName, natureName, severityName } from '../words.ts';
import { levelName } from './state-words.ts';

export const classWords = ({ nature, content, severity }: Class) => ({
	nature: natureName(nature),
	content: contentName(content),
	severity: severity === null ? levelName('communicative') : severityName(severity)
});
