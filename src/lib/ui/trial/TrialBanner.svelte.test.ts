import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { endTrial } from '#lib/app/end-trial.ts';
import { m } from '#lib/paraglide/messages.js';
import Notices from '#lib/ui/layout/Notices.svelte';
import TrialBanner from './TrialBanner.svelte';

vi.mock('#lib/app/trial.ts', () => ({ trial: '/trainer/assign/' }));
vi.mock('#lib/app/end-trial.ts', () => ({ endTrial: vi.fn() }));
vi.mock('#lib/app/storage.svelte.ts', () => ({
	storage: { kept: false, reason: 'trial', blocked: false, outdated: false }
}));

test('says that nothing is kept and what ends it, and leads back to where it began', async () => {
	const screen = await render(TrialBanner);
	await expect.element(screen.getByRole('status')).toHaveTextContent(m.trial_about());
	await screen.getByRole('button', { name: m.trial_end() }).click();
	expect(endTrial).toHaveBeenCalledExactlyOnceWith('/trainer/assign/');
});

test('a trial is no trouble of the storage: nobody is told to save a file', async () => {
	const { container } = await render(Notices);
	expect(container.textContent.trim()).toBe('');
});
