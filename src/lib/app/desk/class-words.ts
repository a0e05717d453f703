/** A class in words. */
import type { Class } from '#lib/domain/sop/events.ts';
import { contentName, natureName, severityName } from '../words.ts';
import { levelLabel } from './state-words.ts';

export const classWords = ({ nature, content, severity }: Class) => ({
	nature: natureName(nature),
	content: contentName(content),
	severity: severity === null ? levelLabel('communicative') : severityName(severity)
});
