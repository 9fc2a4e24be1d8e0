/** The desk that this process serves: opened once, held where hot reload and bundling cannot make a second. */
import { sql } from "drizzle-orm";
import { type Database, databasePath, openDatabase } from "../../db/open";
import { readSettings } from "../domain/settings";

const held = globalThis as typeof globalThis & { stetDesk?: Database };

/** The database at `STET_DATABASE_URL`, which has been migrated before. */
export function openDesk(): Database {
  held.stetDesk ??= openDatabase(databasePath(readSettings(process.env).STET_DATABASE_URL));
  return held.stetDesk;
}

/** Whether the database answers; throws what it says when it does not. */
export async function answers(): Promise<boolean> {
  return (await openDesk().read.all(sql`select 1`)).length === 1;
}
