/**
 * The tables of typed links between claims, of the articles whose claims have not been compared with others yet, and of
 * what a desk's decisions on suggested links taught.
 */
import type { Kit } from "../kit";
import type { ArticleTables } from "./articles";
import type { ClaimTables } from "./claims";
import type { PeopleTables } from "./people";

export const relationTables = (kit: Kit, { people, articles, claims }: PeopleTables & ArticleTables & ClaimTables) => {
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
      /** 1 where the type of a suggestion is sure, 0 where the pair is merely worth a look. */
      sure: kit.integer("sure"),
      /** JSON: the words in either article that the reason of a suggestion refers to, `{ a, b }` of [start, end] in UTF-16 units. */
      marks: kit.text("marks"),
      reason: kit.text("reason").notNull(),
      /** Why a confirmed contradiction is none after all; null where it is one. */
      reconciled: kit.oneOf("reconciled", ["time", "scope", "definition", "translation", "correction"]),
      /** An explanation by the person who reconciled it, if they gave one. */
      reconciledWhy: kit.text("reconciled_why"),
      by: kit.id("by").references(() => people.id),
      at: kit.moment("at").notNull(),
      version: kit.integer("version").notNull().default(1),
    },
    (t) => [
      kit.uniqueIndex("relations_ends").on(t.a, t.b, t.type),
      kit.index("relations_b").on(t.b, t.type, t.state),
      kit.index("relations_a").on(t.a, t.type, t.state),
      kit.index("relations_state").on(t.state, t.id),
      kit.index("relations_score").on(t.state, t.score, t.id),
      kit.index("relations_a_rank").on(t.type, t.state, t.aRank),
      kit.index("relations_b_rank").on(t.type, t.state, t.bRank),
    ],
  );
  const matchQueue = kit.table("match_queue", {
    articleId: kit
      .id("article_id")
      .primaryKey()
      .references(() => articles.id),
    at: kit.moment("at").notNull(),
  });
  /** What the matching saw in a pair when it suggested the link, for learning from what people decide. */
  const suggestionFeatures = kit.table("suggestion_features", {
    relationId: kit
      .id("relation_id")
      .primaryKey()
      .references(() => relations.id),
    /** JSON: the features that are not 0, by name. */
    features: kit.text("features").notNull(),
  });
  /** Weights by which links are suggested, learned from the desk's decisions. At most one row is in use. */
  const linkModels = kit.table(
    "link_models",
    {
      id: kit.id("id").primaryKey(),
      /** JSON: a linear model, by names of features. */
      weights: kit.text("weights").notNull(),
      /** The decisions that it learned from, and how many of them were confirmations. */
      decisions: kit.integer("decisions").notNull(),
      confirmed: kit.integer("confirmed").notNull(),
      /** Of as many held-out pairs as were confirmed, the likeliest: how many were, by the weights that ship and by these. */
      rightBefore: kit.integer("right_before").notNull(),
      rightAfter: kit.integer("right_after").notNull(),
      learnedBy: kit.id("learned_by").references(() => people.id),
      learnedAt: kit.moment("learned_at").notNull(),
      /** When it was put to use; null once it is not. */
      adoptedAt: kit.moment("adopted_at"),
      version: kit.integer("version").notNull().default(1),
    },
    (t) => [kit.index("link_models_adopted").on(t.adoptedAt)],
  );
  return { relations, matchQueue, suggestionFeatures, linkModels };
};
