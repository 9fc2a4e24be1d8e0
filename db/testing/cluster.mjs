/**
 * Starts a private PostgreSQL server for tests and benchmarks. It is plain Node, because `npm test` runs it before
 * anything else.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const OLDEST = 15;
const DEBIAN = "/usr/lib/postgresql";

/**
 * Starts a new cluster on a free port, with a collation that differs from byte order so that no test relies on byte
 * order. `safe: false` skips waiting for the disk. Returns the reason if no server can be started.
 * @returns {Promise<{ url: string, version: string, stop: () => void } | { missing: string }>}
 */
export async function startCluster({ safe = false } = {}) {
  const bin = programs();
  if (!bin) return { missing: `no PostgreSQL ${OLDEST} or newer is installed` };
  const user = process.getuid?.() === 0 ? "postgres" : null;
  const ids = user && idsOf(user);
  if (user && !ids) return { missing: "PostgreSQL does not run as root, and there is no user called postgres" };
  const folder = mkdtempSync(join(tmpdir(), "stet-cluster-"));
  if (ids) chownSync(folder, ids.uid, ids.gid);
  chmodSync(folder, 0o700);
  const run = (name, args) => runAs(user, join(bin, name), args, folder);
  const data = join(folder, "data");
  const log = join(folder, "log");
  const stop = () => {
    run("pg_ctl", ["-D", data, "-m", "immediate", "-w", "stop"]);
    rmSync(folder, { recursive: true, force: true });
  };
  const collation = ["--locale-provider=icu", "--icu-locale=en-US", "--locale=C.UTF-8"];
  const made = run("initdb", ["-D", data, "-U", "stet", "-A", "trust", "-E", "UTF8", "--no-sync", ...collation]);
  const port = await freePort();
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c max_connections=200${safe ? "" : " -c fsync=off"}`;
  const started = made.ok ? run("pg_ctl", ["-D", data, "-l", log, "-o", settings, "-w", "start"]) : made;
  if (!started.ok) {
    const why = existsSync(log) ? readFileSync(log, "utf8") : started.said;
    stop();
    return { missing: `PostgreSQL did not start: ${why.trim()}` };
  }
  const version = runAs(null, join(bin, "postgres"), ["--version"], folder).said.replace(/^\D+|\s[\s\S]*$/gu, "");
  return { url: `postgres://stet@127.0.0.1:${port}/postgres`, version, stop };
}

/** Returns the folder of the newest server's programs; null if none is new enough. */
function programs() {
  const debian = existsSync(DEBIAN)
    ? readdirSync(DEBIAN)
        .filter((version) => Number(version) >= OLDEST)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(DEBIAN, version, "bin"))
    : [];
  const folders = [...debian, ...(process.env.PATH ?? "").split(delimiter)];
  return folders.find((folder) => folder && existsSync(join(folder, "initdb")) && isNewEnough(folder)) ?? null;
}

function isNewEnough(folder) {
  const said = spawnSync(join(folder, "initdb"), ["--version"], { encoding: "utf8" }).stdout ?? "";
  return Number(/(\d+)/u.exec(said)?.[1]) >= OLDEST;
}

function idsOf(user) {
  const id = (flag) => Number(spawnSync("id", [flag, user], { encoding: "utf8" }).stdout || Number.NaN);
  const [uid, gid] = [id("-u"), id("-g")];
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid } : null;
}

function runAs(user, command, args, cwd) {
  const [program, rest] = user ? ["runuser", ["-u", user, "--", command, ...args]] : [command, args];
  // The server inherits its output: a pipe would keep this call waiting for as long as the server runs.
  const stdio = args.includes("start") ? "ignore" : "pipe";
  const result = spawnSync(program, rest, { cwd, encoding: "utf8", stdio });
  return { ok: result.status === 0, said: `${result.stdout ?? ""}${result.stderr ?? ""}${result.error ?? ""}` };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
