/** Tables of judgement: reviews and rulings, which are superseded and never overwritten, and comments. */
import type { Kit } from "../kit";
import type { ClaimTables } from "./claims";
import { ATTRIBUTION_CHECKS, VERDICTS } from "./judgement";
import type { PeopleTables } from "./people";

export const reviewTables = (kit: Kit, { people, claims }: PeopleTables & ClaimTables) => {
  const judgement = () => ({
    id: kit.id("id").primaryKey(),
    claimId: kit
      .id("claim_id")
      .notNull()
      .references(() => claims.id),
    verdict: kit.oneOf("verdict", VERDICTS),
    attributionCheck: kit.oneOf("attribution_check", ATTRIBUTION_CHECKS).notNull(),
    reasons: kit.text("reasons").notNull(),
    by: kit
      .id("by")
      .notNull()
      .references(() => people.id),
    at: kit.moment("at").notNull(),
    supersededAt: kit.moment("superseded_at"),
  });
  const reviews = kit.table("reviews", judgement(), (t) => [
    kit.index("reviews_claim").on(t.claimId, t.at),
    kit.index("reviews_by").on(t.by, t.at),
  ]);
  const rulings = kit.table("rulings", judgement(), (t) => [kit.index("rulings_claim").on(t.claimId, t.at)]);
  const comments = kit.table(
    "comments",
    {
      id: kit.id("id").primaryKey(),
      claimId: kit
        .id("claim_id")
        .notNull()
        .references(() => claims.id),
      text: kit.text("text").notNull(),
      by: kit
        .id("by")
        .notNull()
        .references(() => people.id),
      at: kit.moment("at").notNull(),
    },
    (t) => [kit.index("comments_claim").on(t.claimId, t.at)],
  );
  /** Records who began to review a claim, and who asked to see the others' reviews before submitting their own. */
  const claimReviewers = kit.table(
    "claim_reviewers",
    {
      claimId: kit
        .id("claim_id")
        .notNull()
        .references(() => claims.id),
      personId: kit
        .id("person_id")
        .notNull()
        .references(() => people.id),
      begunAt: kit.moment("begun_at"),
      openedAt: kit.moment("opened_at"),
    },
    (t) => [kit.primaryKey({ columns: [t.personId, t.claimId] })],
  );
  return { reviews, rulings, comments, claimReviewers };
};
