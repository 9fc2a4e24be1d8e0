/** Where the desks of a run are: in a folder of its own, and on a PostgreSQL server of its own where one is asked for. */
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { startCluster } from "../../db/cluster.mjs";
import { makeDesk } from "./make-desk";

export type Engine = "sqlite" | "postgres";
/** A desk that was made, under the name of its engine. */
type Made = { name: string; engine: Engine; address: string };
/** `copy` is a SQLite file with the same rows, for the limit. */
export type Places = { made: Made[]; copy: string };

/** Makes the same desk on each engine. Everything is gone when the process ends. */
export async function makePlaces(engines: readonly Engine[], rows: number): Promise<Places> {
  const folder = mkdtempSync(join(tmpdir(), "stet-bench-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const [file, copy] = [join(folder, "stet.db"), join(folder, "limit.db")];
  const sqlite: Made = { name: "SQLite", engine: "sqlite", address: `file:${file}` };
  await fill(sqlite, rows);
  copyFileSync(file, copy);
  const made: Made[] = [];
  for (const engine of engines) made.push(engine === "sqlite" ? sqlite : await onPostgres(rows));
  return { made, copy };
}

async function onPostgres(rows: number): Promise<Made> {
  const cluster = await startCluster({ safe: true });
  if ("missing" in cluster) throw new Error(`There is no PostgreSQL to measure: ${cluster.missing}.`);
  process.once("exit", cluster.stop);
  await ask(cluster.url, "CREATE DATABASE stet_bench");
  const address = Object.assign(new URL(cluster.url), { pathname: "/stet_bench" }).href;
  const made: Made = { name: `PostgreSQL ${cluster.version}`, engine: "postgres", address };
  await fill(made, rows);
  return made;
}

/** Puts the desk into an empty database, and leaves it as it would be some minutes later. */
async function fill({ name, engine, address }: Made, rows: number): Promise<void> {
  console.error(`${name}: making a desk of ${rows} claims…`);
  await makeDesk(address, rows);
  if (engine === "postgres") await ask(address, "VACUUM ANALYZE");
}

async function ask(address: string, sentence: string): Promise<void> {
  const client = new Client({ connectionString: address });
  await client.connect();
  await client.query(sentence).finally(() => client.end());
}
