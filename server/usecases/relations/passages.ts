/** Finds the passage that a linked claim stands in, with the words there that led to the link. */
import type { Handle } from "@/db/database";
import type { Span } from "@/server/domain/articles/span";
import { textsOf } from "@/server/store/articles";
import { spansOf } from "@/server/store/claims/claims";
import { grouped } from "@/server/store/grouped";
import type { RelationRow } from "@/server/store/relations";

/** A longer paragraph is cut around the claim. */
const MOST_AROUND = 280;

/** Returns the words in either article that the reason of a suggestion refers to; none where a person made the link. */
export function marksOf({ marks }: RelationRow): { a: readonly Span[]; b: readonly Span[] } {
  return marks ? JSON.parse(marks) : { a: [], b: [] };
}

export type Passage = {
  text: string;
  /** The claim's own words, and those that the reason refers to: [start, end] in the passage. */
  content: Span[];
  marks: Span[];
  /** Whether the paragraph goes on before and behind the passage. */
  cut: { before: boolean; after: boolean };
};

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

function passageAround(text: string, content: readonly Span[], words: readonly Span[]): Passage {
  const [start, end] = [content[0]?.[0] ?? 0, content.at(-1)?.[1] ?? 0];
  const [lineStart, nextLine] = [text.lastIndexOf("\n", start) + 1, text.indexOf("\n", end)];
  const lineEnd = nextLine < 0 ? text.length : nextLine;
  const from = Math.max(lineStart, wordStart(text, start - MOST_AROUND));
  const to = Math.min(lineEnd, wordEnd(text, end + MOST_AROUND));
  const inside = (spans: readonly Span[]) =>
    spans.filter(([low, high]) => low >= from && high <= to).map(([low, high]): Span => [low - from, high - from]);
  const cut = { before: from > lineStart, after: to < lineEnd };
  return { text: text.slice(from, to), content: inside(content), marks: joined(inside(words)), cut };
}

/** The same words without an overlap, in order. */
function joined(spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    const last = whole.at(-1);
    if (last && start <= last[1]) whole[whole.length - 1] = [last[0], Math.max(last[1], end)];
    else whole.push([start, end]);
  }
  return whole;
}

/** The beginning of the next word from here on; nothing is cut within one. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.indexOf(" ", at);
  return space < 0 ? at : space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(" ", at);
  return space < 0 ? at : space;
}
