/**
 * Tables of extraction: the models that a desk trained, and the changes that an extractor proposes to existing
 * articles.
 */
import type { Kit } from "../kit";
import type { ArticleTables } from "./articles";
import type { ClaimTables } from "./claims";
import type { PeopleTables } from "./people";

export const extractionTables = (
  kit: Kit,
  { people, articles, claims }: PeopleTables & ArticleTables & ClaimTables,
) => {
  const models = kit.table(
    "models",
    {
      id: kit.id("id").primaryKey(),
      /** The model's name for people. */
      name: kit.text("name").notNull(),
      /** The engine and model, in the form that claims store. */
      engine: kit.text("engine").notNull(),
      sha256: kit.text("sha256").notNull(),
      size: kit.integer("size").notNull(),
      /** What the model was trained on, in words, and how many items that was. */
      learnedFrom: kit.text("learned_from").notNull(),
      learnedArticles: kit.integer("learned_articles").notNull(),
      learnedAttributions: kit.integer("learned_attributions").notNull(),
      /** JSON: the model's figures on held-out data, and the figures of the extractor that it was compared with. */
      figures: kit.text("figures").notNull(),
      rivalFigures: kit.text("rival_figures").notNull(),
      /** The model that it was compared with; null for the built-in extractor. */
      rivalId: kit.id("rival_id"),
      rivalEngine: kit.text("rival_engine").notNull(),
      addedBy: kit.id("added_by").references(() => people.id),
      addedAt: kit.moment("added_at").notNull(),
      /** When the model was adopted; null while it is not in use. At most one model is. */
      adoptedAt: kit.moment("adopted_at"),
      version: kit.integer("version").notNull().default(1),
      /** The model itself, in base64. The last column, so that SQLite can read the others without it. */
      bytes: kit.text("bytes").notNull(),
    },
    (t) => [
      kit.uniqueIndex("models_sha256").on(t.sha256),
      kit.index("models_adopted").on(t.adoptedAt),
      kit.index("models_added").on(t.addedAt, t.id),
    ],
  );
  const proposals = kit.table(
    "proposals",
    {
      id: kit.id("id").primaryKey(),
      articleId: kit
        .id("article_id")
        .notNull()
        .references(() => articles.id),
      kind: kit.oneOf("kind", ["new", "gone", "moved"]).notNull(),
      /** The claim that would be removed or moved; once accepted, the claim that was added. */
      claimId: kit.id("claim_id").references(() => claims.id),
      state: kit.oneOf("state", ["open", "taken", "dismissed"]).notNull(),
      /** The extractor that made the proposal. */
      engine: kit.text("engine").notNull(),
      /** A canonical key: equal proposals have equal keys. */
      key: kit.text("key").notNull(),
      /** JSON: the attribution that the extractor found; null if it found none. */
      finding: kit.text("finding"),
      by: kit.id("by").references(() => people.id),
      at: kit.moment("at").notNull(),
      decidedBy: kit.id("decided_by").references(() => people.id),
      decidedAt: kit.moment("decided_at"),
      version: kit.integer("version").notNull().default(1),
    },
    (t) => [kit.index("proposals_article").on(t.articleId, t.state, t.id)],
  );
  return { models, proposals };
};
