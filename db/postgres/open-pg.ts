/** Opens a desk on a PostgreSQL server: a pool for reads, one connection for writes, and one that listens. */
import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { Client, Pool, type PoolClient, types } from "pg";
import type { Database, Handle } from "../database";
import { DatabaseFault } from "../failures";
import { writeQueue } from "../write-queue";
import { PgListener } from "./pg-listener";
import { transactOn } from "./pg-write";

/**
 * `count(*)` and every integer are 64 bits wide on PostgreSQL, and the driver returns them as strings; ours stay far
 * below 2^53.
 */
types.setTypeParser(types.builtins.INT8, Number);

const SECOND = 1000;
const READERS = 10;
const READ_ONLY = "-c default_transaction_read_only=on";
/** The advisory lock held while migrating, because all app servers may start at once. */
const MIGRATION_LOCK = 1400137077;

/** The folder of the generated migrations, and where the database records which ones it has: beside its own tables. */
export const PG_MIGRATIONS = {
  migrationsFolder: resolve(process.cwd(), "db/migrations/pg"),
  migrationsSchema: "public",
  migrationsTable: "stet_migrations",
};

/** Migrates the database to the newest tables; waits if another process is migrating it. */
export async function migratePostgres(url: string): Promise<void> {
  const client = await patientClient(url);
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await migrate(drizzle(client), PG_MIGRATIONS);
  } finally {
    await client.end();
  }
}

/** Opens a migrated database. The address sets TLS, timeouts and `pool_max` (the number of connections for reads). */
export function openPostgres(url: string): Database {
  const settings = settingsOf(url);
  const readers = new Pool({ ...settingsOf(readOnly(url)), max: poolMax(url) });
  const writer = new Pool({ ...settings, max: 1, idle_in_transaction_session_timeout: 60 * SECOND });
  const listener = new PgListener(settings);
  const inTurn = writeQueue();
  // The next query notices an error on an idle connection, and gets a new connection.
  for (const pool of [readers, writer]) pool.on("error", () => undefined);
  return {
    address: { engine: "postgres", url },
    read: handleOn(readers),
    write: (work) => inTurn(() => borrowed(writer, (client) => transactOn(client, handleOn(client), work))),
    probe: () => inTurn(() => borrowed(writer, probeOn)),
    snapshot: (work) => snapshotOf(url, work),
    listen: (heard) => listener.listen(heard),
    async close() {
      await Promise.all([readers.end(), writer.end(), listener.close()]);
    },
  };
}

/** The defaults. The address overrides them, because pg parses it after these. */
function settingsOf(url: string) {
  return {
    statement_timeout: 30 * SECOND,
    connectionTimeoutMillis: 10 * SECOND,
    application_name: "stet",
    keepAlive: true,
    connectionString: url,
  };
}

function readOnly(url: string): string {
  const address = new URL(url);
  const options = address.searchParams.get("options");
  address.searchParams.set("options", options ? `${options} ${READ_ONLY}` : READ_ONLY);
  return address.href;
}

/** Opens a separate connection without a statement timeout. */
async function patientClient(url: string): Promise<Client> {
  const client = new Client(settingsOf(url));
  // The next query reports a lost connection; without a listener the event would end the process.
  client.on("error", () => undefined);
  await client.connect();
  await client.query("SET statement_timeout = 0");
  return client;
}

function poolMax(url: string): number {
  return Number(new URL(url).searchParams.get("pool_max")) || READERS;
}

function handleOn(client: Client | PoolClient | Pool): Handle {
  const raw = async (text: string, values: readonly unknown[]) =>
    (await client.query({ name: nameOf(text), text, values: [...values], rowMode: "array" })).rows;
  return Object.assign(drizzle(client), { engine: "postgres" as const, raw }) as unknown as Handle;
}

/** Names a prepared statement on each connection. */
function nameOf(text: string): string {
  return `stet_${createHash("sha1").update(text).digest("base64url")}`;
}

async function borrowed<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let fault: Error | undefined;
  const failed = (error: Error) => {
    fault = error;
  };
  client.on("error", failed);
  try {
    return await work(client);
  } finally {
    client.off("error", failed);
    client.release(fault);
  }
}

/**
 * A transaction that takes a number only writes its commit record to the log. Fails on a standby, which accepts no
 * writes.
 */
async function probeOn(client: PoolClient): Promise<void> {
  const { rows } = await client.query("SELECT current_setting('transaction_read_only') AS only");
  if (rows[0]?.only === "on") throw new DatabaseFault("read only", "The database server takes no writes.");
  await client.query("SELECT pg_current_xact_id()");
}

async function snapshotOf<T>(url: string, work: (db: Handle) => Promise<T>): Promise<T> {
  const client = await patientClient(url);
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    return await work(handleOn(client));
  } finally {
    await client.end();
  }
}
