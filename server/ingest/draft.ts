/** The results of reading a file: an article draft for a person to check, or the reason why there is none. */
import type { ArticleFormat } from "@/server/domain/articles/article-format";

export type ArticleDraft = {
  title: string;
  publisher: string | null;
  /** Always http or https. */
  url: string | null;
  /** YYYY-MM-DD. */
  publishedOn: string | null;
  /**
   * A sentence that says why that day may be wrong, also listed in the doubts; null if the day is certain or unknown.
   */
  dateDoubt: string | null;
  /** The author, as the byline or the page states it; never a speaker in the article. */
  author: string | null;
  /** The BCP 47 code of its language: the page's declaration, until it is detected from the words. */
  language: string | null;
  /** Normalised; one blank line separates paragraphs. */
  text: string;
  format: ArticleFormat;
  /** What was guessed or left out, one sentence each, for the person who checks the draft. */
  notes: string[];
  /** The notes that need checking: guesses, and readings that differ. */
  doubts: string[];
  /** The page's prose that is not in the text, so that the person who checks can see whether anything is missing. */
  leftOut: string[];
  /** The alternative texts, if the readings of a page differ much. */
  readings: Reading[];
};

/** The page as shown, the article that Mozilla's Readability extracts from it, or the one in its JSON-LD. */
export const READINGS = ["page", "Readability", "JSON-LD"] as const;
export type Reading = { by: (typeof READINGS)[number]; text: string };

export type IngestFault = "too large" | "empty" | "binary" | "bad encoding" | "unsupported type" | "no article text";

export type IngestRefusal = { ok: false; fault: IngestFault; message: string };
export type ReadResult = { ok: true; draft: ArticleDraft } | IngestRefusal;

/** Sentences about what was read; doubts need checking, notes only inform. */
export type Remarks = { notes: string[]; doubts: string[] };

/** What a format's own markup says about the article, before the text itself is searched for the rest. */
export type MarkedUp = {
  title: string | null;
  publisher: string | null;
  url: string | null;
  publishedOn: string | null;
  author: string | null;
  /** The language tag, as written there. */
  language?: string | null;
  text: string;
  dateDoubt?: string | null;
  notes?: string[];
  doubts?: string[];
  leftOut?: string[];
  readings?: Reading[];
};

/** Returns a refusal with its one sentence: what happened and what to do next. */
export function refuse(fault: IngestFault, message: string): IngestRefusal {
  return { ok: false, fault, message };
}
