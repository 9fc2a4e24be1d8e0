/** Every relation between claims, newest first, with both ends' words. */
import { z } from "zod";
import { onlooker } from "@/server/domain/claims/closed-reviews";
import { RELATION_STATES, RELATION_TYPES } from "@/server/domain/claims/relation";
import { allowedActions } from "@/server/domain/policy";
import { id } from "@/server/domain/schemas";
import { summaries } from "@/server/store/claims/summaries";
import { listRelations } from "@/server/store/relations";
import { reading } from "../define";

export const listAllRelations = reading({
  action: "relation.read",
  input: z.strictObject({
    type: z.enum(RELATION_TYPES).nullish(),
    state: z.enum(RELATION_STATES).nullish(),
    /** Only those that were reconciled, or only the others. */
    reconciled: z.boolean().nullish(),
    cursor: id.nullish(),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  run: async ({ input, db, actor }) => {
    const { type = null, state = null, reconciled = null, cursor: before = null, limit } = input;
    const rows = await listRelations(db, { type, state, reconciled, before, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const claims = await summaries(
      db,
      page.flatMap((row) => [row.a, row.b]),
      onlooker(actor),
    );
    return {
      relations: page.flatMap((row) => {
        const [from, to] = [claims.get(row.a), claims.get(row.b)];
        const { marks: _, sure, ...relation } = row;
        return from && to ? [{ ...relation, sure: sure === null ? null : sure === 1, from, to }] : [];
      }),
      allowed: allowedActions(actor, ["relation.edit"]),
      next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
