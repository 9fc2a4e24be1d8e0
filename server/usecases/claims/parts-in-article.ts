/** Reads what a claim says, taken apart, from its words in the article, and from what people set instead. */
import type { Handle } from "@/db/database";
import { passageAround } from "@/server/domain/articles/passage";
import type { Span } from "@/server/domain/articles/span";
import type { SpanRole } from "@/server/domain/claims/attribution";
import { partsCorrected, SLOTS, slotsRead } from "@/server/domain/claims/claim-slots";
import { type ContentParts, isEmpty } from "@/server/domain/claims/content-parts";
import { langOf } from "@/server/languages/lang-of";
import type { ArticleRow } from "@/server/store/articles";
import { correctionsFor } from "@/server/store/claims/corrections";

type Mark = { role: SpanRole; start: number; end: number };

/**
 * Returns the parts of a claim with these marks; null if nothing was found, and for an article that is not in English.
 * Reads the passage around the claim alone, which takes about a millisecond.
 */
export async function partsInArticle(article: ArticleRow | null, marks: readonly Mark[]): Promise<ContentParts | null> {
  const spansOf = (role: SpanRole) =>
    marks.flatMap((mark): Span[] => (mark.role === role ? [[mark.start, mark.end]] : []));
  const content = spansOf("content");
  if (!article || content.length === 0 || (article.language ?? langOf(article.text)) !== "en") return null;
  const passage = passageAround(article.text, content, spansOf("cue"));
  // Loads the words of the language on first use, which commands that read no claim never need.
  const { contentPartsOf } = await import("@/server/matching/reading/content-parts");
  const claim = { content: passage.content, cue: passage.marks };
  const parts = contentPartsOf(claim, { id: article.id, publishedOn: article.publishedOn, text: passage.text });
  return isEmpty(parts) ? null : parts;
}

/**
 * Returns what the claim says, taken apart, or null if nothing could be read from its words and nobody set anything; what
 * was read of what people can correct; and what they did correct.
 */
export async function whatItSays(db: Handle, claimId: string, article: ArticleRow | null, marks: readonly Mark[]) {
  const read = await partsInArticle(article, marks);
  const corrections = await correctionsFor(db, claimId);
  return {
    says: partsCorrected(read, corrections),
    slotsRead: slotsRead(read),
    slotsCorrected: SLOTS.filter((slot) => corrections[slot] !== undefined),
  };
}
