/** Opens the database at an address, with the engine that the address names. */
import { existsSync, statSync } from "node:fs";
import { type Address, addressInWords } from "./address";
import type { Database } from "./database";
import { DatabaseFault } from "./failures";
import { databaseState, refuseStrange } from "./recording/database-state";
import { migrateSqlite, openSqlite, readSqlite } from "./sqlite/open-sqlite";

/**
 * Migrates the database to the newest tables. Creates a missing file and its folders. Refuses a database that holds
 * something else, is newer than this program, or has lost tables, and leaves it unchanged.
 */
export async function migrateDatabase(address: Address): Promise<void> {
  await refuseUnusable(address);
  if (address.engine === "sqlite") migrateSqlite(address.path);
  else await (await import("./postgres/open-pg")).migratePostgres(address.url);
}

/** Opens a migrated database. Loads PostgreSQL's driver only for a desk that is stored there. */
export async function openDatabase(address: Address): Promise<Database> {
  if (address.engine === "sqlite") return openSqlite(address.path);
  return (await import("./postgres/open-pg")).openPostgres(address.url);
}

/** Opens a database whatever its tables are, for reading only; creates and migrates nothing. */
export async function readDatabase(address: Address): Promise<Database> {
  return address.engine === "sqlite" ? readSqlite(address.path) : openDatabase(address);
}

async function refuseUnusable(address: Address): Promise<void> {
  if (address.engine === "sqlite") {
    if (!existsSync(address.path)) return;
    if (!statSync(address.path).isFile())
      throw new DatabaseFault(
        "strange database",
        `${address.path} is not a file. Set STET_DATABASE_URL to the file of a database, or to one that is to be made.`,
      );
  }
  const database = await readDatabase(address);
  try {
    refuseStrange(await databaseState(database.read), addressInWords(address));
  } finally {
    await database.close();
  }
}
