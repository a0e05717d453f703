/**
 * The content that is shipped, read and proved once for all tests of a worker: it takes seconds. Tests that explore every scenario
 * read it for themselves, since what was explored lives as long as the scenario.
 */
import { readLibrary } from '#lib/content/build/library.ts';

export const shipped = readLibrary(process.cwd());
