/** What an open database is, whichever engine it runs on. */
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { Address, Engine } from "./address";

/**
 * Builds and runs queries: `select`, `insert`, `update` and `delete`, which both engines have. Its type is that of the
 * SQLite builder on either, so queries are written once. They are always awaited: `.get()`, `.all()` and `.run()` of a
 * query exist on SQLite alone, and lint refuses them.
 */
export type Handle = Pick<BetterSQLite3Database, "select" | "selectDistinct" | "insert" | "update" | "delete"> & {
  readonly engine: Engine;
  /** Rows as lists of cells, for queries whose text is ready (`raw-rows.ts`). */
  raw(text: string, params: readonly unknown[]): Promise<unknown[][]>;
};

/** Inside a write: tells every listener of this desk, in every process, once the write is committed. */
export type Tell = (message: string) => void;

export type Database = {
  address: Address;
  /** Reads. Refuses to change anything. */
  read: Handle;
  /**
   * Runs the work in one transaction that no other write of this desk overlaps, after all work queued before it;
   * rolls back when it throws. Refuses to nest. On PostgreSQL the work may run again when the server asks for that.
   */
  write<T>(work: (tx: Handle, tell: Tell) => Promise<T>): Promise<T>;
  /** Writes to the disk, and changes nothing of the desk. Throws where nothing could be written. */
  probe(): Promise<void>;
  /** Runs reads that all see the desk as it is at one moment, while others write. */
  snapshot<T>(work: (db: Handle) => Promise<T>): Promise<T>;
  /**
   * Hears what writes tell, from the moment it resolves. An empty message means that some may have been missed.
   * Resolves to what ends the listening.
   */
  listen(heard: (message: string) => void): Promise<() => void>;
  /** Closes once what is being written has ended. */
  close(): Promise<void>;
};
