/** Runs the checks: the quick ones alone, or all of them in order. */
import { spawn } from "node:child_process";
import { startCluster } from "../db/testing/cluster.mjs";
import { browser } from "./browser.mjs";
import { build, bundle } from "./build.mjs";
import { bin, run, stop } from "./steps.mjs";

const QUICK = [
  ["formatting and lint", bin("biome"), ["check", "--error-on-warnings", "."]],
  ["types", process.execPath, ["node_modules/typescript/bin/tsc", "--noEmit", "--incremental", "false", "-p", "."]],
  ["floors", process.execPath, ["scripts/floors.mjs"]],
];
const CHECKS = [...QUICK, ["unused code", bin("knip"), []], ["unit tests", bin("vitest"), ["run"]]];

/** Runs the quick checks in parallel, and prints the output of each that failed. Returns 1 if any failed. */
export async function check() {
  const results = await Promise.all(QUICK.map(([name, command, args]) => outcome(name, command, args)));
  for (const { name, code, output } of results)
    console.error(code === 0 ? `${name}: passed` : `${output}\n${name}: failed`);
  return results.some(({ code }) => code !== 0) ? 1 : 0;
}

function outcome(name, command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
    child.once("error", (error) => resolve({ name, code: 1, output: String(error) }));
    child.once("close", (code) => resolve({ name, code: code ?? 1, output }));
  });
}

/** Runs the unit tests on SQLite alone; passes the arguments to vitest, such as the path of one test. */
export function unitTests(args) {
  return run(bin("vitest"), ["run", "--project", "sqlite", ...args]);
}

/**
 * Runs all checks, quick ones first, stops at the first failure, and reports which engines the tests ran on. Passes the
 * arguments to Playwright.
 */
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
