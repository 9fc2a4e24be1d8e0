/** Stores failed sign-in attempts, for throttling. */
import { and, count, eq, gt, lt } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { attempts } from "@/db/schema.sqlite";

type AttemptRow = typeof attempts.$inferSelect;

/** Returns the earlier failures under this key; null if there were none. */
export async function getAttempts(db: Handle, id: string): Promise<AttemptRow | null> {
  const [row] = await db.select().from(attempts).where(eq(attempts.id, id)).limit(1);
  return row ?? null;
}

/** Saves the failures under a key. */
export async function putAttempts(tx: Handle, row: AttemptRow): Promise<void> {
  await tx.insert(attempts).values(row).onConflictDoUpdate({ target: attempts.id, set: row });
}

/** Clears the failures under a key. */
export async function clearAttempts(tx: Handle, id: string): Promise<void> {
  await tx.delete(attempts).where(eq(attempts.id, id));
}

/** Deletes failures from before this moment. */
export async function forgetAttempts(tx: Handle, before: number): Promise<void> {
  await tx.delete(attempts).where(lt(attempts.lastAt, before));
}

/** Records with a key's failures that one of them came from this address. */
export async function markFailed(tx: Handle, id: string, address: string): Promise<void> {
  await tx.update(attempts).set({ address }).where(eq(attempts.id, id));
}

/** Counts the accounts for which attempts from this address have failed since then. */
export async function countFailing(db: Handle, address: string, since: number): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(attempts)
    .where(and(eq(attempts.address, address), gt(attempts.lastAt, since)));
  return row?.n ?? 0;
}
