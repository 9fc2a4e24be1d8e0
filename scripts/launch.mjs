/** What `npm start`, `npm test`, `npm run bench` and `npm run stet` run: plain Node, because nothing may be installed yet. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const NODES = [20, 22, 24];
const BUILT_FROM = ["app", "server", "db", "next.config.js", "tsconfig.json", "package-lock.json"];
const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

process.chdir(ROOT);
const [task = "start", ...rest] = process.argv.slice(2);

function stop(sentence, code = 1) {
  console.error(sentence);
  process.exit(code);
}

function run(command, args, env = {}) {
  const result = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
  return result.status ?? 1;
}

/** Runs without a word; what it said is shown only when it failed. */
function runQuietly(command, args, env = {}) {
  const result = spawnSync(command, args, {
    env: { ...process.env, ...env },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status !== 0) console.error(`${result.stdout ?? ""}${result.stderr ?? ""}${result.error ?? ""}`);
  return result.status ?? 1;
}

const bin = (name) => join("node_modules", ".bin", name);

function hashOf(paths) {
  const hash = createHash("sha256").update(process.versions.modules);
  const visit = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else if (!/\.test\.tsx?$/.test(path)) hash.update(path).update(readFileSync(path));
  };
  for (const path of paths) visit(path);
  return hash.digest("hex");
}

/** Does the work unless the stamp says that it was done for exactly these files. */
function once(stamp, paths, what, work) {
  const hash = hashOf(paths);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  console.error(what);
  if (work() !== 0) stop(`${what.replace(/,.*…$/, "")} failed; the reason is above.`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

function install() {
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith(".js") || npm?.endsWith(".cjs") ? [process.execPath, [npm]] : ["npm", []];
  once(
    join("node_modules", ".stet-installed"),
    ["package-lock.json"],
    "Installing what is missing, which takes a minute or two…",
    () => runQuietly(command, [...first, "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]),
  );
}

function build() {
  once(
    join(".next", "stet-built"),
    BUILT_FROM,
    "Building, half a minute…",
    () =>
      runQuietly(bin("next"), ["build"], { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" }) ||
      runQuietly(process.execPath, ["scripts/compile-hints.mjs"]) ||
      runQuietly(process.execPath, ["scripts/compress-static.mjs"]),
  );
}

/** One file for the command, and one for its threads: translating the sources at each start would take longer than starting. */
function bundle() {
  once(join(".next", "stet", "made"), ["server", "db", "package-lock.json"], "Preparing the command, a second…", () =>
    runQuietly(process.execPath, ["scripts/bundle.mjs"]),
  );
}

function stet(args) {
  return run(process.execPath, [join(".next", "stet", "main.mjs"), ...args]);
}

/** From the sources: begun again whenever one of them changes. */
function develop(args) {
  return run(process.execPath, ["--import", "tsx", "--watch", "server/cli/main.ts", "start", ...args]);
}

function browser() {
  const found = process.env.STET_TEST_BROWSER ?? BROWSERS.find((path) => existsSync(path));
  if (found) return found;
  if (run(bin("playwright"), ["install", "--with-deps", "chromium"]) !== 0)
    stop("No browser could be installed for the tests.");
  return "";
}

/** Every check there is, quick ones first; stops at the first that fails. Says which engines it ran on. */
async function test() {
  const { startCluster } = await import("../db/cluster.mjs");
  const given = process.env.STET_TEST_POSTGRES;
  const server = given ? { url: given, version: "as given", stop() {} } : await startCluster();
  if (server.url) {
    process.env.STET_TEST_POSTGRES = server.url;
    process.once("exit", server.stop);
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(130));
  }
  checkAll();
  const postgres = server.missing
    ? `PostgreSQL was SKIPPED: ${server.missing}`
    : `PostgreSQL ${server.version} was among the engines`;
  console.error(`\nEvery check passed on SQLite and PGlite. ${postgres}.`);
}

function checkAll() {
  const checks = [
    ["formatting and lint", bin("biome"), ["check", "--error-on-warnings", "."]],
    ["types", process.execPath, ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."]],
    ["floors", process.execPath, ["scripts/floors.mjs"]],
    ["unused code", bin("knip"), []],
    ["unit tests", bin("vitest"), ["run"]],
  ];
  for (const [name, command, args] of checks) {
    console.error(`\n— ${name}`);
    if (run(command, args) !== 0) stop(`\n${name}: failed.`);
  }
  build();
  bundle();
  console.error("\n— stories in a browser");
  const stories = ["test", "--config", "e2e/playwright.config.ts", ...rest];
  if (run(bin("playwright"), stories, { STET_TEST_BROWSER: browser() }) !== 0) stop("\nstories in a browser: failed.");
}

const major = Number(process.versions.node.split(".")[0]);
if (!NODES.includes(major)) stop(`Stet runs on Node ${NODES.join(", ")}; this is Node ${process.versions.node}.`, 2);
install();
if (task === "start") {
  if (rest.includes("--dev")) process.exit(develop(rest));
  build();
  bundle();
  process.exit(stet(["start", ...rest]));
} else if (task === "test") await test();
else if (task === "bench") {
  build();
  bundle();
  const bench = ["--import", "tsx", "e2e/bench/main.ts", ...rest];
  process.exit(run(process.execPath, bench, { STET_TEST_BROWSER: browser() }));
} else {
  bundle();
  process.exit(stet(rest));
}
