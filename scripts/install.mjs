/** Installs the dependencies that a task needs, and nothing that npm or Stet has already installed. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hasDevelopment, missingPackages } from "./missing-packages.mjs";
import { step, stop } from "./steps.mjs";

const NODE = Number(process.versions.node.split(".")[0]);
/** Node 20 needs a separate driver, which is compiled from source if there is no prebuilt binary for the system. */
const DRIVER = NODE === 20 ? "db/node20/node_modules/better-sqlite3" : "node_modules/better-sqlite3";
const BUILT_DRIVER = join(DRIVER, "build/Release/better_sqlite3.node");

const packagesIn = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : null);

function npm(args) {
  const path = process.env.npm_execpath;
  return /\.c?js$/.test(path ?? "") ? [process.execPath, [path, ...args]] : ["npm", args];
}

/**
 * Installs what is missing; with `development`, also what only checks and tests use. Development packages stay once
 * installed.
 */
export async function install({ development }) {
  const installed = packagesIn("node_modules/.package-lock.json");
  const missing = missingPackages(packagesIn("package-lock.json"), installed, { development });
  if (missing.length > 0 || !existsSync(DRIVER)) {
    const kind = development || hasDevelopment(installed) ? "--include=dev" : "--omit=dev";
    await step(
      "Installing dependencies",
      [npm(["ci", kind, "--no-audit", "--no-fund", "--loglevel=error"])],
      () => `${unpacked()} packages`,
    );
  }
  if (NODE === 20 && !existsSync(BUILT_DRIVER)) await buildDriver();
  if (!existsSync(DRIVER))
    stop(
      "npm left the SQLite driver out, which is what it does when it cannot fetch it. Run npm start again when it can.",
    );
}

async function buildDriver() {
  console.error("Node 20 needs a SQLite driver that is fetched or compiled. Node 22 and later need neither.");
  await step("Preparing the SQLite driver", [npm(["rebuild", "--ignore-scripts=false", "better-sqlite3"])]);
}

function unpacked() {
  if (!existsSync("node_modules")) return 0;
  const names = readdirSync("node_modules");
  const scoped = names.filter((name) => name.startsWith("@"));
  return names.length - scoped.length + scoped.flatMap((scope) => readdirSync(join("node_modules", scope))).length;
}
