/** The column types for PostgreSQL, typed as the SQLite kit so that each table is written once. */
import { sql } from "drizzle-orm";
import * as pg from "drizzle-orm/pg-core";
import type { Kit } from "./kit";

/** Text that sorts by its bytes, as on SQLite, whatever collation the database has. */
const bytewiseText = pg.customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });
const wholeNumber = (name: string) => pg.bigint(name, { mode: "number" });

/**
 * The same column types on PostgreSQL. Each column stores what it stores on SQLite: text, a 64-bit integer or a double;
 * a flag is 0 or 1, and JSON is the text that was written. The queries are built from the SQLite tables, so they read
 * and write the same values on both engines.
 */
export const pgKit = {
  table: pg.pgTable,
  id: (name: string) => bytewiseText(name),
  text: (name: string) => bytewiseText(name),
  oneOf: (name: string, _values: readonly string[]) => bytewiseText(name),
  integer: wholeNumber,
  real: (name: string) => pg.doublePrecision(name),
  flag: wholeNumber,
  moment: wholeNumber,
  json: (name: string) => bytewiseText(name),
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
  foreignKey: pg.foreignKey,
  sql,
} as unknown as Kit;
