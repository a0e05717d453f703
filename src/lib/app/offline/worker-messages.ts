/** What the pages and the service worker say to each other. */
import type { Filled } from './fill.ts';

/** From a page: fetch what is still missing; take over from the version in use. */
export type Word = 'fill' | 'take-over';

/** From the worker, to all pages: how much of its version is there. */
export type Report = Filled & { version: string };

/** Whether a message is a report. */
export const isReport = (data: unknown): data is Report =>
	typeof data === 'object' && data !== null && 'version' in data && 'have' in data;
