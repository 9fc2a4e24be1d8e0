/** Opens a desk in a SQLite file: one connection for reads, one for writes, and one for each snapshot. */
import { EventEmitter } from "node:events";
import { dirname, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Options, Statement } from "better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import type { Database, Handle } from "../database";
import { DatabaseFault, failureOf } from "../failures";
import { keepToOwner, makeOwnFile, makeOwnFolder } from "../own-files";
import { sqliteNotes } from "../recording/changed-rows";
import { APPLICATION_ID } from "../recording/database-state";
import { writeQueue } from "../write-queue";
import { type Connection, queriesOn, Sqlite } from "./sqlite-driver";

/** How many prepared statements a connection caches; the least recently used are evicted. */
const MOST_STATEMENTS = 400;
/**
 * Page cache of the connection for reads, in KiB. SQLite's default, 2,000, is five hundred pages; a list of scattered
 * claims nearly fills that, and the next list then reads its pages from the system again.
 */
const READ_CACHE_KIB = 16_000;

/** How long a write waits for another process that is writing, in milliseconds. Reads do not wait for writes. */
const PATIENCE = 5000;
const LOOK_AGAIN = 10;
/**
 * How long SQLite itself may block, in milliseconds; everything else in this thread stops meanwhile. Covers the moments
 * in which another process opens or closes the database.
 */
const SHORT = 100;

/**
 * Migrates the database at this path to the newest tables; creates a missing file and folders that only their owner can
 * read.
 */
export function migrateSqlite(path: string, migrations = resolve(process.cwd(), "db/migrations/sqlite")): void {
  makeOwnFolder(dirname(path));
  makeOwnFile(path);
  // SQLite copies the database's permissions to these files, but those left by a killed process keep their own.
  for (const ending of ["-wal", "-shm"]) keepToOwner(path + ending);
  const connection = connect(path, { timeout: PATIENCE });
  try {
    connection.pragma("journal_mode = WAL");
    migrate(queriesOn(connection), { migrationsFolder: migrations });
    if (connection.pragma("application_id", { simple: true }) === 0)
      connection.pragma(`application_id = ${APPLICATION_ID}`);
  } finally {
    connection.close();
  }
}

/**
 * Opens a migrated database. `synchronous = FULL`: an acknowledged write survives a power cut. `asked` is called with
 * the SQL of every read.
 */
export function openSqlite(path: string, asked?: (statement: string) => void): Database {
  const writer = connect(path, { timeout: PATIENCE });
  writer.pragma("journal_mode = WAL");
  writer.pragma("busy_timeout = 0");
  writer.pragma("synchronous = FULL");
  writer.pragma("temp_store = MEMORY");
  writer.exec(sqliteNotes());
  const reader = connect(path, { readonly: true, ...(asked ? { verbose: (text) => asked(String(text)) } : {}) });
  reader.pragma(`cache_size = -${READ_CACHE_KIB}`);
  const tx = handleOn(writer);
  const inTurn = writeQueue();
  const told = new EventEmitter().setMaxListeners(0);
  return {
    address: { engine: "sqlite", path },
    read: handleOn(reader),
    async write(work) {
      const messages: string[] = [];
      const result = await inTurn(() => transact(writer, () => work(tx, (message) => void messages.push(message))));
      // Emitted outside the queue, so that a listener may start a write.
      for (const message of messages) told.emit("told", message);
      return result;
    },
    // Setting the same value again still writes a page.
    probe: () => inTurn(() => transact(writer, async () => void writer.pragma("user_version = 0"))),
    snapshot: (work) => snapshotOf(path, work),
    async listen(heard) {
      told.on("told", heard);
      return () => void told.off("told", heard);
    },
    async close() {
      // Waits for the running write, which may have yielded midway. The last connection to close checkpoints the
      // write-ahead log, which a read-only connection cannot do.
      await inTurn(async () => {
        reader.close();
        writer.close();
      });
    },
  };
}

/** Opens a database read-only, whatever its tables are. Refuses writes; creates and migrates nothing. */
export function readSqlite(path: string): Database {
  const reader = connect(path, { readonly: true, fileMustExist: true });
  return {
    address: { engine: "sqlite", path },
    read: handleOn(reader),
    write: refuseToWrite,
    probe: refuseToWrite,
    snapshot: (work) => snapshotOf(path, work),
    listen: async () => () => undefined,
    close: async () => void reader.close(),
  };
}

async function refuseToWrite(): Promise<never> {
  throw new DatabaseFault("read only", "This database was opened for reading alone.");
}

function handleOn(connection: Connection): Handle {
  return Object.assign(queriesOn(connection), {
    engine: "sqlite" as const,
    raw: async (text: string, params: readonly unknown[]) =>
      connection
        .prepare(text)
        .raw()
        .all(...params) as unknown[][],
  });
}

function connect(path: string, options: Options = {}): Connection {
  const connection = new Sqlite(path, { timeout: SHORT, ...options });
  connection.pragma("foreign_keys = ON");
  return rememberStatements(connection);
}

/** Caches prepared statements, because parsing most of them takes longer than running them. */
function rememberStatements(connection: Connection): Connection {
  const known = new Map<string, Statement>();
  const prepare = connection.prepare.bind(connection);
  const remembered = (text: string): Statement => {
    const statement = known.get(text) ?? prepare(text);
    known.delete(text);
    known.set(text, statement);
    const [oldest] = known.keys();
    if (known.size > MOST_STATEMENTS && oldest !== undefined) known.delete(oldest);
    return statement;
  };
  return Object.assign(connection, { prepare: remembered });
}

async function transact<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  await begin(connection);
  try {
    connection.exec("DELETE FROM changed_rows");
    const result = await work();
    connection.exec("COMMIT");
    return result;
  } catch (error) {
    if (connection.inTransaction) connection.exec("ROLLBACK");
    throw error;
  }
}

/** Waits for another process without blocking this one: SQLite's own busy handler would stop all reads meanwhile. */
async function begin(connection: Connection): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      connection.exec("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      if (failureOf(error) !== "busy" || Date.now() > end) throw error;
    }
    await pause(LOOK_AGAIN);
  }
}

async function snapshotOf<T>(path: string, work: (db: Handle) => Promise<T>): Promise<T> {
  const connection = connect(path, { readonly: true });
  try {
    connection.exec("BEGIN");
    return await work(handleOn(connection));
  } finally {
    connection.close();
  }
}
