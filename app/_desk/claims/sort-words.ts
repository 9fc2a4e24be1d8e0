/** What the orders of claims are called on every screen that lists them. */
import type { ClaimSort } from "@/server/domain/claims/claim";

export const SORT_WORDS: Record<ClaimSort, string> = {
  newest: "Newest first",
  oldest: "Oldest first",
  contested: "Contested first",
  unevidenced: "Without evidence first",
};
