/** Starts the servers to measure: Stet on each engine, and the limit. Each is a separate process. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { request } from "@playwright/test";
import { sendSignIn } from "@/e2e/desk/calls";
import { ROOT, type RunningDesk, startDesk } from "@/e2e/desk/running-desk";
import { PERSON } from "./desk/made-up";

/** `headers` are those of a signed-in person. A side has two addresses if two servers share a database. */
export type Side = {
  name: string;
  urls: string[];
  headers: Record<string, string>;
  pids: number[];
  stop: () => Promise<void>;
};

const running = new Set<number>();
process.once("exit", () => endAll([...running]));

/** Ends this process with ours, so that an aborted run leaves no server behind. */
export function endWithUs(pid = 0): void {
  if (pid > 0) running.add(pid);
}

/** Starts this many servers on the database at this address, and signs in. */
export async function startStet(name: string, address: string, servers = 1): Promise<Side> {
  const desks: RunningDesk[] = [];
  for (let n = 0; n < servers; n += 1) desks.push(await startDesk(address));
  const [urls, pids] = [desks.map(({ url }) => url), desks.map(({ pid }) => pid)];
  for (const pid of pids) endWithUs(pid);
  return {
    ...{ name, urls, pids },
    headers: { cookie: await signIn(urls[0] ?? ""), "content-type": "application/json" },
    stop: async () => void (await Promise.all(desks.map((desk) => desk.stop()))),
  };
}

/** Signs in as the form does; returns the cookies in the form in which a browser sends them. */
export async function signIn(url: string): Promise<string> {
  const api = await request.newContext({ baseURL: url });
  const answered = await sendSignIn(api, PERSON);
  if (!answered.ok()) throw new Error(`Nobody could sign in: ${await answered.text()}`);
  const { cookies } = await api.storageState();
  await api.dispose();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

/** Starts the limit on a copy of a SQLite database, which it may change freely. */
export async function startLimit(copy: string): Promise<Side> {
  const server = spawn(process.execPath, ["--import", "tsx", join("e2e", "bench", "limit", "server.ts"), copy], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(server, "exit");
  endWithUs(server.pid);
  const [line] = await Promise.race([once(server.stdout, "data"), ended]);
  if (server.exitCode !== null) throw new Error("The limit's server ended before it began.");
  const { url, session } = JSON.parse(String(line)) as { url: string; session: string };
  return {
    name: "limit",
    urls: [url],
    headers: { "x-session": session },
    pids: [server.pid ?? 0],
    stop: async () => {
      server.kill("SIGTERM");
      await ended;
    },
  };
}

function endAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid);
    } catch {
      // The process has already ended.
    }
  }
}
