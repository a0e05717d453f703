import { bookFor } from '#lib/app/cheat-sheet.ts';

export const load = async ({ url }) => ({ book: await bookFor(url) });
