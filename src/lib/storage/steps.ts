/** Long work in small pieces, which can be done at once or with turns for others in between. */

/** What is yielded between two pieces says nothing; the work is what is returned. */
export type Steps<T> = Generator<void, T>;

/** All pieces one after the other. */
export function atOnce<T>(steps: Steps<T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** So long nobody else need have a turn, ms: a frame has 16. */
const AT_A_STRETCH = 8;

/** A message to oneself waits behind what the browser has to do; unlike a timer it is not put off in a hidden tab. */
const turn = (): Promise<void> =>
	new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});

/**
 * The pieces with turns in between, so that the page stays responsive.
 * @throws the signal's reason, between two turns, when it was aborted
 */
export async function inPieces<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
	let since = performance.now();
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
		if (performance.now() - since < AT_A_STRETCH) continue;
		await turn();
		signal?.throwIfAborted();
		since = performance.now();
	}
}
