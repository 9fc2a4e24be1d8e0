/** The links that Stet suggests, the likeliest first, with the passage that each claim stands in and the words that led to it. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import type { Span } from "@/server/domain/articles/span";
import { onlooker } from "@/server/domain/claims/closed-reviews";
import { SUGGESTION_KINDS } from "@/server/domain/claims/relation";
import { allowedActions } from "@/server/domain/policy";
import { id } from "@/server/domain/schemas";
import { textsOf } from "@/server/store/articles";
import { spansOf } from "@/server/store/claims/claims";
import { summaries } from "@/server/store/claims/summaries";
import { grouped } from "@/server/store/grouped";
import { countInQueue } from "@/server/store/match-queue";
import { countSuggestions, listSuggestions, type RelationRow } from "@/server/store/relations";
import { reading } from "../define";

/** A longer paragraph is cut around the claim. */
const MOST_AROUND = 280;

export const listSuggestedLinks = reading({
  action: "relation.read",
  input: z.strictObject({
    kind: z.enum(SUGGESTION_KINDS).nullish(),
    cursor: z.strictObject({ score: z.number(), id }).nullish(),
    limit: z.number().int().min(1).max(100).default(20),
  }),
  run: async ({ input, db, actor }) => {
    const query = { kind: input.kind ?? null, after: input.cursor ?? null };
    const rows = await listSuggestions(db, { ...query, limit: input.limit + 1 });
    const page = rows.slice(0, input.limit);
    const ends = page.flatMap(({ a, b }) => [a, b]);
    const claims = await summaries(db, ends, onlooker(actor));
    const passages = await passagesOf(db, claims);
    const suggestions = page.flatMap((row) => {
      const [from, to] = [claims.get(row.a), claims.get(row.b)];
      if (!from || !to) return [];
      const marks = marksOf(row);
      const side = (claim: typeof from, words: readonly Span[]) => ({ ...claim, passage: passages(claim.id, words) });
      const { id: relationId, type, score, reason, version } = row;
      const told = { id: relationId, type, score: score ?? 0, sure: row.sure === 1, reason, version };
      return [{ ...told, from: side(from, marks.a), to: side(to, marks.b) }];
    });
    const last = rows.length > input.limit ? page.at(-1) : undefined;
    return {
      suggestions,
      next: last ? { score: last.score ?? 0, id: last.id } : null,
      counts: await countSuggestions(db),
      /** How many articles have not been compared yet. */
      waiting: await countInQueue(db),
      allowed: allowedActions(actor, ["relation.edit", "relation.suggest"]),
    };
  },
});

function marksOf({ marks }: RelationRow): { a: readonly Span[]; b: readonly Span[] } {
  return marks ? JSON.parse(marks) : { a: [], b: [] };
}

type Passage = {
  text: string;
  /** The claim's own words, and those that the reason refers to: [start, end] in the passage. */
  content: Span[];
  marks: Span[];
  /** Whether the paragraph goes on before and behind the passage. */
  cut: { before: boolean; after: boolean };
};

/** Loads what it needs at once; the returned function gives the passage around one claim. */
async function passagesOf(db: Handle, claims: ReadonlyMap<string, { id: string; articleId: string }>) {
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
