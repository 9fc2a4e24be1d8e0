/**
 * Loads the SQLite driver for the running Node: `better-sqlite3` 13 ships binaries but crashes on Node 20, which keeps
 * version 12.
 */
import type BetterSqlite from "better-sqlite3";
import { BetterSQLiteSession } from "drizzle-orm/better-sqlite3/session";
import { BaseSQLiteDatabase, SQLiteSyncDialect } from "drizzle-orm/sqlite-core";

const [major] = process.versions.node.split(".");
const home = major === "20" ? "db/node20/package.json" : "package.json";

// Next's bundler follows an imported `createRequire` and any path passed to `resolve`, and warns about both.
const { createRequire } = process.getBuiltinModule("node:module");

/** The driver's connection class, whose API is the same in both versions. */
export const Sqlite: typeof BetterSqlite = createRequire(`${process.cwd()}/${home}`)("better-sqlite3");
export type Connection = BetterSqlite.Database;

/**
 * Returns a query builder on an open connection. Drizzle's own `drizzle()` would load the driver by the package name
 * that Node 20 lacks.
 */
export function queriesOn(connection: Connection): BaseSQLiteDatabase<"sync", BetterSqlite.RunResult> {
  const dialect = new SQLiteSyncDialect();
  return new BaseSQLiteDatabase("sync", dialect, new BetterSQLiteSession(connection, dialect, undefined), undefined);
}
