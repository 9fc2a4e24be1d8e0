/** Starts a server for a story: `stet start` on a free port, with the given database. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { resolve } from "node:path";

/** The folder that the command runs in. */
export const ROOT = resolve(import.meta.dirname, "../..");
export const STET = [".next/stet/main.mjs"];
const LONGEST_START = 30_000;
/** How long supervisors commonly wait before they kill a process. */
const LONGEST_END = 10_000;

export type RunningDesk = {
  url: string;
  /** The address of the server's database. */
  database: string;
  /** The link that opens the first-run page; null if the desk has an account. */
  firstRunLink: string | null;
  /** Returns everything that the server printed. */
  printed: () => string;
  /** The id of the server's process. */
  pid: number;
  /** Stops the server as a supervisor does; resolves to its exit code, or null if it had to be killed. */
  stop: () => Promise<number | null>;
};

/** Returns the environment of a command for the database at this address. */
export function environment(database: string, settings: Record<string, string> = {}) {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("STET_"));
  return {
    ...(Object.fromEntries(kept) as NodeJS.ProcessEnv),
    STET_DATABASE_URL: database,
    ...settings,
  };
}

/** Starts a server on the database at this address, with further settings; resolves once it answers. */
export async function startDesk(database: string, more: Record<string, string> = {}): Promise<RunningDesk> {
  const port = await freePort();
  const settings = { STET_PORT: String(port), STET_HOST: "localhost", STET_LOG_LEVEL: "warn", ...more };
  const server = spawn(process.execPath, [...STET, "start"], { cwd: ROOT, env: environment(database, settings) });
  let printed = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (chunk) => (printed += String(chunk)));
  const url = `http://localhost:${port}`;
  const welcome = new RegExp(`${more.STET_URL ?? url}(/first-run\\?token=[\\w-]+)?\\s`, "u");
  await printedLine(server, () => welcome.test(printed)).catch((error) => {
    server.kill("SIGKILL");
    throw new Error(`The desk did not start: ${String(error)}\n${printed}`);
  });
  const [, firstRun] = welcome.exec(printed) ?? [];
  const firstRunLink = firstRun ? url + firstRun : null;
  const pid = server.pid ?? 0;
  return { url, database, firstRunLink, printed: () => printed, pid, stop: () => stopped(server) };
}

async function printedLine(server: ChildProcess, isThere: () => boolean): Promise<void> {
  const signal = AbortSignal.timeout(LONGEST_START);
  const ended = once(server, "exit", { signal }).then(([code]) => Promise.reject(new Error(`it ended with ${code}`)));
  const line = (async () => {
    while (!isThere()) await once(server.stdout ?? server, "data", { signal });
  })();
  await Promise.race([line, ended]);
  ended.catch(() => undefined);
}

async function stopped(server: ChildProcess): Promise<number | null> {
  if (server.exitCode !== null || server.signalCode !== null) return server.exitCode;
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  const impatience = setTimeout(() => server.kill("SIGKILL"), LONGEST_END);
  await ended;
  clearTimeout(impatience);
  return server.exitCode;
}

/** Returns a free port. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "localhost");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("No free port was found.");
  return address.port;
}
