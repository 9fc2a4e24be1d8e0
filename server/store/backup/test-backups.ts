/** Fixtures for tests of backups: a temporary folder, rows to compare, and files that are not backups. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getTableName } from "drizzle-orm";
import { type Address, readAddress } from "@/db/address";
import type { Handle } from "@/db/database";
import { readDatabase } from "@/db/open";
import { batchesOf } from "../batches";
import { TABLES } from "../desk/transfer";

/** A temporary folder for one test, paths in it, and a list of its contents. */
export function testFolder() {
  const folder = mkdtempSync(join(tmpdir(), "stet-backup-"));
  return {
    at: (name: string) => join(folder, name),
    names: () => readdirSync(folder).sort(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Returns the address of a database file. */
export const fileAt = (path: string): Address => readAddress(`file:${path}`);

/** Returns every row of every table at this address, by table name. */
export async function rowsAt(address: Address): Promise<Record<string, unknown[]>> {
  const database = await readDatabase(address);
  return database.snapshot(allRows).finally(() => database.close());
}

async function allRows(db: Handle): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {};
  for (const table of TABLES) {
    const all: unknown[] = [];
    for await (const batch of batchesOf(db, table)) all.push(...batch);
    rows[getTableName(table)] = all;
  }
  return rows;
}
