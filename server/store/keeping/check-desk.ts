/** Whether a database holds a whole desk: what every backup, every restore and `stet verify` ask first. */
import { count } from "drizzle-orm";
import type { Address } from "../../../db/address";
import type { Handle } from "../../../db/database";
import { checkDatabase } from "../../../db/keep";
import { readDatabase } from "../../../db/open";
import { events, people } from "../../../db/schema.sqlite";
import { standingOf, whyUnusable } from "../../../db/standing";
import { verifyChain } from "../events";
import { reasonOf } from "../trouble";

/**
 * What keeps the database from being a desk that can be trusted, as a clause without a full stop; null where nothing
 * does. Nothing is created, migrated or repaired.
 */
export async function faultOfDesk(address: Address): Promise<string | null> {
  return faultAt(address, async (db) => (await whyNoDesk(db)) ?? clause((await verifyChain(db)).fault));
}

/** The same, but for the chain of the history: what keeps the database from being a desk at all. */
export async function faultOfPlace(address: Address): Promise<string | null> {
  return faultAt(address, whyNoDesk);
}

/** The name of the newest migration that a desk has; empty where it has none that is known. */
export async function schemaOf(address: Address): Promise<string> {
  const database = await readDatabase(address);
  const standing = await standingOf(database.read).finally(() => database.close());
  return "migration" in standing ? standing.migration : "";
}

/** A file is checked page by page; of a server's own files only the server knows. */
async function faultAt(address: Address, faultIn: (db: Handle) => Promise<string | null>): Promise<string | null> {
  const fault = address.engine === "sqlite" ? checkDatabase(address.path) : null;
  if (fault) return fault;
  try {
    const database = await readDatabase(address);
    return await database.snapshot(faultIn).finally(() => database.close());
  } catch (error) {
    return reasonOf(error);
  }
}

async function whyNoDesk(db: Handle): Promise<string | null> {
  const standing = await standingOf(db);
  if (standing.kind === "empty") return "it has no tables";
  const strange = clause(whyUnusable(standing));
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

function clause(sentences: string | null): string | null {
  return sentences?.replace(/\.$/u, "") ?? null;
}
