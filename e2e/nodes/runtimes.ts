/** Installs the versions of Node and npm to test, from their npm packages, and pairs the compatible ones. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

const NODES = ["20", "22", "24", "26"];
const NPMS = ["10", "11", "12"];

export type Runtime = { name: string; node: string; npm: string; environment: NodeJS.ProcessEnv };

/** Returns the pairs of Node and npm named like "22/11"; all that npm supports if none are named. */
export function bringRuntimes(folder: string, named: readonly string[]): Runtime[] {
  const pairs = named.length > 0 ? named : NODES.flatMap((node) => NPMS.map((npm) => `${node}/${npm}`));
  return pairs.map((pair) => bring(folder, pair)).filter((runtime) => named.length > 0 || isSupported(runtime));
}

function bring(folder: string, name: string): Runtime {
  const [node = "", npm = ""] = name.split("/");
  const home = installed(folder, `node-${process.platform}-${process.arch}`, node);
  const cli = join(installed(folder, "npm", npm), "bin/npm-cli.js");
  const bin = join(folder, `bin-${node}-${npm}`);
  mkdirSync(bin, { recursive: true });
  link(join(home, "bin/node"), join(bin, "node"));
  if (!existsSync(join(bin, "npm")))
    writeFileSync(join(bin, "npm"), `#!/bin/sh\nexec "${join(bin, "node")}" "${cli}" "$@"\n`, { mode: 0o755 });
  link(spawnSync("which", ["sh"], { encoding: "utf8" }).stdout.trim(), join(bin, "sh"));
  // Node 20 compiles its SQLite driver; the others must work without any tools but npm's own shell.
  const path = node === "20" ? [bin, process.env.PATH].join(delimiter) : bin;
  return { name, node: join(bin, "node"), npm: join(bin, "npm"), environment: environmentOf(path, home) };
}

/** Only the variables of a new user's shell: nothing that the calling npm added. */
function environmentOf(path: string, nodedir: string): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...process.env, PATH: path, npm_config_nodedir: nodedir };
  const inherited = Object.keys(process.env).filter((key) =>
    /^(npm_|STET_|NODE_(ENV|OPTIONS|PATH)$|NODE$|INIT_CWD$)/iu.test(key),
  );
  // The package registry is set by the machine, not by the caller.
  for (const key of inherited) if (!/^npm_config_(cache|cafile|registry|nodedir)$/iu.test(key)) delete environment[key];
  return environment;
}

function installed(folder: string, name: string, version: string): string {
  const place = join(folder, `${name}-${version}`);
  if (!existsSync(place)) {
    mkdirSync(place, { recursive: true });
    const options = ["--prefix", place, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"];
    execFileSync("npm", ["install", ...options, `${name}@${version}`], { cwd: place });
  }
  return join(place, "node_modules", name);
}

function link(from: string, to: string): void {
  if (!existsSync(to)) symlinkSync(realpathSync(from), to);
}

/** npm itself reports when it does not support the Node that runs it. */
function isSupported({ npm, environment }: Runtime): boolean {
  return !/does not support Node/u.test(spawnSync(npm, ["--version"], { env: environment, encoding: "utf8" }).stderr);
}
