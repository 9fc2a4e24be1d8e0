/** An article with its attributions: the format of corpora for evaluation, and of a desk's decisions. */
import type { Attribution } from "@/server/domain/claims/attribution";

export type KnownArticle = {
  id: string;
  text: string;
  attributions: Pick<Attribution, "source" | "cue" | "content">[];
};
