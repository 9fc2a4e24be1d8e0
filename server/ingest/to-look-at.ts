/** What an article that nobody checked before it was saved should be looked at for. */
import type { ArticleDraft } from "./draft";

/** What was guessed about it, and which of its details were not found; one sentence each. */
export function toLookAt({ doubts, publisher, publishedOn }: ArticleDraft): string[] {
  return [
    ...doubts,
    ...(publisher === null ? ["No publisher was found."] : []),
    ...(publishedOn === null ? ["No date of publication was found."] : []),
  ];
}

/** What of a draft is stored. */
export function storedPart({ notes: _, doubts: __, leftOut: ___, readings: ____, ...article }: ArticleDraft) {
  return article;
}
