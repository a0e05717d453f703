/** A certificate with every field its own. */
import type { Certificate } from '#lib/domain/training/certificate.ts';
import { uuid } from './tiny-attempt.ts';

export const certificate = (more: Partial<Certificate> = {}): Certificate => ({
	track: 'first-day',
	trackVersion: 1,
	issuedAt: Date.parse('2026-03-02T10:05:00+08:00'),
	policy: 4,
	score: 91,
	parts: [
		{ part: 'check:kinds', attempt: uuid(1), hash: 'a1', percent: 87.5 },
		{ part: 'scenario:lift', attempt: uuid(2), hash: 'b2', percent: 94.1 }
	],
	renewableFrom: Date.parse('2027-02-01T00:00:00+08:00'),
	expiresAt: Date.parse('2027-03-03T00:00:00+08:00'),
	changedAt: null,
	...more
});
