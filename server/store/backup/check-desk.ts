/** Checks that a database holds a complete desk; every backup, every restore and `stet verify` begin with this. */
import { count } from "drizzle-orm";
import type { Address } from "@/db/address";
import type { Handle } from "@/db/database";
import { readDatabase } from "@/db/open";
import { databaseState, whyUnusable } from "@/db/recording/database-state";
import { events, people } from "@/db/schema.sqlite";
import { checkDatabase } from "@/db/sqlite/backup";
import { reasonOf } from "../database-errors";
import { verifyChain } from "../history/events";
import { checkRows } from "../proof/check-rows";

/**
 * Returns why the database is not a desk at all, as a clause without a full stop; null if it is one. Creates, migrates
 * and repairs nothing.
 */
export async function faultOfPlace(address: Address): Promise<string | null> {
  // A SQLite file is checked page by page; only a PostgreSQL server can check its own files.
  const fault = address.engine === "sqlite" ? checkDatabase(address.path) : null;
  return fault ?? faultAt(address, whyNoDesk);
}

/**
 * Returns how the desk contradicts its own history, in the same form: a line was changed, or a row differs from what
 * its last line left. Skips lists and search, because they can be rebuilt from the rows.
 */
export async function faultOfProof(address: Address): Promise<string | null> {
  return faultAt(address, async (db) => clause((await verifyChain(db)).fault) ?? whyUnproved(db));
}

/** Returns the name of the desk's newest migration; empty if it has none that this program knows. */
export async function schemaOf(address: Address): Promise<string> {
  const database = await readDatabase(address);
  const state = await databaseState(database.read).finally(() => database.close());
  return "migration" in state ? state.migration : "";
}

async function faultAt(address: Address, faultIn: (db: Handle) => Promise<string | null>): Promise<string | null> {
  try {
    const database = await readDatabase(address);
    return await database.snapshot(faultIn).finally(() => database.close());
  } catch (error) {
    return reasonOf(error);
  }
}

async function whyNoDesk(db: Handle): Promise<string | null> {
  const state = await databaseState(db);
  if (state.kind === "empty") return "it has no tables";
  const strange = clause(whyUnusable(state));
  if (strange) return strange;
  for (const [table, fault] of [
    [people, "nobody has an account at it"],
    [events, "its history is empty"],
  ] as const) {
    const [row] = await db.select({ n: count() }).from(table);
    if (!row?.n) return fault;
  }
  return null;
}

/**
 * Older tables cannot be read in the form in which they were recorded, and a desk of an earlier version may not be
 * recorded at all.
 */
async function whyUnproved(db: Handle): Promise<string | null> {
  if ((await databaseState(db)).kind === "older") return null;
  const { checked, faults } = await checkRows(db);
  const [first] = faults;
  if (checked === 0 || first === undefined) return null;
  return faults.length === 1 ? clause(first) : `${clause(first)}, and ${faults.length - 1} more like it`;
}

function clause(sentences: string | null): string | null {
  return sentences?.replace(/\.$/u, "") ?? null;
}
