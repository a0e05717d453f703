import { expect, test, type Page } from '@playwright/test';
import { secure } from '../../src/cli/headers.mjs';
import { anyScenario } from './content.ts';
import { playThrough } from './pages/begin.ts';
import { Screen } from './pages/screen.ts';
import { shortTalk } from './paths.ts';

const scenario = anyScenario();
const PAGES = [
	'/',
	'/scenarios/',
	`/scenarios/${scenario.id}/`,
	'/play/?attempt=none',
	'/debrief/?attempt=none',
	'/procedure/',
	'/history/',
	'/settings/'
];

// The worker is part of what the policy must let through.
test.use({ serviceWorkers: 'allow' });

/** The headers that the server means to set at an address. */
function meant(url: string): [string, string][] {
	const set: [string, string][] = [];
	const response = { setHeader: (name: string, value: string) => set.push([name, value]) };
	secure({ url } as never, response as never);
	return set;
}

/** Everything that a page complains of, and every request that leaves for elsewhere. */
function watched(page: Page, origin: string) {
	const complaints: string[] = [];
	const elsewhere: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('request', (request) => {
		const { protocol, origin: to } = new URL(request.url());
		if (protocol.startsWith('http') && to !== origin) elsewhere.push(request.url());
	});
	return { complaints, elsewhere };
}

test('no page breaks its content policy, errs, or asks another origin for anything', async ({
	page,
	baseURL
}) => {
	const { complaints, elsewhere } = watched(page, new URL(baseURL ?? '').origin);
	const screen = new Screen(page);
	for (const path of PAGES) {
		await screen.go(path);
		await expect(screen.title).toBeVisible();
		await page.waitForLoadState('networkidle');
	}
	await playThrough(page, scenario, shortTalk(scenario));
	expect(complaints).toEqual([]);
	expect(elsewhere).toEqual([]);
});

test('every page carries a policy that lets no foreign and no inline script in', async ({
	request
}) => {
	for (const path of [...PAGES, '/en/', '/zh-hans/settings/']) {
		const html = await (await request.get(path)).text();
		const policy = /<meta http-equiv="content-security-policy" content="([^"]+)"/i.exec(html)?.[1];
		expect(policy, path).toContain("default-src 'none'");
		const scripts = /script-src ([^;]+)/.exec(policy ?? '')?.[1] ?? '';
		expect(scripts, path).toContain("'self'");
		expect(scripts, path).not.toMatch(/unsafe|https?:|\*/);
	}
});

test('an inline script does not run', async ({ page }) => {
	const screen = new Screen(page);
	await screen.go('/');
	await page.evaluate(() => {
		const script = document.createElement('script');
		script.textContent = 'window.intruded = true';
		document.body.append(script);
	});
	expect(await page.evaluate(() => 'intruded' in window)).toBe(false);
});

test('the server sends its security headers with pages, files and errors', async ({ request }) => {
	expect(meant('/').length).toBeGreaterThan(meant('/icon.svg').length);
	for (const path of ['/', '/icon.svg', '/nowhere/', '/service-worker.js']) {
		const got = (await request.get(path)).headers();
		for (const [name, value] of meant(path)) expect(got[name.toLowerCase()], path).toBe(value);
	}
});

for (const [locale, path] of [
	['zh-Hant', '/nowhere/'],
	['en', '/scenarios/nobody/']
] as const)
	test(`an unknown address is a 404 with a way back, in ${locale}`, async ({ page }) => {
		const screen = new Screen(page, locale);
		const prefix = locale === 'en' ? '/en' : '';
		const response = await page.goto(prefix + path);
		expect(response?.status()).toBe(404);
		await expect(screen.title).toHaveText(screen.word('error_missing'));
		await page
			.getByRole('main')
			.getByRole('link', { name: screen.word('to_scenarios') })
			.click();
		await expect(screen.title).toHaveText(screen.word('nav_scenarios'));
	});
