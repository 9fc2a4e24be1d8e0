/** A bundle: articles with the claims that were found in them; and what is suggested about the claims. */
import type { Span } from "@/server/domain/articles/span";
import type { RelationType } from "@/server/domain/claims/relation";

export type BundleArticle = {
  id: string;
  /** As in ISO 8601. */
  publishedOn: string | null;
  text: string;
};

export type BundleClaim = {
  id: string;
  article: string;
  /** Spans count UTF-16 units of the article's text. */
  content: readonly Span[];
  cue: readonly Span[];
  speakers: readonly string[];
};

export type Bundle = { articles: readonly BundleArticle[]; claims: readonly BundleClaim[] };

/** A pair of claims that may be related: `a` repeats, contradicts, qualifies, corroborates or answers `b`. */
export type Suggestion = {
  a: string;
  b: string;
  type: RelationType;
  /** From 0 to 1: how likely the two are related at all. */
  score: number;
  /** Whether the type is sure enough to be claimed; a pair of which it is not is worth a look. */
  sure: boolean;
  /** Whether words speak for the type, such as a denial for a contradiction. */
  grounded: boolean;
  /** What weighed most, as a sentence. */
  reason: string;
  /** The words that the reason speaks of, in the article of each claim. */
  marks: { a: readonly Span[]; b: readonly Span[] };
};
