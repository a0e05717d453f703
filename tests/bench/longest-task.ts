/** How long the main thread was busy at a stretch while something ran. */

/** `longest`: the longest time between two messages to oneself, ms; `over`: how many of them were longer than a limit; `all`: in all. */
export type Busy = { longest: number; over: number; all: number };

/** While it is busy nobody can click. Other work on the machine counts, too: a quiet one tells more. */
export async function longestTask<T>(
	run: () => Promise<T> | T,
	limit: number
): Promise<{ result: T; busy: Busy }> {
	const { port1, port2 } = new MessageChannel();
	let longest = 0;
	let over = 0;
	let last = performance.now();
	const begun = last;
	port1.onmessage = () => {
		const now = performance.now();
		longest = Math.max(longest, now - last);
		if (now - last > limit) over++;
		last = now;
		port2.postMessage(null);
	};
	port2.postMessage(null);
	const result = await run();
	await new Promise((resolve) => setTimeout(resolve));
	port1.close();
	return { result, busy: { longest, over, all: performance.now() - begun } };
}
