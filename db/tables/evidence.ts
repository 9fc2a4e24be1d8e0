/** The table of evidence that supports, refutes or gives context to claims. */
import type { Kit } from "../kit";
import type { ArticleTables } from "./articles";
import type { ClaimTables } from "./claims";
import type { PeopleTables } from "./people";

export const evidenceTables = (kit: Kit, { people, articles, claims }: PeopleTables & ArticleTables & ClaimTables) => {
  const evidence = kit.table(
    "evidence",
    {
      id: kit.id("id").primaryKey(),
      claimId: kit
        .id("claim_id")
        .notNull()
        .references(() => claims.id),
      stance: kit.oneOf("stance", ["supports", "refutes", "context"]).notNull(),
      kind: kit.oneOf("kind", ["document", "article span", "claim"]).notNull(),
      title: kit.text("title").notNull(),
      url: kit.text("url"),
      articleId: kit.id("article_id").references(() => articles.id),
      start: kit.integer("start"),
      end: kit.integer("end"),
      otherClaimId: kit.id("other_claim_id").references(() => claims.id),
      excerpt: kit.text("excerpt"),
      note: kit.text("note"),
      reliability: kit.oneOf("reliability", ["A", "B", "C", "D", "E", "F"]),
      credibility: kit.integer("credibility"),
      by: kit.id("by").references(() => people.id),
      at: kit.moment("at").notNull(),
      removedAt: kit.moment("removed_at"),
      version: kit.integer("version").notNull().default(1),
      /** Copied from the claim. */
      rank: kit.integer("rank").notNull().default(0),
    },
    (t) => [kit.index("evidence_claim").on(t.claimId, t.at), kit.index("evidence_rank").on(t.removedAt, t.rank)],
  );
  return { evidence };
};
