import { assignDataFor } from '#lib/app/trainer/assign/pages.ts';

export const load = ({ url }) => assignDataFor(url);
