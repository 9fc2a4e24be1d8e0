/**
 * Which tests vitest runs, and how: each file in a process of its own, because databases and settings are per process.
 * The tests of store and use cases are a contract: they run once on each engine.
 */
import { defineConfig } from "vitest/config";

const CONTRACT = [
  "db/{raw-rows,testing/contract,recording/changed-rows,recording/own-parts}.test.ts",
  "server/{store,usecases}/**/*.test.ts",
];
/** What takes several connections, or several processes, to show. */
const SERVER_ALONE = "{db,server}/**/*.postgres.test.ts";

const onEngine = (engine: "pglite" | "postgres", include: string[], exclude: string[] = []) => ({
  extends: true as const,
  test: {
    name: engine,
    include,
    exclude,
    env: { STET_TEST_ENGINE: engine },
    globalSetup: `db/testing/test-${engine}-setup.ts`,
  },
});

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    pool: "forks",
    globals: false,
    // Hostile inputs and argon2 take seconds on a loaded machine; what is slow is measured by benchmarks, not here.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: "sqlite", include: ["{server,db,app,docs,scripts}/**/*.test.{ts,tsx}"], exclude: [SERVER_ALONE] },
      },
      onEngine("pglite", CONTRACT, [SERVER_ALONE]),
      // `npm test` starts a server where one is installed, and says so where none is.
      ...(process.env.STET_TEST_POSTGRES ? [onEngine("postgres", [...CONTRACT, SERVER_ALONE])] : []),
    ],
  },
});
