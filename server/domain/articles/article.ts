/** An article: one imported text, an immutable snapshot identified by the SHA-256 of its words. */
import { createHash } from "node:crypto";
import type { Reliability } from "../source";

/** The details of an article that a person may correct. Its text is not among them. */
export type ArticleDetails = {
  title: string;
  publisher: string | null;
  url: string | null;
  publishedOn: string | null;
  /** Why the date may be wrong; null once a person has confirmed it. */
  dateDoubt: string | null;
  /** The author; never a speaker in the article. */
  author: string | null;
  /** The BCP 47 code of the article's language. */
  language: string | null;
};

/** Returns the lower-case hexadecimal SHA-256 of the normalised text in UTF-8. */
export function hashText(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** The provenance that the sample's articles state. */
export const SAMPLE_PROVENANCE =
  "A sample that ships with Stet: our own words on public events, with the officials' statements quoted as they were made. See db/sample/README.md.";

/** Returns whether an article belongs to the sample. */
export function isFromSample({ provenance }: { provenance: string | null }): boolean {
  return provenance === SAMPLE_PROVENANCE;
}

/** Returns a source's rating for this article: a rating that came with the sample applies in the sample only. */
export function reliabilityIn(
  article: { provenance: string | null },
  source: { reliability: Reliability | null; cameWith: "sample" | null },
): Reliability | null {
  return source.cameWith === null || isFromSample(article) ? source.reliability : null;
}
