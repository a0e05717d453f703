import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Bell from './Bell.svelte';

test('the bell is decoration: the name beside it is what is read', async () => {
	const { container } = await render(Bell, { size: '16px' });
	const svg = container.querySelector('svg');
	expect(svg?.getAttribute('aria-hidden')).toBe('true');
	expect(svg?.getBoundingClientRect().width).toBe(16);
});
