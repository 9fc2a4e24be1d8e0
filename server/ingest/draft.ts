/** The shapes that reading a file ends in: an article draft for a person to check, or the reason there is none. */
import type { ArticleFormat } from "@/server/domain/articles/article-format";

export type ArticleDraft = {
  title: string;
  publisher: string | null;
  /** Always http or https. */
  url: string | null;
  /** YYYY-MM-DD. */
  publishedOn: string | null;
  /** Why that day may be another one, in a sentence, which is among the doubts too; null where it is certain or not known. */
  dateDoubt: string | null;
  /** Who wrote it, as the byline or the page says; never a speaker in it. */
  author: string | null;
  /** The BCP 47 code of its language: what the page declares, until it is told from the words. */
  language: string | null;
  /** Normalised; paragraphs are separated by one blank line. */
  text: string;
  format: ArticleFormat;
  /** What was guessed or left out, one sentence each, for the person who checks the draft. */
  notes: string[];
  /** Those of the notes that ask for a look: guesses, and readings that differ. */
  doubts: string[];
  /** The page's prose that is not in the text, for the person who checks whether it is missed. */
  leftOut: string[];
  /** What else the text could be, where the ways to read a page disagree much. */
  readings: Reading[];
};

/** What the page shows, what Mozilla's Readability takes of it, or what the page carries in its JSON-LD. */
export const READINGS = ["page", "Readability", "JSON-LD"] as const;
export type Reading = { by: (typeof READINGS)[number]; text: string };

export type IngestFault = "too large" | "empty" | "binary" | "bad encoding" | "unsupported type" | "no article text";

export type IngestRefusal = { ok: false; fault: IngestFault; message: string };
export type ReadResult = { ok: true; draft: ArticleDraft } | IngestRefusal;

/** Sentences about what was read; doubts ask for a look, notes only tell. */
export type Remarks = { notes: string[]; doubts: string[] };

/** What a format's own markup says about the article, before the text itself is searched for the rest. */
export type MarkedUp = {
  title: string | null;
  publisher: string | null;
  url: string | null;
  publishedOn: string | null;
  author: string | null;
  /** The tag of its language, as it is written there. */
  language?: string | null;
  text: string;
  dateDoubt?: string | null;
  notes?: string[];
  doubts?: string[];
  leftOut?: string[];
  readings?: Reading[];
};

/** A refusal with its one sentence: what happened and what to do next. */
export function refuse(fault: IngestFault, message: string): IngestRefusal {
  return { ok: false, fault, message };
}
