/* Runs before the first paint: the theme and text size that were chosen last on this device. */
(() => {
	const root = document.documentElement;
	let saved = {};
	try {
		saved = JSON.parse(localStorage.getItem('appearance') ?? '{}');
	} catch {
		/* No storage, or not ours: the system's theme it is. */
	}
	const dark = matchMedia('(prefers-color-scheme: dark)').matches;
	root.dataset.theme =
		saved.theme === 'dark' || saved.theme === 'light' ? saved.theme : dark ? 'dark' : 'light';
	if (saved.textSize === 'large' || saved.textSize === 'larger')
		root.dataset.textSize = saved.textSize;
})();
