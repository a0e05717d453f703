import { quizzesFor } from '#lib/app/library.ts';

export const load = ({ url }) => quizzesFor(url);
