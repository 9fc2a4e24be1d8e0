/** What `npm start`, `npm run build`, `npm test`, `npm run bench` and `npm run stet` run: plain Node, because nothing may be installed yet. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { browser } from "./browser.mjs";
import { build, bundle } from "./build.mjs";
import { test } from "./checks.mjs";
import { install } from "./install.mjs";
import { NODES, verdictOn } from "./node-version.mjs";
import { attend, run, stop } from "./steps.mjs";

process.chdir(join(dirname(fileURLToPath(import.meta.url)), ".."));
const [name = "start", ...rest] = process.argv.slice(2);

function stet(args) {
  return attend(process.execPath, [join(".next", "stet", "main.mjs"), ...args]);
}

/** From the sources: begun again whenever one of them changes. */
function develop(args) {
  return attend(process.execPath, ["--import", "tsx", "--watch", "server/cli/main.ts", "start", ...args]);
}

const TASKS = {
  async start() {
    await install({ development: false });
    if (rest.includes("--dev")) return develop(rest);
    await build();
    await bundle();
    return stet(["start", ...rest]);
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
