/** Sets by hand what a claim says, with all that follows from it: lists, search, and the comparison with other claims. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import { SLOTS, type Slot, type SlotWords, slotsCorrected, slotsRead } from "@/server/domain/claims/claim-slots";
import { getArticle } from "@/server/store/articles";
import { type ClaimRow, reindexClaims, spansOf } from "@/server/store/claims/claims";
import { type CorrectionsToSet, correctionsFor, setCorrections } from "@/server/store/claims/corrections";
import { setSlots } from "@/server/store/claims/slots";
import { enqueueArticle } from "@/server/store/match-queue";
import { definedFields } from "../defined-fields";
import { partsInArticle } from "./parts-in-article";

/** What people set in each slot; null where it is as read. */
export type Corrected = Record<Slot, readonly string[] | null>;

/** Returns what people have set of a claim. */
export async function correctedNow(db: Handle, claimId: string): Promise<Corrected> {
  const corrections = await correctionsFor(db, claimId);
  return Object.fromEntries(SLOTS.map((slot) => [slot, corrections[slot] ?? null])) as Corrected;
}

const words = z.array(z.string()).nullable().optional();

/** Returns the slots among the values of a line of history. */
export function slotsInHistory(values: Record<Slot, unknown>): CorrectionsToSet {
  return definedFields(z.object({ about: words, when: words, where: words }).parse(values));
}

/** Returns what a claim says now: what was read, and what people set instead. */
export async function slotsNow(db: Handle, { id, articleId }: Pick<ClaimRow, "id" | "articleId">): Promise<SlotWords> {
  const parts = await partsInArticle(await getArticle(db, articleId), await spansOf(db, [id]));
  return slotsCorrected(slotsRead(parts), await correctionsFor(db, id));
}

type Setting = { by: string | null; now: number };

/** Sets these slots, or puts back what was read, and has the claim compared with others again. */
export async function applyCorrections(
  tx: Handle,
  claim: Pick<ClaimRow, "id" | "articleId" | "rank">,
  given: CorrectionsToSet,
  { by, now }: Setting,
): Promise<void> {
  await setCorrections(tx, claim.id, given, { by, at: now });
  await setSlots(tx, [{ id: claim.id, rank: claim.rank, slots: await slotsNow(tx, claim) }]);
  await reindexClaims(tx, [claim.id]);
  await enqueueArticle(tx, claim.articleId, now);
}
