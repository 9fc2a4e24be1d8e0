/** Runs one trial: starts a bare clone, sets it up, gives it an article and stops it, as a newcomer would. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Runtime } from "./runtimes";

const LIMIT_MS = 15 * 60_000;
const ARTICLE =
  "The harbour council met on Friday.\n\n“The quay will reopen in May,” said Lena Hartwig, the harbour master.\n";

/** Seconds. `plain` is the time of `npm ci --omit=dev` and `next build` alone, if that was requested. */
export type Outcome = { firstPage: number; plain?: number };

/** Throws an Error whose message says what went wrong, so that a person can act on it. */
export async function tryRuntime(runtime: Runtime, place: string, compare: boolean): Promise<Outcome> {
  const plain = compare ? await plainSeconds(runtime, bareClone(place)) : undefined;
  const clone = bareClone(place);
  const began = Date.now();
  const first = await startDesk(runtime, clone);
  await expectPage(first.link);
  const firstPage = (Date.now() - began) / 1000;
  await first.stop();
  importArticle(runtime, clone);
  await startAfterNpmCi(runtime, clone);
  rmSync(clone, { recursive: true });
  return { firstPage, ...(plain === undefined ? {} : { plain }) };
}

/** Simulates a user who installed with npm: a start must find everything in place. */
async function startAfterNpmCi(runtime: Runtime, clone: string): Promise<void> {
  execFileSync(runtime.npm, ["ci"], { cwd: clone, env: runtime.environment, stdio: "ignore" });
  const again = await startDesk(runtime, clone);
  await again.stop();
  if (again.output().includes("Installing")) throw new Error("npm start installed again after npm ci.");
}

async function plainSeconds(runtime: Runtime, clone: string): Promise<number> {
  const began = Date.now();
  execFileSync(runtime.npm, ["ci", "--omit=dev"], { cwd: clone, env: runtime.environment, stdio: "ignore" });
  const next = [join("node_modules", "next", "dist", "bin", "next"), "build"];
  execFileSync(runtime.node, next, { cwd: clone, env: runtime.environment, stdio: "ignore" });
  const seconds = (Date.now() - began) / 1000;
  rmSync(clone, { recursive: true });
  return seconds;
}

function bareClone(place: string): string {
  rmSync(place, { recursive: true, force: true });
  execFileSync("git", ["clone", "--quiet", "--depth", "1", `file://${process.cwd()}`, place]);
  return place;
}

async function startDesk(runtime: Runtime, clone: string) {
  const port = await freePort();
  const env = { ...runtime.environment, STET_PORT: String(port), STET_URL: `http://localhost:${port}` };
  const child = spawn(runtime.npm, ["start"], { cwd: clone, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  const link = await within(LIMIT_MS, () => {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}:\n${said}`);
    return /https?:\/\/\S+/u.exec(
      said.slice(Math.max(said.indexOf("Open this link"), said.indexOf("Stet is at"))),
    )?.[0];
  });
  await expectPage(`http://localhost:${port}/api/health`);
  return { link, output: () => said, stop: () => stopDesk(child) };
}

/** Ends npm and the desk below it, as Ctrl+C does. */
async function stopDesk(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  process.kill(-(child.pid as number), "SIGINT");
  await ended;
}

async function expectPage(address: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${new URL(address).pathname} answered ${response.status}.`);
}

function importArticle(runtime: Runtime, clone: string): void {
  writeFileSync(join(clone, "harbour.txt"), ARTICLE);
  const stet = (...words: string[]) => {
    const all = ["run", "--silent", "stet", "--", ...words];
    return execFileSync(runtime.npm, all, { cwd: clone, env: runtime.environment, encoding: "utf8" });
  };
  stet("import", "harbour.txt");
  const claims: { speakers: { name: string }[] }[] = JSON.parse(stet("claims", "--json"));
  if (claims[0]?.speakers[0]?.name !== "Lena Hartwig")
    throw new Error(`Not the claim in the article: ${JSON.stringify(claims)}`);
}

async function within(limit: number, ready: () => string | undefined): Promise<string> {
  const end = Date.now() + limit;
  for (;;) {
    const found = ready();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Nothing after ${limit / 60_000} minutes.`);
    await wait(100);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "localhost");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}
