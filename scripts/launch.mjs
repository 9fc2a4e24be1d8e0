/** The entry point of every script in package.json: plain Node, because nothing may be installed yet. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { browser } from "./browser.mjs";
import { build, bundle } from "./build.mjs";
import { check, test, unitTests } from "./checks.mjs";
import { install } from "./install.mjs";
import { NODES, verdictOn } from "./node-version.mjs";
import { attend, run, stop } from "./steps.mjs";

process.chdir(join(dirname(fileURLToPath(import.meta.url)), ".."));
const [name = "start", ...rest] = process.argv.slice(2);

function stet(args) {
  return attend(process.execPath, [join(".next", "stet", "main.mjs"), ...args]);
}

const TASKS = {
  async start() {
    await install({ development: false });
    await build();
    await bundle();
    return stet(["start", ...rest]);
  },
  /**
   * Runs from the sources: the server restarts whenever one of its files changes, and screens are rebuilt on request.
   */
  async dev() {
    await install({ development: true });
    return attend(process.execPath, [
      ...["--import", "tsx", "--watch", "server/cli/main.ts", "start", "--dev"],
      ...rest,
    ]);
  },
  async check() {
    await install({ development: true });
    return check();
  },
  async unit() {
    await install({ development: true });
    return unitTests(rest);
  },
  async build() {
    await install({ development: false });
    await build();
    await bundle();
    return 0;
  },
  async stet() {
    await install({ development: false });
    await bundle();
    return stet(rest);
  },
  async test() {
    await install({ development: true });
    await test(rest);
    return 0;
  },
  async bench() {
    await install({ development: true });
    await build();
    await bundle();
    return run(process.execPath, ["--import", "tsx", "e2e/bench/main.ts", ...rest], { STET_TEST_BROWSER: browser() });
  },
  async endurance() {
    await install({ development: true });
    await build();
    await bundle();
    return run(process.execPath, ["--import", "tsx", "e2e/endurance/main.ts", ...rest]);
  },
  async nodes() {
    await install({ development: true });
    return run(process.execPath, ["--import", "tsx", "e2e/nodes/main.ts", ...rest]);
  },
};

function checkNode() {
  const { node } = process.versions;
  const tried = `Node ${NODES.join(", ")}`;
  const verdict = verdictOn(node);
  if (verdict === "refused") stop(`Stet runs on ${tried}; this is Node ${node}.`, 2);
  if (verdict === "newer") console.error(`Stet was tried on ${tried}; this is Node ${node}, which is newer.`);
}

checkNode();
process.exit(await TASKS[name]());
