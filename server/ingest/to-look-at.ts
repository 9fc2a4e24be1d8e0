/** Lists what to check in an article that nobody checked before it was saved. */
import type { ArticleDraft } from "./draft";

/** Returns what was guessed about it, and which of its details were not found; one sentence each. */
export function toLookAt({ doubts, publisher, publishedOn }: ArticleDraft): string[] {
  return [
    ...doubts,
    ...(publisher === null ? ["No publisher was found."] : []),
    ...(publishedOn === null ? ["No date of publication was found."] : []),
  ];
}

/** Returns the part of a draft that is stored. */
export function storedPart({ notes: _, doubts: __, leftOut: ___, readings: ____, ...article }: ArticleDraft) {
  return article;
}
