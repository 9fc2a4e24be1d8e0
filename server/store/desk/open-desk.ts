/** Opens databases by address: an existing desk, or the target for a new one. */
import { existsSync } from "node:fs";
import { type Address, addressInWords } from "@/db/address";
import type { Database } from "@/db/database";
import { migrateDatabase, openDatabase } from "@/db/open";
import { events } from "@/db/schema.sqlite";
import { Refusal } from "@/server/domain/refusal";
import { reasonOf } from "../database-errors";

/** Opens the desk at this address. Refuses if there is none, before it creates or changes anything. */
async function openExisting(address: Address): Promise<Database> {
  const fault = await faultAt(address);
  if (fault) {
    const place = addressInWords(address);
    throw new Refusal("not found", `There is no desk at ${place} that can be read: ${fault}. Check the address.`);
  }
  await migrateDatabase(address);
  return openDatabase(address);
}

async function faultAt(address: Address): Promise<string | null> {
  if (address.engine === "sqlite" && !existsSync(address.path)) return "the file is not there";
  try {
    const database = await openDatabase(address);
    await database.read
      .select({ seq: events.seq })
      .from(events)
      .limit(1)
      .finally(() => database.close());
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

/**
 * Opens the database at this address, migrated to the newest tables. Creates a file; a PostgreSQL database must exist.
 */
async function openTarget(address: Address): Promise<Database> {
  try {
    await migrateDatabase(address);
    return await openDatabase(address);
  } catch (error) {
    const place = addressInWords(address);
    const advice = address.engine === "postgres" ? " Create the database first, and check the address." : "";
    throw new Refusal("not found", `The database at ${place} cannot be used: ${reasonOf(error)}.${advice}`);
  }
}

/** Runs the work with the desk at one address and the empty database at the other. */
export async function between<T>(from: Address, to: Address, work: (from: Database, to: Database) => Promise<T>) {
  const source = await openExisting(from);
  try {
    const target = await openTarget(to);
    return await work(source, target).finally(() => target.close());
  } finally {
    await source.close();
  }
}
