/** The column types that every table is written in, for SQLite; `kit.pg.ts` maps the same types to PostgreSQL. */
import { sql } from "drizzle-orm";
import { foreignKey, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

export const sqliteKit = {
  table: sqliteTable,
  /** A UUIDv7 as text, or a name used as an id. */
  id: (name: string) => text(name),
  text: (name: string) => text(name),
  /** Text with a closed set of values, which its TypeScript type lists. */
  oneOf: <const T extends readonly [string, ...string[]]>(name: string, values: T) => text(name, { enum: values }),
  integer: (name: string) => integer(name),
  real: (name: string) => real(name),
  flag: (name: string) => integer(name, { mode: "boolean" }),
  /** Milliseconds since 1970, UTC. */
  moment: (name: string) => integer(name),
  json: <T>(name: string) => text(name, { mode: "json" }).$type<T>(),
  index,
  uniqueIndex,
  primaryKey,
  foreignKey,
  sql,
};

export type Kit = typeof sqliteKit;
