/** What was read from files and waits for somebody to check it, as rows. */
import { and, desc, eq, inArray, isNull, lt } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { drafts } from "@/db/schema.sqlite";

type DraftRow = typeof drafts.$inferSelect;

/** Adds a draft. */
export async function insertDraft(tx: Handle, row: DraftRow): Promise<void> {
  await tx.insert(drafts).values(row);
}

/** One draft; null when it is not kept, or not this person's. */
export async function getDraft(db: Handle, id: string, by: string | null): Promise<DraftRow | null> {
  const [row] = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.id, id), ownedBy(by)))
    .limit(1);
  return row ?? null;
}

/** Lets a draft go. False when it was not there any more. */
export async function deleteDraft(tx: Handle, id: string): Promise<boolean> {
  const gone = await tx.delete(drafts).where(eq(drafts.id, id)).returning({ id: drafts.id });
  return gone.length > 0;
}

/** Lets everybody's drafts from before this moment go, and of this person's all but the newest. */
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
