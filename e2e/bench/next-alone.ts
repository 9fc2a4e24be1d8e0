/** Serves a page of one line with Next.js: the lower bound for any screen built with it. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { freePort, ROOT } from "@/e2e/desk/running-desk";
import { endWithUs, type Side } from "./sides";

const NEXT = join(ROOT, "node_modules", "next", "dist", "bin", "next");
const FOLDER = join("e2e", "bench", "next-alone");
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };

/** Builds the page, which takes some seconds, and serves it as the limit for screens. */
export async function startNextAlone(): Promise<Side> {
  const built = spawnSync(process.execPath, [NEXT, "build", FOLDER], { cwd: ROOT, env, encoding: "utf8" });
  if (built.status !== 0) throw new Error(`The page of Next alone was not built: ${built.stderr}`);
  const port = await freePort();
  const server = spawn(process.execPath, [NEXT, "start", FOLDER, "--port", String(port)], {
    ...{ cwd: ROOT, env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  endWithUs(server.pid);
  const ended = once(server, "exit");
  for (let printed = ""; !printed.includes("Ready"); ) {
    const [more] = await Promise.race([once(server.stdout, "data"), ended]);
    if (server.exitCode !== null) throw new Error(`Next alone ended before it began: ${printed}`);
    printed += String(more);
  }
  return {
    ...{ name: "limit", urls: [`http://localhost:${port}`], headers: {}, pids: [server.pid ?? 0] },
    stop: async () => {
      server.kill("SIGTERM");
      await ended;
    },
  };
}
