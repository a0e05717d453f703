/** What the talks of the trainer's people say about a scenario's replies: read one by one, when somebody looks. */
import { storage, type Open } from '#lib/app/storage.svelte.ts';
import { GatheredDecisions, type VersionStatistics } from './gathered-decisions.ts';

/** The talks on a scenario that have ended. Forks are no facts: a way that was gone back is no second choice. */
async function talksOn({ db, records }: Open, scenario: string): Promise<string[]> {
	const facts = await records.factsSince(db, [`scenario:${scenario}`], 0);
	return facts.flatMap(({ id, finishedAt }) => (finishedAt === null ? [] : [id]));
}

export class ReplyReader {
	/** Talks that have been read, of how many; undefined before it is known. */
	done = $state(0);
	of = $state<number>();
	/** By version, the newest first; undefined until all is read. */
	versions = $state.raw<VersionStatistics[]>();
	/** Talks that could not be read. */
	unreadable = $state(0);
	/** Whether the store could not be read. */
	failed = $state(false);
	#stopped = false;

	constructor(scenario: string) {
		this.#read(scenario).catch((error: unknown) => {
			console.error(error);
			this.failed = true;
		});
	}

	/** Stops reading: nobody looks any more. */
	stop(): void {
		this.#stopped = true;
	}

	async #read(scenario: string): Promise<void> {
		const open = await storage.whenFree();
		const ids = await talksOn(open, scenario);
		this.of = ids.length;
		const gathered = new GatheredDecisions();
		for (const id of ids) {
			if (this.#stopped) return;
			if (!gathered.add(await open.records.readAttempt(open.db, id))) this.unreadable += 1;
			this.done += 1;
		}
		this.versions = gathered.statistics();
	}
}
