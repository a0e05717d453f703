/** The engine's laws on every scenario that ships. Those on scenarios at random lie beside the engine. */
import fc from 'fast-check';
import { describe } from 'vitest';
import { readLibrary } from '#lib/content/build/library.ts';
import { laws } from '../support/laws.ts';

describe.each(readLibrary(process.cwd()).scenarios)('$id', ({ locales }) => {
	laws(fc.constant(Object.values(locales)));
});
