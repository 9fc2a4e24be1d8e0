/** `npm run bench`: the same desk on SQLite and on PostgreSQL, side by side on this machine, measured over HTTP. */
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type APIRequestContext, request } from "@playwright/test";
import { Client } from "pg";
import { startCluster } from "../../db/cluster.mjs";
import { answerOf, change, read, sendSignIn } from "../desk/calls";
import { type RunningDesk, startDesk } from "../desk/running-desk";
import { claimId, PERSON } from "./made-up";
import { makeDesk } from "./make-desk";
import { type Measured, measureInTurn, table } from "./measure";

type Side = { engine: string; desk: RunningDesk; api: APIRequestContext };

const { values } = parseArgs({ options: { rows: { type: "string", default: "100000" }, json: { type: "boolean" } } });
const rows = Number(values.rows);

const folder = mkdtempSync(join(tmpdir(), "stet-bench-"));
const cluster = await startCluster({ safe: true });
if ("missing" in cluster) console.error(`PostgreSQL is left out: ${cluster.missing}.`);
process.once("exit", () => {
  if (!("missing" in cluster)) cluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

const sides = [await sideOf("SQLite", `file:${join(folder, "stet.db")}`)];
if (!("missing" in cluster)) sides.push(await sideOf(`PostgreSQL ${cluster.version}`, await deskOn(cluster.url)));
const measured = await measureAll(sides);
for (const { desk, api } of sides) {
  await api.dispose();
  await desk.stop();
}
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
console.log(values.json ? JSON.stringify({ rows, machine, measured }, null, 2) : table(rows, machine, measured));
process.exit(0);

/** An empty database on the server, for a desk. */
async function deskOn(server: string): Promise<string> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query("CREATE DATABASE stet_bench");
  await client.end();
  return Object.assign(new URL(server), { pathname: "/stet_bench" }).href;
}

async function sideOf(engine: string, address: string): Promise<Side> {
  console.error(`${engine}: making a desk of ${rows} claims…`);
  await makeDesk(address, rows);
  if (address.startsWith("postgres:")) await settle(address);
  const desk = await startDesk(address);
  const api = await request.newContext({ baseURL: desk.url });
  const signedIn = await sendSignIn(api, PERSON);
  if (!signedIn.ok()) throw new Error(`Nobody could sign in on ${engine}: ${await signedIn.text()}`);
  return { engine, desk, api };
}

/** What autovacuum would have done by itself in the minutes after so many rows came in. */
async function settle(address: string): Promise<void> {
  const client = new Client({ connectionString: address });
  await client.connect();
  await client.query("VACUUM ANALYZE");
  await client.end();
}

async function measureAll(all: Side[]): Promise<Measured[]> {
  const ask = (name: string, input: unknown) =>
    all.map(
      ({ api }) =>
        () =>
          answerOf(read(api, name, input)),
    );
  const list = (filter: object) => ask("claims.list", { filter, limit: 50 });
  const middle = claimId(Math.ceil(rows / 2));
  const tries: [string, (() => Promise<unknown>)[]][] = [
    ["list of 50", list({})],
    ["list by status and speaker", list({ workflow: ["reviewed"], speaker: ["source-3"] })],
    ["search, a common word", list({ q: "road" })],
    ["search, two words", list({ q: "airport spokesman" })],
    ["facets", ask("claims.facets", { filter: {} })],
    ["one claim", ask("claims.get", { id: middle })],
    ["one change", all.map(({ api }) => changing(api, middle))],
  ];
  const measured: Measured[] = [];
  const engines = all.map(({ engine }) => engine);
  for (const [path, calls] of tries) measured.push(await measureInTurn(path, engines, calls));
  return measured;
}

/** A change that has something to do each time. */
function changing(api: APIRequestContext, id: string): () => Promise<unknown> {
  let on = false;
  return () => {
    on = !on;
    return answerOf(change(api, "claims.tag", { id, [on ? "add" : "remove"]: ["bench"] }));
  };
}
