/** Tables of extraction: models that a desk learned, and what an extractor would change in articles already here. */
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
      /** What people call it. */
      name: kit.text("name").notNull(),
      /** Engine and model, as claims keep it. */
      engine: kit.text("engine").notNull(),
      sha256: kit.text("sha256").notNull(),
      size: kit.integer("size").notNull(),
      /** What it learned from, in words, and how much that was. */
      learnedFrom: kit.text("learned_from").notNull(),
      learnedArticles: kit.integer("learned_articles").notNull(),
      learnedAttributions: kit.integer("learned_attributions").notNull(),
      /** JSON text: its figures on what was held out, and those of the extractor that it was measured against. */
      figures: kit.text("figures").notNull(),
      rivalFigures: kit.text("rival_figures").notNull(),
      /** The model that it was measured against; null for the extractor as it comes. */
      rivalId: kit.id("rival_id"),
      rivalEngine: kit.text("rival_engine").notNull(),
      addedBy: kit.id("added_by").references(() => people.id),
      addedAt: kit.moment("added_at").notNull(),
      /** Since when it is in use; null when it is not. At most one is. */
      adoptedAt: kit.moment("adopted_at"),
      version: kit.integer("version").notNull().default(1),
      /** The model itself, in base64. Last, so that the rest of the row is read without it. */
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
      /** The claim that is gone or moved; once taken, the claim that was new. */
      claimId: kit.id("claim_id").references(() => claims.id),
      state: kit.oneOf("state", ["open", "taken", "dismissed"]).notNull(),
      /** The extractor that proposes it. */
      engine: kit.text("engine").notNull(),
      /** What is proposed, in a form that is equal for equal proposals. */
      key: kit.text("key").notNull(),
      /** JSON text: the attribution as the extractor found it; null where it found none. */
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
