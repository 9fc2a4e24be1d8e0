/** An article that was read but not saved yet, as its form holds it. */
import type { Outputs } from "@/server/api/root";

type Read = Extract<Outputs["articles"]["draft"], { ok: true }>["draft"];

/** Details that were not found are empty fields. */
export type Draft = Omit<Read, "publisher" | "url" | "publishedOn" | "author"> & {
  publisher: string;
  url: string;
  publishedOn: string;
  author: string;
};

/** The form's first state for what was read. */
export function draftFrom({ publisher, url, publishedOn, author, ...read }: Read): Draft {
  return {
    ...read,
    publisher: publisher ?? "",
    url: url ?? "",
    publishedOn: publishedOn ?? "",
    author: author ?? "",
  };
}
