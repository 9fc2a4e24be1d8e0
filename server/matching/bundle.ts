/** A bundle: articles with the claims found in them; and the relations suggested between the claims. */
import type { Span } from "@/server/domain/articles/span";
import type { Corrections } from "@/server/domain/claims/claim-slots";
import type { RelationType } from "@/server/domain/claims/relation";

export type BundleArticle = {
  id: string;
  /** In ISO 8601. */
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
  /** What people set instead of what is read of it. */
  corrected?: Corrections;
};

export type Bundle = { articles: readonly BundleArticle[]; claims: readonly BundleClaim[] };

/** A pair of claims that may be related: `a` repeats, contradicts, qualifies, corroborates or answers `b`. */
export type Suggestion = {
  a: string;
  b: string;
  type: RelationType;
  /** The probability that the two are related at all, from 0 to 1. */
  score: number;
  /** Whether the type is certain enough to be stated; otherwise the pair is "worth a look". */
  sure: boolean;
  /** Whether words speak for the type, such as a denial for a contradiction. */
  grounded: boolean;
  /** The strongest grounds, as a sentence. */
  reason: string;
  /** What was seen in the pair, by the names of features; those that are 0 are left out. */
  features: Readonly<Record<string, number>>;
  /** The words that the reason mentions, in the article of each claim. */
  marks: { a: readonly Span[]; b: readonly Span[] };
};
