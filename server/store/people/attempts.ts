/** Sign-in attempts that are being slowed, as rows. */
import { and, count, eq, gt, lt } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { attempts } from "@/db/schema.sqlite";

type AttemptRow = typeof attempts.$inferSelect;

/** What is known of earlier failures under this key; null when there were none. */
export async function getAttempts(db: Handle, id: string): Promise<AttemptRow | null> {
  const [row] = await db.select().from(attempts).where(eq(attempts.id, id)).limit(1);
  return row ?? null;
}

/** Keeps the failures under a key. */
export async function putAttempts(tx: Handle, row: AttemptRow): Promise<void> {
  await tx.insert(attempts).values(row).onConflictDoUpdate({ target: attempts.id, set: row });
}

/** Forgets the failures under a key. */
export async function clearAttempts(tx: Handle, id: string): Promise<void> {
  await tx.delete(attempts).where(eq(attempts.id, id));
}

/** Forgets what is older than this. */
export async function forgetAttempts(tx: Handle, before: number): Promise<void> {
  await tx.delete(attempts).where(lt(attempts.lastAt, before));
}

/** Keeps with the failures under a key that one of them came from this address. */
export async function markFailed(tx: Handle, id: string, address: string): Promise<void> {
  await tx.update(attempts).set({ address }).where(eq(attempts.id, id));
}

/** For how many accounts tries have failed at this address since then. */
export async function countFailing(db: Handle, address: string, since: number): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(attempts)
    .where(and(eq(attempts.address, address), gt(attempts.lastAt, since)));
  return row?.n ?? 0;
}
