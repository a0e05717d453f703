import { officeZone } from '#lib/app/refresher/zone.ts';

export const load = async () => ({ zone: await officeZone() });
