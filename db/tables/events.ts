/** The table of the append-only, hash-chained history. Triggers refuse to change or delete its rows. */
import type { Kit } from "../kit";

export const eventTables = (kit: Kit) => {
  const events = kit.table(
    "events",
    {
      seq: kit.integer("seq").primaryKey(),
      id: kit.id("id").notNull(),
      at: kit.moment("at").notNull(),
      actorId: kit.id("actor_id"),
      actorName: kit.text("actor_name").notNull(),
      action: kit.text("action").notNull(),
      subjectType: kit.text("subject_type").notNull(),
      subjectId: kit.id("subject_id").notNull(),
      claimId: kit.id("claim_id"),
      /** The JSON text that was hashed, kept as it was written. */
      body: kit.text("body").notNull(),
      previousHash: kit.text("previous_hash").notNull(),
      hash: kit.text("hash").notNull(),
    },
    (t) => [
      kit.uniqueIndex("events_id").on(t.id),
      kit.index("events_subject").on(t.subjectType, t.subjectId, t.seq),
      kit.index("events_claim").on(t.claimId, t.seq),
      kit.index("events_actor").on(t.actorId, t.seq),
      kit.index("events_action").on(t.action, t.seq),
      kit.index("events_kind").on(t.subjectType, t.seq),
    ],
  );
  return { events };
};
