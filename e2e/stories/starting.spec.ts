/**
 * A server that cannot start says why; one that is asked to stop finishes its work; and one that cannot write says so.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerOf, change, read, refusalOf } from "@/e2e/desk/calls";
import { stet } from "@/e2e/desk/command";
import { environment, freePort, ROOT, STET } from "@/e2e/desk/running-desk";
import { claimWith } from "@/e2e/desk/sample";
import { editAtOnce } from "@/e2e/endurance/edit-at-once";
import { killServers } from "@/e2e/endurance/killed-servers";
import { stopUnderLoad } from "@/e2e/endurance/stops";
import { expect, test } from "@/e2e/fixtures";

test.use({ ownDesk: true });

const STACK = /^\s+at /mu;

test.describe("a server that cannot start", () => {
  let folder: string;
  test.beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "stet-start-"));
    mkdirSync(join(folder, "folder"));
    writeFileSync(join(folder, "letter.db"), "Dear desk, ".repeat(500));
  });
  test.afterAll(() => rmSync(folder, { recursive: true }));

  const cases: [string, string, Record<string, string>, RegExp][] = [
    ["a folder in place of the database", "folder", {}, /is not a file/u],
    ["a file that is no database", "letter.db", {}, /file is not a database/u],
    ["a place where nothing can be made", "letter.db/stet.db", {}, /cannot be used: .+ Nothing was changed there/u],
    ["a port that is none", "new.db", { STET_PORT: "http" }, /STET_PORT has to be a port/u],
    ["a secret that anybody would guess", "new.db", { STET_SECRET: "secret" }, /STET_SECRET has to be/u],
    ["an address that is none", "new.db", { STET_URL: "desk.example" }, /STET_URL has to be/u],
    ["a host that is none", "new.db", { STET_HOST: "nobody.invalid" }, /STET_HOST is “nobody\.invalid”/u],
  ];

  for (const [name, file, settings, words] of cases)
    test(`says in a sentence that it has ${name}`, async () => {
      const { code, said } = await stet(`file:${join(folder, file)}`, ["start"], { settings });
      expect(code).toBe(1);
      expect(said).toMatch(words);
      expect(said).not.toMatch(STACK);
      expect(readdirSync(folder).sort()).toEqual(["folder", "letter.db"]);
    });

  test("says that its port is taken, and makes no desk", async () => {
    const other = createServer().listen(0, "localhost");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { code, said } = await stet(`file:${join(folder, "new.db")}`, ["start"], {
      settings: { STET_PORT: String(port) },
    });
    other.close();
    expect(code).toBe(1);
    expect(said).toBe(`Port ${port} is in use. Stop what uses it, or set STET_PORT to another.\n`);
    expect(existsSync(join(folder, "new.db"))).toBe(false);
  });
});

const cookieOf = ({ cookies }: { cookies: { name: string; value: string }[] }) =>
  cookies.map(({ name, value }) => `${name}=${value}`).join("; ");

test("a server that is stopped while people work cuts no answer off", async ({ desk, engine, prepared }) => {
  test.skip(engine === "postgres", "The database is read where it lies.");
  await desk.stop();
  const cookie = cookieOf(prepared.cookies.reviewer);
  expect((await stopUnderLoad(desk.database, 3, async () => cookie)).broken).toEqual([]);
});

test("a server that is killed while people work loses no change that it answered", async ({
  desk,
  engine,
  prepared,
}) => {
  test.skip(engine === "postgres", "The database is read where it lies.");
  await desk.stop();
  const cookie = cookieOf(prepared.cookies.reviewer);
  expect((await killServers(desk.database, 3, async () => cookie)).broken).toEqual([]);
});

test("no edit of many people at once is lost", async ({ desk, prepared, requestsOf }) => {
  const { claims } = await answerOf<{ claims: { id: string; workflow: string }[] }>(
    read(await requestsOf("editor"), "claims.list", { limit: 12 }),
  );
  const ids = claims.map(({ id }) => id);
  expect(ids).toHaveLength(12);
  expect(await editAtOnce({ url: desk.url, cookie: cookieOf(prepared.cookies.editor) }, ids, 5)).toEqual([]);
});

test("a server whose output nobody reads any more goes on, and ends when it is asked to", async ({ desk }) => {
  await desk.stop();
  const port = await freePort();
  const env = environment(desk.database, { STET_PORT: String(port), STET_HOST: "localhost" });
  const server = spawn(process.execPath, [...STET, "start"], { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
  server.stdout.destroy();
  server.stderr.destroy();
  const lives = () =>
    fetch(`http://localhost:${port}/api/health/live`, { signal: AbortSignal.timeout(1000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(lives, { timeout: 30_000 }).toBe(true);
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
});

for (const signal of ["SIGTERM", "SIGINT"] as const)
  test(`${signal} reaches the server through npm start`, async ({ desk, engine }) => {
    await desk.stop();
    const port = await freePort();
    const env = environment(desk.database, { STET_PORT: String(port), STET_LOG_LEVEL: "warn" });
    const npm = spawn("npm", ["start"], { cwd: ROOT, env, stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    npm.stdout.on("data", (part) => (said += String(part)));
    await expect.poll(() => said, { timeout: 30_000 }).toContain("Stet is at");
    const ended = once(npm, "exit");
    npm.kill(signal);
    expect(await ended).toEqual([0, null]);
    await expect(fetch(`http://localhost:${port}/api/health/live`)).rejects.toThrow();
    if (engine === "sqlite") expect(existsSync(`${desk.database.slice("file:".length)}-wal`)).toBe(false);
  });

test("a disk that takes no more is told, stops nobody from reading, and is noticed when it does again", async ({
  desk,
  engine,
  requestsOf,
}) => {
  const limit = (bytes: string) => spawnSync("prlimit", ["--pid", String(desk.pid), `--fsize=${bytes}:`]).status;
  test.skip(engine === "postgres" || limit("unlimited") !== 0, "It takes a file of this machine, and prlimit.");
  const rina = await requestsOf("reviewer");
  const { id } = await claimWith(rina, "strongly condemns");
  const statusOf = async (path: string) => (await rina.get(path)).status();
  expect(await statusOf("/api/health/ready")).toBe(200);
  limit(String(statSync(`${desk.database.slice("file:".length)}-wal`).size));
  const refused = await change(rina, "claims.comment", { claimId: id, text: "No room." });
  expect(refused.status()).toBe(503);
  expect(await refusalOf(refused)).toMatch(/The disk that holds the desk|the disk .* is full/u);
  await expect.poll(() => statusOf("/api/health/ready")).toBe(503);
  expect(await statusOf("/api/health/live")).toBe(200);
  expect((await claimWith(rina, "strongly condemns")).id).toBe(id);
  limit("unlimited");
  await expect.poll(() => statusOf("/api/health/ready")).toBe(200);
  await answerOf(change(rina, "claims.comment", { claimId: id, text: "Room again." }));
});
