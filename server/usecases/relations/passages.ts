/** Finds the passage that a linked claim stands in, with the words there that led to the link. */
import type { Handle } from "@/db/database";
import { type Passage, passageAround } from "@/server/domain/articles/passage";
import type { Span } from "@/server/domain/articles/span";
import { textsOf } from "@/server/store/articles";
import { spansOf } from "@/server/store/claims/claims";
import { grouped } from "@/server/store/grouped";
import type { RelationRow } from "@/server/store/relations";

/** Returns the words in either article that the reason of a suggestion refers to; none where a person made the link. */
export function marksOf({ marks }: RelationRow): { a: readonly Span[]; b: readonly Span[] } {
  return marks ? JSON.parse(marks) : { a: [], b: [] };
}

/** Loads what it needs at once; the returned function gives the passage around one claim. */
export async function passagesOf(db: Handle, claims: ReadonlyMap<string, { id: string; articleId: string }>) {
  const spans = grouped(await spansOf(db, [...claims.keys()]), ({ claimId }) => claimId);
  const articleIds = [...new Set([...claims.values()].map(({ articleId }) => articleId))];
  const texts = new Map((await textsOf(db, articleIds)).map(({ id: articleId, text }) => [articleId, text]));
  return (claimId: string, words: readonly Span[]): Passage | null => {
    const text = texts.get(claims.get(claimId)?.articleId ?? "");
    const content = (spans.get(claimId) ?? [])
      .filter(({ role }) => role === "content")
      .map(({ start, end }): Span => [start, end]);
    const [first] = content;
    if (text === undefined || !first) return null;
    return passageAround(text, content, words);
  };
}
