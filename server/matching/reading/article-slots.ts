/** Reads the slots of all claims of an article at once, so that its text is parsed once. */
import { type SlotWords, slotsRead } from "@/server/domain/claims/claim-slots";
import type { BundleArticle, BundleClaim } from "../bundle";
import { readSentencesOf } from "./article-reading";
import { contentPartsOf } from "./content-parts";

export type ClaimSlots = { id: string; slots: SlotWords };

/** Returns the slots of each of these claims of an English article. */
export function articleSlots(
  article: BundleArticle,
  claims: readonly Pick<BundleClaim, "id" | "content" | "cue">[],
): ClaimSlots[] {
  const reading = readSentencesOf(article.text);
  return claims.map((claim) => ({ id: claim.id, slots: slotsRead(contentPartsOf(claim, article, reading)) }));
}
