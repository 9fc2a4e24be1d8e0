/** Stores what claims say, slot by slot, so that lists can be filtered by it and fields offer it. */
import { asc, eq, inArray } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { among, prepared } from "@/db/raw-rows";
import { claimSlots } from "@/db/schema.sqlite";
import { SLOTS, type Slot, type SlotWords } from "@/server/domain/claims/claim-slots";
import { inChunks } from "../chunked";
import { grouped } from "../grouped";

/** A claim with its rank and what it says. */
export type ClaimSaying = { id: string; rank: number; slots: SlotWords };

const { claimId, slot, place, words } = claimSlots;

const byClaim = prepared({ claimId, slot, place, words }, (db, fields) =>
  db
    .select(fields)
    .from(claimSlots)
    .where(among(db, claimId, "ids"))
    .orderBy(asc(claimId), asc(slot), asc(place)),
);

/** Replaces what these claims say; returns the ids of those of which that was not known. */
export async function setSlots(tx: Handle, sayings: readonly ClaimSaying[]): Promise<string[]> {
  const changed: string[] = [];
  for await (const some of inChunks(sayings)) {
    const ids = some.map(({ id }) => id);
    const before = grouped(await byClaim(tx, { ids }), (row) => row.claimId);
    const news = some.filter((saying) => !isKnown(before.get(saying.id) ?? [], saying.slots));
    await replaceRows(tx, news);
    changed.push(...news.map(({ id }) => id));
  }
  return changed;
}

function isKnown(rows: readonly { slot: Slot; words: string }[], slots: SlotWords): boolean {
  return SLOTS.every((one) => {
    const known = rows.filter((row) => row.slot === one);
    return known.length === slots[one].length && slots[one].every((word, at) => known[at]?.words === word);
  });
}

async function replaceRows(tx: Handle, sayings: readonly ClaimSaying[]): Promise<void> {
  if (sayings.length === 0) return;
  const ids = sayings.map(({ id }) => id);
  await tx.delete(claimSlots).where(inArray(claimId, ids));
  const rows = sayings.flatMap(({ id, rank, slots }) =>
    SLOTS.flatMap((one) => slots[one].map((word, at) => ({ claimId: id, slot: one, place: at, words: word, rank }))),
  );
  if (rows.length > 0) await tx.insert(claimSlots).values(rows);
}

/** Returns every word that a claim has in this slot. */
export async function wordsInUse(db: Handle, one: Slot): Promise<string[]> {
  const rows = await db.selectDistinct({ words }).from(claimSlots).where(eq(slot, one)).orderBy(asc(words));
  return rows.map((row) => row.words);
}
