/** Stores what was read from uploaded files until somebody has checked it. */
import { and, desc, eq, inArray, isNull, lt } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { drafts } from "@/db/schema.sqlite";

type DraftRow = typeof drafts.$inferSelect;

/** Adds a draft. */
export async function insertDraft(tx: Handle, row: DraftRow): Promise<void> {
  await tx.insert(drafts).values(row);
}

/** Returns one draft; null if it does not exist or belongs to somebody else. */
export async function getDraft(db: Handle, id: string, by: string | null): Promise<DraftRow | null> {
  const [row] = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.id, id), ownedBy(by)))
    .limit(1);
  return row ?? null;
}

/** Deletes a draft. Returns false if it no longer existed. */
export async function deleteDraft(tx: Handle, id: string): Promise<boolean> {
  const gone = await tx.delete(drafts).where(eq(drafts.id, id)).returning({ id: drafts.id });
  return gone.length > 0;
}

/** Deletes all drafts from before this moment, and this person's drafts beyond the newest `most`. */
export async function forgetDrafts(
  tx: Handle,
  { before, by, most }: { before: number; by: string | null; most: number },
): Promise<void> {
  await tx.delete(drafts).where(lt(drafts.at, before));
  const surplus = await tx
    .select({ id: drafts.id })
    .from(drafts)
    .where(ownedBy(by))
    .orderBy(desc(drafts.at), desc(drafts.id))
    .limit(100)
    .offset(most);
  const ids = surplus.map(({ id }) => id);
  await tx.delete(drafts).where(inArray(drafts.id, ids));
}

const ownedBy = (by: string | null) => (by === null ? isNull(drafts.by) : eq(drafts.by, by));
