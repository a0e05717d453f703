/** Fetches all that a version of the app consists of, so that it works without a line. Goes on where it was left. */

/** What keeps it from being whole: no room on the device, or files that the line did not bring. */
type Trouble = 'full' | 'line';

/** So many of so many files are there. */
export type Filled = { have: number; of: number; trouble?: Trouble };

export type Filling = {
	cache: Pick<Cache, 'keys' | 'put' | 'delete'>;
	/** Paths of all files. */
	wanted: readonly string[];
	/** A file from an earlier version, where its name says that it is the same. */
	older: (path: string) => Promise<Response | undefined>;
	/** A file by line. Rejects without one. */
	get: (path: string) => Promise<Response>;
	/** Whether the server gives this version out now: files of two must not mix. */
	isServed: () => Promise<boolean>;
	tell: (filled: Filled) => void;
};

const AT_ONCE = 6;
const TELL_EVERY = 10;
/** A file that fails is tried again in the end; after so many failures the line is taken to be gone. */
const MOST_FAILURES = 10;

const isFull = (error: unknown): boolean =>
	error instanceof Error && error.name === 'QuotaExceededError';

/** A navigation refuses an answer that came by a redirect, so only what it holds is kept. */
const plain = (answer: Response): Response =>
	answer.redirected
		? new Response(answer.body, { status: answer.status, headers: answer.headers })
		: answer;

/** Fills the cache. Never rejects for the line or for want of room: the outcome says so. */
export async function fill(filling: Filling): Promise<Filled> {
	const { cache, wanted, older, get, isServed, tell } = filling;
	const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
	const queue = wanted.filter((path) => !there.has(path));
	const fetched: string[] = [];
	const before = wanted.length - queue.length;
	const standing = (trouble?: Trouble): Filled => ({
		have: before + fetched.length,
		of: wanted.length,
		...(trouble && { trouble })
	});
	if (queue.length === 0) return standing();
	if (!(await isServed())) return standing('line');

	let full = false;
	let failures = 0;
	async function keep(path: string): Promise<void> {
		const answer = (await older(path)) ?? (await get(path));
		if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
		await cache.put(path, plain(answer));
		fetched.push(path);
		if (fetched.length % TELL_EVERY === 0) tell(standing());
	}
	async function keepNext(): Promise<void> {
		while (!full && failures < MOST_FAILURES) {
			const path = queue.shift();
			if (path === undefined) return;
			await keep(path).catch((error: unknown) => {
				full ||= isFull(error);
				failures += 1;
				queue.push(path);
			});
		}
	}
	tell(standing());
	await Promise.all(Array.from({ length: AT_ONCE }, keepNext));
	if (full) return standing('full');
	if (await isServed()) return standing(queue.length > 0 ? 'line' : undefined);
	// Another version was put in its place meanwhile; what came may be of either.
	await Promise.all(fetched.splice(0).map((path) => cache.delete(path)));
	return standing('line');
}
