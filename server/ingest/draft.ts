/** The shapes that reading a file ends in: an article draft for a person to check, or the reason there is none. */

export type ArticleFormat = "text" | "markdown" | "html";

export type ArticleDraft = {
  title: string;
  publisher: string | null;
  /** Always http or https. */
  url: string | null;
  /** YYYY-MM-DD. */
  publishedOn: string | null;
  /** Normalised; paragraphs are separated by one blank line. */
  text: string;
  format: ArticleFormat;
  /** What was guessed or left out, one sentence each, for the person who checks the draft. */
  notes: string[];
};

export type IngestFault = "too large" | "empty" | "binary" | "bad encoding" | "unsupported type" | "no article text";

export type IngestRefusal = { ok: false; fault: IngestFault; message: string };
export type ReadResult = { ok: true; draft: ArticleDraft } | IngestRefusal;

/** What a format's own markup says about the article, before the text itself is searched for the rest. */
export type MarkedUp = {
  title: string | null;
  publisher: string | null;
  url: string | null;
  publishedOn: string | null;
  text: string;
};

/** A refusal with its one sentence: what happened and what to do next. */
export function refuse(fault: IngestFault, message: string): IngestRefusal {
  return { ok: false, fault, message };
}
