/** Whether a link from here leads anywhere from another device. */

/** `this-device`: the address means every reader's own device. `no-address`: the app was opened from a file. */
export type Where = { by: 'link' } | { by: 'file-only'; reason: 'this-device' | 'no-address' };

const LOOPBACK =
	/^(localhost|.+\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\]|\[::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}\])\.?$/;

/** How assignments can leave an app that is served from `origin`: as links and files, or as files only and why. */
export function where(origin: string): Where {
	if (!URL.canParse(origin)) return { by: 'file-only', reason: 'no-address' };
	const { protocol, hostname } = new URL(origin);
	if (protocol !== 'http:' && protocol !== 'https:')
		return { by: 'file-only', reason: 'no-address' };
	return LOOPBACK.test(hostname) ? { by: 'file-only', reason: 'this-device' } : { by: 'link' };
}
