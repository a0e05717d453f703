import { assignDataFor } from '#lib/app/trainer/pages.ts';

export const load = ({ url }) => assignDataFor(url);
