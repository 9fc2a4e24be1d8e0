/** An article: one imported text, an immutable snapshot known by the SHA-256 of its words. */
import { createHash } from "node:crypto";
import type { Reliability } from "../source";

/** What a person may correct about an article. Its text is not among it. */
export type ArticleDetails = {
  title: string;
  publisher: string | null;
  url: string | null;
  publishedOn: string | null;
  /** Why that day may be another one; null once a person has settled it. */
  dateDoubt: string | null;
  /** Who wrote it; never a speaker in it. */
  author: string | null;
  /** The BCP 47 code of the language that it is written in. */
  language: string | null;
};

/** The lower-case hexadecimal SHA-256 of the normalised text, as UTF-8. */
export function hashText(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** What the articles of the sample say of where they come from. */
export const SAMPLE_PROVENANCE =
  "A sample that ships with Stet: our own words on public events, with the officials' statements quoted as they were made. See db/sample/README.md.";

/** Whether an article is one of the sample's. */
export function isFromSample({ provenance }: { provenance: string | null }): boolean {
  return provenance === SAMPLE_PROVENANCE;
}

/** A source's rating where this article speaks of it: one that came with the sample counts in the sample alone. */
export function reliabilityIn(
  article: { provenance: string | null },
  source: { reliability: Reliability | null; cameWith: "sample" | null },
): Reliability | null {
  return source.cameWith === null || isFromSample(article) ? source.reliability : null;
}
