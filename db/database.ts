/** The interface of an open database, the same for both engines. */
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { Address, Engine } from "./address";

/**
 * Builds and runs queries: `select`, `insert`, `update` and `delete`, which both engines support. The type is the
 * SQLite builder's on either engine, so each query is written once. Always await a query: `.get()`, `.all()` and
 * `.run()` exist on SQLite alone, and lint refuses them.
 */
export type Handle = Pick<BetterSQLite3Database, "select" | "selectDistinct" | "insert" | "update" | "delete"> & {
  readonly engine: Engine;
  /** Returns rows as arrays of cells, for queries whose SQL is already built (`raw-rows.ts`). */
  raw(text: string, params: readonly unknown[]): Promise<unknown[][]>;
};

/** Inside a write: sends the message to every listener of this desk, in every process, once the write has committed. */
export type Tell = (message: string) => void;

export type Database = {
  address: Address;
  /** Handles reads. Refuses any change. */
  read: Handle;
  /**
   * Runs the work in one transaction, after all writes queued before it; no other write of this desk overlaps it. Rolls
   * back when the work throws. Refuses to nest. On PostgreSQL the work may run again when the server asks for a retry.
   */
  write<T>(work: (tx: Handle, tell: Tell) => Promise<T>): Promise<T>;
  /** Writes to the disk without changing the desk. Throws if the disk cannot be written. */
  probe(): Promise<void>;
  /** Runs reads against one consistent snapshot of the desk, while others write. */
  snapshot<T>(work: (db: Handle) => Promise<T>): Promise<T>;
  /**
   * Receives the messages that writes send, from the moment the promise resolves. An empty message means that some may
   * have been missed. Resolves to a function that ends the subscription.
   */
  listen(heard: (message: string) => void): Promise<() => void>;
  /** Closes the database once the running write has finished. */
  close(): Promise<void>;
};
