/** Tables for topics: the topics themselves, their claims, and the suggested claims that somebody dismissed. */
import type { Kit } from "../kit";
import type { ClaimTables } from "./claims";
import type { PeopleTables } from "./people";

export const topicTables = (kit: Kit, { people, claims }: PeopleTables & ClaimTables) => {
  const topics = kit.table(
    "topics",
    {
      id: kit.id("id").primaryKey(),
      name: kit.text("name").notNull(),
      /** The name as it is compared: no two topics in use share it. */
      key: kit.text("key").notNull(),
      note: kit.text("note"),
      /** Null if it was done on the command line. */
      addedBy: kit.id("added_by").references(() => people.id),
      addedAt: kit.moment("added_at").notNull(),
      /** A deleted topic has no claims, and can be restored from the history with those that it had. */
      removedAt: kit.moment("removed_at"),
      version: kit.integer("version").notNull().default(1),
    },
    (t) => [kit.index("topics_key").on(t.key)],
  );
  const claimTopics = kit.table(
    "claim_topics",
    {
      claimId: kit
        .id("claim_id")
        .notNull()
        .references(() => claims.id),
      topicId: kit
        .id("topic_id")
        .notNull()
        .references(() => topics.id),
      addedBy: kit.id("added_by").references(() => people.id),
      /** Copied from the claim. */
      rank: kit.integer("rank").notNull().default(0),
    },
    (t) => [kit.primaryKey({ columns: [t.claimId, t.topicId] }), kit.index("claim_topics_topic").on(t.topicId, t.rank)],
  );
  /** Claims that are no longer suggested for a topic. */
  const topicDismissals = kit.table(
    "topic_dismissals",
    {
      topicId: kit
        .id("topic_id")
        .notNull()
        .references(() => topics.id),
      claimId: kit
        .id("claim_id")
        .notNull()
        .references(() => claims.id),
      dismissedBy: kit.id("dismissed_by").references(() => people.id),
      at: kit.moment("at").notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.topicId, t.claimId] })],
  );
  return { topics, claimTopics, topicDismissals };
};
