import { defineConfig } from 'vitest/config';

/** Benches that run in Node: `npx vitest run --config tests/bench/vitest.config.ts`. The root is the repository. */
export default defineConfig({
	root: `${import.meta.dirname}/../..`,
	test: {
		include: ['tests/bench/{obligations,exploration,item-analysis,search}.ts'],
		environment: 'node',
		testTimeout: 120_000
	}
});
