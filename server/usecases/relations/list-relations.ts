/** Relations between claims in pages, with both ends' words, and where they stand if that led to the link. */
import { z } from "zod";
import { onlooker } from "@/server/domain/claims/closed-reviews";
import { RELATION_STATES, RELATION_TYPES } from "@/server/domain/claims/relation";
import { PAIR_FILTERS, PAIR_SORTS } from "@/server/domain/claims/relation-filters";
import { allowedActions } from "@/server/domain/policy";
import { filterSchema, id } from "@/server/domain/schemas";
import { summaries } from "@/server/store/claims/summaries";
import { listRelations } from "@/server/store/relation-lists";
import { reading } from "../define";
import { marksOf, passagesOf } from "./passages";

export const listAllRelations = reading({
  action: "relation.read",
  input: z.strictObject({
    type: z.enum(RELATION_TYPES).nullish(),
    state: z.enum(RELATION_STATES).nullish(),
    /** Only those that were reconciled, or only the others. */
    reconciled: z.boolean().nullish(),
    filter: filterSchema(PAIR_FILTERS).default({}),
    sort: z.enum(PAIR_SORTS).default("newest"),
    cursor: id.nullish(),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  run: async ({ input, db, actor }) => {
    const { type = null, state = null, reconciled = null, filter, sort, cursor = null, limit } = input;
    const rows = await listRelations(db, { type, state, reconciled, filter, sort, after: cursor, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const endsOf = (some: typeof page) => some.flatMap(({ a, b }) => [a, b]);
    const claims = await summaries(db, endsOf(page), onlooker(actor));
    const marked = new Set(endsOf(page.filter(({ marks }) => marks !== null)));
    const passages = await passagesOf(db, new Map([...claims].filter(([claimId]) => marked.has(claimId))));
    return {
      relations: page.flatMap((row) => {
        const [from, to] = [claims.get(row.a), claims.get(row.b)];
        if (!from || !to) return [];
        const { marks, sure, ...relation } = row;
        const words = marksOf(row);
        /** The passage is null where nothing is marked in it. */
        const side = (claim: typeof from, end: "a" | "b") => ({
          ...claim,
          passage: marks === null ? null : passages(claim.id, words[end]),
        });
        return [{ ...relation, sure: sure === null ? null : sure === 1, from: side(from, "a"), to: side(to, "b") }];
      }),
      allowed: allowedActions(actor, ["relation.edit"]),
      next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
