/** Which tests vitest runs, and how: each file in a process of its own, because databases and settings are per process. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{server,db,app,docs}/**/*.test.{ts,tsx}"],
    pool: "forks",
    globals: false,
    // Hostile inputs and argon2 take seconds on a loaded machine; what is slow is measured by benchmarks, not here.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
