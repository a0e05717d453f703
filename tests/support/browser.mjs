/** Which Chromium the tests drive: the system's where there is one, else the one that Playwright has installed. */
import { existsSync } from 'node:fs';

export const systemChromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** @type {import('@playwright/test').LaunchOptions} */
export const launchOptions = existsSync(systemChromium)
	? {
			executablePath: systemChromium,
			args: [
				'--no-sandbox',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	: {};
