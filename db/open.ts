/** Opens the database at an address with the engine that the address names. */
import type { Address } from "./address";
import type { Database } from "./database";
import { migrateSqlite, openSqlite } from "./open-sqlite";

/** Brings the database to the newest tables. A file and its folders are created where they are missing. */
export async function migrateDatabase(address: Address): Promise<void> {
  if (address.engine === "sqlite") migrateSqlite(address.path);
  else await (await import("./open-pg")).migratePostgres(address.url);
}

/** Opens a migrated database. PostgreSQL's driver is loaded only for a desk that lives there. */
export async function openDatabase(address: Address): Promise<Database> {
  if (address.engine === "sqlite") return openSqlite(address.path);
  return (await import("./open-pg")).openPostgres(address.url);
}
