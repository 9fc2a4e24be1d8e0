/** The table of typed links between claims. */
import type { Kit } from "../kit";
import type { ClaimTables } from "./claims";
import type { PeopleTables } from "./people";

export const relationTables = (kit: Kit, { people, claims }: PeopleTables & ClaimTables) => {
  const relations = kit.table(
    "relations",
    {
      id: kit.id("id").primaryKey(),
      a: kit
        .id("a")
        .notNull()
        .references(() => claims.id),
      b: kit
        .id("b")
        .notNull()
        .references(() => claims.id),
      /** The ranks of the two claims. */
      aRank: kit.integer("a_rank").notNull().default(0),
      bRank: kit.integer("b_rank").notNull().default(0),
      type: kit.oneOf("type", ["contradicts", "corroborates", "repeats", "qualifies", "responds to"]).notNull(),
      state: kit.oneOf("state", ["suggested", "confirmed", "dismissed"]).notNull(),
      /** 0 to 1 where it was suggested; null where a person made it. */
      score: kit.real("score"),
      reason: kit.text("reason").notNull(),
      by: kit.id("by").references(() => people.id),
      at: kit.moment("at").notNull(),
      version: kit.integer("version").notNull().default(1),
    },
    (t) => [
      kit.uniqueIndex("relations_ends").on(t.a, t.b, t.type),
      kit.index("relations_b").on(t.b, t.type, t.state),
      kit.index("relations_a").on(t.a, t.type, t.state),
      kit.index("relations_a_rank").on(t.type, t.state, t.aRank),
      kit.index("relations_b_rank").on(t.type, t.state, t.bRank),
    ],
  );
  return { relations };
};
