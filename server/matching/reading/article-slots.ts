/** Reads the slots of all claims of an article that has been parsed. */
import { type SlotWords, slotsRead } from "@/server/domain/claims/claim-slots";
import type { BundleArticle, BundleClaim } from "../bundle";
import type { ArticleReading } from "./article-reading";
import { contentPartsOf } from "./content-parts";

export type ClaimSlots = { id: string; slots: SlotWords };

/** Returns the slots of each of these claims of an English article. */
export function articleSlots(
  article: BundleArticle,
  claims: readonly Pick<BundleClaim, "id" | "content" | "cue">[],
  reading: ArticleReading,
): ClaimSlots[] {
  return claims.map((claim) => ({ id: claim.id, slots: slotsRead(contentPartsOf(claim, article, reading)) }));
}
