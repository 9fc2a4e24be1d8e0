/** Stores and loads what people set by hand of what claims say. */
import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Handle } from "@/db/database";
import { among, prepared } from "@/db/raw-rows";
import { slotCorrections } from "@/db/schema.sqlite";
import { type Corrections, SLOTS, type Slot } from "@/server/domain/claims/claim-slots";

/** Null puts back what was read. */
export type CorrectionsToSet = Partial<Record<Slot, readonly string[] | null>>;

const { claimId, slot, words } = slotCorrections;

const byClaim = prepared({ claimId, slot, words }, (db, fields) =>
  db
    .select(fields)
    .from(slotCorrections)
    .where(among(db, claimId, "ids"))
    .orderBy(asc(claimId), asc(slot)),
);

const list = z.array(z.string());

/** Returns the corrections of these claims; a claim that nobody corrected is missing. */
export async function correctionsOf(db: Handle, ids: readonly string[]): Promise<Map<string, Corrections>> {
  const found = new Map<string, Corrections>();
  if (ids.length === 0) return found;
  for (const row of await byClaim(db, { ids }))
    found.set(row.claimId, { ...found.get(row.claimId), [row.slot]: list.parse(JSON.parse(row.words)) });
  return found;
}

/** Returns the corrections of one claim. */
export async function correctionsFor(db: Handle, id: string): Promise<Corrections> {
  return (await correctionsOf(db, [id])).get(id) ?? {};
}

/** Sets slots of a claim by hand; those that are missing stay as they are. */
export async function setCorrections(
  tx: Handle,
  id: string,
  given: CorrectionsToSet,
  { by, at }: { by: string | null; at: number },
): Promise<void> {
  for (const one of SLOTS) {
    const value = given[one];
    if (value === undefined) continue;
    await tx.delete(slotCorrections).where(and(eq(claimId, id), eq(slot, one)));
    if (value !== null)
      await tx
        .insert(slotCorrections)
        .values({ claimId: id, slot: one, words: JSON.stringify(value), correctedBy: by, at });
  }
}
