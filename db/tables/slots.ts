/** Tables of what claims say, taken apart into slots: what applies, for lists to find, and what people corrected by hand. */
import type { Kit } from "../kit";
import type { ClaimTables } from "./claims";
import type { PeopleTables } from "./people";

const SLOTS = ["about", "when", "where"] as const;

export const slotTables = (kit: Kit, { people, claims }: PeopleTables & ClaimTables) => {
  /** Follows from the article's words and the corrections, and is written anew whenever either changes. */
  const claimSlots = kit.table(
    "claim_slots",
    {
      claimId: kit
        .id("claim_id")
        .notNull()
        .references(() => claims.id),
      slot: kit.oneOf("slot", SLOTS).notNull(),
      place: kit.integer("place").notNull(),
      /** A name; for days, "2020-01-03" or, with the first and the last of several, "2020-01-03/2020-01-05". */
      words: kit.text("words").notNull(),
      /** Copied from the claim. */
      rank: kit.integer("rank").notNull().default(0),
    },
    (t) => [
      kit.primaryKey({ columns: [t.claimId, t.slot, t.place] }),
      kit.index("claim_slots_words").on(t.slot, t.words, t.rank),
    ],
  );
  /** A person's replacement for what was read. It applies until somebody restores what was read. */
  const slotCorrections = kit.table(
    "slot_corrections",
    {
      claimId: kit
        .id("claim_id")
        .notNull()
        .references(() => claims.id),
      slot: kit.oneOf("slot", SLOTS).notNull(),
      /** A JSON list of words as above; empty if the claim says nothing of the kind. */
      words: kit.text("words").notNull(),
      /** Null if it was done on the command line. */
      correctedBy: kit.id("corrected_by").references(() => people.id),
      at: kit.moment("at").notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.claimId, t.slot] })],
  );
  return { claimSlots, slotCorrections };
};
