/** What a certificate says, in words. */
import type { Standing } from '#lib/domain/training/certificate.ts';
import { m } from '#lib/paraglide/messages.js';
import { intlLocale } from '../locale.ts';

/** A date written out in the office's zone, of an instant in UTC ms: 2026年3月2日. */
export const dateOn = (zone: string, at: number): string =>
	new Intl.DateTimeFormat(intlLocale(), { timeZone: zone, dateStyle: 'long' }).format(at);

export const standingName = (standing: Standing): string =>
	({
		valid: m.cert_valid,
		expiring: m.cert_expiring,
		expired: m.cert_expired,
		changed: m.cert_changed
	})[standing]();
