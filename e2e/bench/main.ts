/** `npm run bench`: the same desk on SQLite and on PostgreSQL, side by side on this machine, measured over HTTP. */
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Client } from "pg";
import { startCluster } from "../../db/cluster.mjs";
import { makeDesk } from "./make-desk";
import { measurePaths, measureRates, type Served, serve, stop } from "./paths";
import { table } from "./table";

const { values } = parseArgs({ options: { rows: { type: "string", default: "100000" }, json: { type: "boolean" } } });
const rows = Number(values.rows);

const folder = mkdtempSync(join(tmpdir(), "stet-bench-"));
const cluster = await startCluster({ safe: true });
process.once("exit", () => {
  if (!("missing" in cluster)) cluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

const sqlite = await fill("SQLite", `file:${join(folder, "stet.db")}`);
const sides: Served[] = [await serve("SQLite", sqlite)];
const groups: [string, Served[]][] = [["SQLite, one server", [...sides]]];
if ("missing" in cluster) console.error(`PostgreSQL is left out: ${cluster.missing}.`);
else {
  const engine = `PostgreSQL ${cluster.version}`;
  const address = await fill(engine, await newDatabase(cluster.url));
  const [one, other] = [await serve(engine, address), await serve(engine, address)];
  sides.push(one);
  groups.push([`${engine}, one server`, [one]], [`${engine}, two servers`, [one, other]]);
}
const measured = await measurePaths(sides, rows);
const rates = await measureRates(groups, rows);
await stop([...new Set(groups.flatMap(([, servers]) => servers))]);
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
const result = { rows, machine, date: new Date().toISOString().slice(0, 10), measured, rates };
console.log(values.json ? JSON.stringify(result, null, 2) : table(result));
process.exit(0);

/** Puts the desk into an empty database, and leaves it as it would be some minutes later. */
async function fill(engine: string, address: string): Promise<string> {
  console.error(`${engine}: making a desk of ${rows} claims…`);
  await makeDesk(address, rows);
  if (address.startsWith("postgres:")) await ask(address, "VACUUM ANALYZE");
  return address;
}

async function newDatabase(server: string): Promise<string> {
  await ask(server, "CREATE DATABASE stet_bench");
  return Object.assign(new URL(server), { pathname: "/stet_bench" }).href;
}

async function ask(address: string, sentence: string): Promise<void> {
  const client = new Client({ connectionString: address });
  await client.connect();
  await client.query(sentence).finally(() => client.end());
}
