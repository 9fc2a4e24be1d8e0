/** Opens a desk's database: one read handle, and `write`, a queue of transactions on a connection of its own. */
import { AsyncLocalStorage } from "node:async_hooks";
import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import SQLite from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { DatabaseFault } from "./failures";
import * as schema from "./schema.sqlite";

export type Handle = BetterSQLite3Database<typeof schema>;

export type Database = {
  /** The file it lives in. */
  path: string;
  /** Reads. Refuses to change anything. */
  read: Handle;
  /** Runs the work in one transaction, after all work queued before it; rolls back when it throws. Refuses to nest. */
  write<T>(work: (tx: Handle) => Promise<T>): Promise<T>;
  close(): void;
};

const FILE_ADDRESS = /^file:(?!\/\/)(.+)$/u;

/**
 * The path of a `file:` address, absolute. Refuses any other kind of address.
 * @param address `STET_DATABASE_URL`, such as `file:./data/stet.db`
 */
export function databasePath(address: string): string {
  const path = FILE_ADDRESS.exec(address)?.[1];
  if (!path)
    throw new DatabaseFault(
      "unsupported address",
      `The database address must look like file:./data/stet.db, not ${address}.`,
    );
  return resolve(/* turbopackIgnore: true */ process.cwd(), path);
}

/**
 * Brings the database at this path to the newest tables; creates file and folders where they are missing.
 * @param migrations the folder of generated migrations
 */
export function migrateDatabase(path: string, migrations = resolve(process.cwd(), "db/migrations/sqlite")): void {
  mkdirSync(dirname(path), { recursive: true });
  const connection = connect(path);
  try {
    connection.pragma("journal_mode = WAL");
    migrate(drizzle(connection), { migrationsFolder: migrations });
  } finally {
    connection.close();
  }
}

/** Opens a migrated database. `synchronous = FULL`: a write that was acknowledged survives a power cut. */
export function openDatabase(path: string): Database {
  const writer = connect(path);
  writer.pragma("journal_mode = WAL");
  writer.pragma("synchronous = FULL");
  const reader = connect(path, { readonly: true });
  const writeQueue = serialWriter(writer);
  return {
    path,
    read: drizzle(reader, { schema }),
    write: writeQueue,
    close() {
      reader.close();
      writer.close();
    },
  };
}

function connect(path: string, options: SQLite.Options = {}): SQLite.Database {
  const connection = new SQLite(path, { ...options, timeout: 5000 });
  connection.pragma("foreign_keys = ON");
  return connection;
}

/** Which write, if any, the running code belongs to: a nested write would wait for itself for ever. */
const writing = new AsyncLocalStorage<true>();

function serialWriter(connection: SQLite.Database): Database["write"] {
  const handle = drizzle(connection, { schema });
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    if (writing.getStore()) {
      throw new DatabaseFault("nested write", "A write was begun inside a write. Pass the transaction down instead.");
    }
    const turn = last.then(() => writing.run(true, () => transact(connection, () => work(handle))));
    last = turn.catch(() => undefined);
    return turn;
  };
}

async function transact<T>(connection: SQLite.Database, work: () => Promise<T>): Promise<T> {
  connection.exec("BEGIN IMMEDIATE");
  try {
    const result = await work();
    connection.exec("COMMIT");
    return result;
  } catch (error) {
    if (connection.inTransaction) connection.exec("ROLLBACK");
    throw error;
  }
}
