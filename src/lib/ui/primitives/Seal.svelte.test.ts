import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Seal from './Seal.svelte';

const kinds = [
	['met', '得'],
	['part', '半'],
	['lost', '失'],
	['judged', '判']
] as const;

test.each(kinds)('the seal %s is read by its label and shows its glyph', async (kind, text) => {
	const screen = await render(Seal, { kind, text, label: `Verdict ${kind}` });
	await expect
		.element(screen.getByRole('img', { name: `Verdict ${kind}`, exact: true }))
		.toHaveTextContent(text);
	expect(screen.getByText(text).element().getAttribute('aria-hidden')).toBe('true');
});

test.each(['得', 'No', 'Lost', 'Judged'])('%s fits inside the frame', async (text) => {
	const { container } = await render(Seal, { kind: 'met', text, label: 'Met' });
	const glyph = container.querySelector<HTMLElement>('.glyph');
	const seal = container.querySelector<HTMLElement>('.seal');
	expect(glyph?.offsetWidth).toBeLessThan(seal?.offsetWidth ?? 0);
});
