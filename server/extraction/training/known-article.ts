/** An article with its attributions: the format that corpora are kept in for measuring, and what a desk's decisions amount to. */
import type { Attribution } from "@/server/domain/claims/attribution";

export type KnownArticle = {
  id: string;
  text: string;
  attributions: Pick<Attribution, "source" | "cue" | "content">[];
};
