/** An article that was read but not saved yet, as its form holds it. */
import type { ArticleDraft, Reading } from "@/server/ingest/draft";

/** Details that were not found are empty fields. */
type Details = Record<"title" | "publisher" | "url" | "publishedOn" | "author" | "language", string>;
export type Draft = Omit<ArticleDraft, keyof Details> & Details;

/** What somebody made of a draft: its details, and which other reading of the page is the article, if one is. */
export type Checked = Details & { reading?: Reading["by"] | undefined };

/** The form's first state for what was read. */
export function draftFrom({ publisher, url, publishedOn, author, language, ...read }: ArticleDraft): Draft {
  return {
    ...read,
    publisher: publisher ?? "",
    url: url ?? "",
    publishedOn: publishedOn ?? "",
    author: author ?? "",
    language: language ?? "",
  };
}
