/** Every check there is, quick ones first; stops at the first that fails, and says which engines the tests ran on. */
import { startCluster } from "../db/testing/cluster.mjs";
import { browser } from "./browser.mjs";
import { build, bundle } from "./build.mjs";
import { bin, run, stop } from "./steps.mjs";

const CHECKS = [
  ["formatting and lint", bin("biome"), ["check", "--error-on-warnings", "."]],
  ["types", process.execPath, ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."]],
  ["floors", process.execPath, ["scripts/floors.mjs"]],
  ["unused code", bin("knip"), []],
  ["unit tests", bin("vitest"), ["run"]],
];

/** Runs all checks; the arguments go to Playwright. */
export async function test(args) {
  const given = process.env.STET_TEST_POSTGRES;
  const server = given ? { url: given, version: "as given", stop() {} } : await startCluster();
  if (server.url) {
    process.env.STET_TEST_POSTGRES = server.url;
    process.once("exit", server.stop);
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(130));
  }
  await checkAll(args);
  const postgres = server.missing
    ? `PostgreSQL was SKIPPED: ${server.missing}`
    : `PostgreSQL ${server.version} was among the engines`;
  console.error(`\nEvery check passed on SQLite and PGlite. ${postgres}.`);
}

async function checkAll(args) {
  for (const [name, command, given] of CHECKS) {
    console.error(`\n— ${name}`);
    if (run(command, given) !== 0) stop(`\n${name}: failed.`);
  }
  await build();
  await bundle();
  console.error("\n— stories in a browser");
  const stories = ["test", "--config", "e2e/playwright.config.ts", ...args];
  if (run(bin("playwright"), stories, { STET_TEST_BROWSER: browser() }) !== 0) stop("\nstories in a browser: failed.");
}
