/** Creates an empty, migrated database for one test, on the engine that `STET_TEST_ENGINE` names. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type SQL, sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type { Database, Handle } from "../database";
import { DatabaseFault } from "../failures";
import { migrateDatabase, openDatabase } from "../open";

/** `pglite` is PostgreSQL compiled to run in this process. */
export type TestEngine = "sqlite" | "pglite" | "postgres";
export const TEST_ENGINE = (process.env.STET_TEST_ENGINE ?? "sqlite") as TestEngine;

/** `address` is the value for `STET_DATABASE_URL`; `remove` closes and deletes the database. */
export type TestDatabase = { database: Database; address: string; remove: () => Promise<void> };

/** Creates a database for one test alone. */
export async function newTestDatabase(): Promise<TestDatabase> {
  if (TEST_ENGINE === "postgres") return onServer(serverUrl());
  if (TEST_ENGINE === "pglite") return (await import("./test-pglite")).newPglite();
  return inFile();
}

/** Runs an SQL statement that both engines accept. */
export async function execute(tx: Handle, sentence: SQL): Promise<void> {
  if (tx.engine === "sqlite") (tx as unknown as BetterSQLite3Database).run(sentence);
  else await (tx as unknown as PgDatabase<PgQueryResultHKT>).execute(sentence);
}

/** Drops the triggers that protect history for this write, as somebody with direct access to the database could. */
export async function unguard(tx: Handle): Promise<void> {
  if (tx.engine === "postgres") return execute(tx, sql`set local session_replication_role = replica`);
  for (const name of ["update", "delete"]) await execute(tx, sql.raw(`drop trigger events_refuse_${name}`));
}

let template: Buffer | undefined;

/** Returns the bytes of an empty, migrated file that every test's database starts from; created once per process. */
async function emptyFile(): Promise<Buffer> {
  if (template) return template;
  const folder = mkdtempSync(join(tmpdir(), "stet-template-"));
  const path = join(folder, "desk.db");
  await migrateDatabase({ engine: "sqlite", path });
  template = readFileSync(path);
  rmSync(folder, { recursive: true });
  return template;
}

async function inFile(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "stet-desk-"));
  const path = join(folder, "desk.db");
  writeFileSync(path, await emptyFile());
  const database = await openDatabase({ engine: "sqlite", path });
  return {
    database,
    address: `file:${path}`,
    async remove() {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function serverUrl(): string {
  const url = process.env.STET_TEST_POSTGRES;
  if (url) return url;
  throw new DatabaseFault("closed", "STET_TEST_POSTGRES does not say where the server for tests is.");
}

/** The migrated database on the test server that all others are copied from. */
export const TEMPLATE = "stet_template";

async function onServer(server: string): Promise<TestDatabase> {
  const { Client } = (await import("pg")).default;
  const name = `stet_${randomBytes(8).toString("hex")}`;
  const ask = async (sentence: string) => {
    const client = new Client({ connectionString: server });
    await client.connect();
    await client.query(sentence).finally(() => client.end());
  };
  await ask(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  const address = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const database = await openDatabase({ engine: "postgres", url: address });
  return {
    database,
    address,
    async remove() {
      await database.close();
      await ask(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}
