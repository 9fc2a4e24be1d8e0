/** What tests of backups need: a folder of their own, rows to compare, and files that are no backup. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getTableName } from "drizzle-orm";
import { type Address, readAddress } from "@/db/address";
import type { Handle } from "@/db/database";
import { readDatabase } from "@/db/open";
import { batchesOf } from "../batches";
import { TABLES } from "../desk/transfer";

/** A folder of the test's own, paths in it, and what is in it. */
export function testFolder() {
  const folder = mkdtempSync(join(tmpdir(), "stet-backup-"));
  return {
    at: (name: string) => join(folder, name),
    names: () => readdirSync(folder).sort(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The address of a database file. */
export const fileAt = (path: string): Address => readAddress(`file:${path}`);

/** Every row of every table at this address, by the table's name. */
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
