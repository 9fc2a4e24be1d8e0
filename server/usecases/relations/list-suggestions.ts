/** The links that Stet suggests, with the passage that each claim stands in and the words that led to it. */
import { z } from "zod";
import type { Span } from "@/server/domain/articles/span";
import { onlooker } from "@/server/domain/claims/closed-reviews";
import { SUGGESTION_FILTERS, SUGGESTION_SORTS } from "@/server/domain/claims/relation-filters";
import { allowedActions } from "@/server/domain/policy";
import { filterSchema, id } from "@/server/domain/schemas";
import { summaries } from "@/server/store/claims/summaries";
import { countInQueue } from "@/server/store/match-queue";
import { countSuggestions, listSuggestions } from "@/server/store/relation-lists";
import { reading } from "../define";
import { marksOf, passagesOf } from "./passages";

export const listSuggestedLinks = reading({
  action: "relation.read",
  input: z.strictObject({
    filter: filterSchema(SUGGESTION_FILTERS).default({}),
    sort: z.enum(SUGGESTION_SORTS).default("likeliest"),
    cursor: z.strictObject({ score: z.number(), id }).nullish(),
    limit: z.number().int().min(1).max(100).default(20),
  }),
  run: async ({ input, db, actor }) => {
    const { filter, sort, cursor = null, limit } = input;
    const rows = await listSuggestions(db, { filter, sort, after: cursor, limit: limit + 1 });
    const page = rows.slice(0, limit);
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
    const last = rows.length > limit ? page.at(-1) : undefined;
    return {
      suggestions,
      next: last ? { score: last.score ?? 0, id: last.id } : null,
      /** How many of each kind, by the filter without its kind. */
      counts: await countSuggestions(db, filter),
      /** How many articles have not been compared yet. */
      waiting: await countInQueue(db),
      allowed: allowedActions(actor, ["relation.edit", "relation.suggest"]),
    };
  },
});
