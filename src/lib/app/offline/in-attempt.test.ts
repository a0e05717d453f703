import { expect, it } from 'vitest';
import { inAttempt } from './in-attempt.ts';

it.each(['', '/en', '/zh-hans'])('knows an attempt by its address, below “%s”', (language) => {
	for (const path of [
		'/play/',
		'/record/',
		'/quiz/',
		'/exercise/',
		'/refresh/today/',
		'/desk/case/'
	])
		expect(inAttempt(language + path), path).toBe(true);
	for (const path of ['/', '/quizzes/', '/exercises/late/', '/desk/', '/refresh/', '/debrief/'])
		expect(inAttempt(language + path), path).toBe(false);
});
