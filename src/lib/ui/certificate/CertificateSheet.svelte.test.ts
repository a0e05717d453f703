import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { certificateCode } from '#lib/app/certificate/code.ts';
import { m } from '#lib/paraglide/messages.js';
import { certificate } from '../../../../tests/support/certificates.ts';
import CertificateSheet from './CertificateSheet.svelte';

const learner = { id: 'ann', name: '陳美玲' };
const track = {
	id: 'first-day',
	version: 1,
	parts: [],
	clauses: [],
	titles: { 'zh-Hant': '第一天上崗' },
	abouts: {},
	names: {}
};
const shown = { learner, track, certificate: certificate(), zone: 'Asia/Hong_Kong' };

test('the sheet says who, what, how well, under which policy, from when, until when, and its code', async () => {
	const screen = await render(CertificateSheet, { ...shown, standing: 'valid' });
	await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent(m.cert_title());
	const said = screen.container.textContent;
	for (const text of [
		learner.name,
		track.titles['zh-Hant'],
		m.cert_policy_version({ version: 4 }),
		'91%',
		'2026年3月2日',
		// The last day, not the midnight after it.
		'2027年3月2日',
		certificateCode(learner, certificate())
	])
		expect(said).toContain(text);
	expect(said).not.toContain(m.cert_expired());
});

test('one that has run out says so on the sheet itself', async () => {
	const screen = await render(CertificateSheet, { ...shown, standing: 'expired' });
	await expect.element(screen.getByText(m.cert_expired())).toBeVisible();
});
