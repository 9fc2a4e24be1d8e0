/** Runs the `stet` command as people do, and kills it at an arbitrary moment. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { environment, ROOT, STET } from "./running-desk";

/** `code` is null if it was killed; `said` is everything that it printed. */
export type Ran = { code: number | null; said: string; milliseconds: number };

/** `killAfter`: kills it after this many milliseconds, unless it has ended by then. */
type How = { killAfter?: number; settings?: Record<string, string> };

/** Runs a command on the database at this address. */
export async function stet(database: string, words: readonly string[], how: How = {}): Promise<Ran> {
  const { killAfter, settings } = how;
  const began = performance.now();
  const child = spawn(process.execPath, [...STET, ...words], { cwd: ROOT, env: environment(database, settings) });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (said += String(part)));
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfter);
  const [code] = (await once(child, "close")) as [number | null];
  clearTimeout(timer);
  return { code, said, milliseconds: performance.now() - began };
}

/** Runs a command that must succeed, and returns what it printed. */
export async function stetSays(database: string, words: readonly string[]): Promise<string> {
  const { code, said } = await stet(database, words);
  if (code !== 0) throw new Error(`stet ${words.join(" ")} ended with ${code}: ${said}`);
  return said;
}
