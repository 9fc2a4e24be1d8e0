/** Creates the desks of a run: in a temporary folder and, on request, on a temporary PostgreSQL server. */
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { startCluster } from "@/db/testing/cluster.mjs";
import { makeDesk } from "./desk/make-desk";

export type Engine = "sqlite" | "postgres";
/** A generated desk, named after its engine. */
export type Made = { name: string; engine: Engine; address: string; rows: number };
/** `copy` is a SQLite file with the same rows, for the limit. */
export type Places = { made: Made[]; larger: Made[]; copy: string };

/**
 * Generates the same desk on each engine, and a desk on SQLite for each larger number of claims. Deletes everything
 * when the process ends.
 */
export async function makePlaces(engines: readonly Engine[], [rows = 0, ...more]: readonly number[]): Promise<Places> {
  const folder = mkdtempSync(join(tmpdir(), "stet-bench-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const inFile = (name: string, file: string, count: number): Made => {
    return { name, engine: "sqlite", address: `file:${join(folder, file)}`, rows: count };
  };
  const sqlite = inFile("SQLite", "stet.db", rows);
  await fill(sqlite);
  const copy = join(folder, "limit.db");
  copyFileSync(join(folder, "stet.db"), copy);
  const made: Made[] = [];
  for (const engine of engines) made.push(engine === "sqlite" ? sqlite : await onPostgres(rows));
  const larger = more.map((count) => inFile(`${count.toLocaleString("en-GB")} claims`, `${count}.db`, count));
  for (const one of larger) await fill(one);
  return { made, larger, copy };
}

async function onPostgres(rows: number): Promise<Made> {
  const cluster = await startCluster({ safe: true });
  if ("missing" in cluster) throw new Error(`There is no PostgreSQL to measure: ${cluster.missing}.`);
  process.once("exit", cluster.stop);
  await ask(cluster.url, "CREATE DATABASE stet_bench");
  const address = Object.assign(new URL(cluster.url), { pathname: "/stet_bench" }).href;
  const made: Made = { name: `PostgreSQL ${cluster.version}`, engine: "postgres", address, rows };
  await fill(made);
  return made;
}

/** Fills an empty database with the desk, and brings it to the state that it would reach some minutes later. */
async function fill({ name, engine, address, rows }: Made): Promise<void> {
  console.error(`${name}: making a desk of ${rows} claims…`);
  await makeDesk(address, rows);
  if (engine === "postgres") await ask(address, "VACUUM ANALYZE");
}

async function ask(address: string, sentence: string): Promise<void> {
  const client = new Client({ connectionString: address });
  await client.connect();
  await client.query(sentence).finally(() => client.end());
}
