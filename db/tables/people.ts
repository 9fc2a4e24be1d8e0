/** Tables of who may come in: people, their sessions, invitations, and the attempts that are being slowed. */
import type { Kit } from "../kit";

/** What an admin is told of: how somebody was kept out, or who may do what was changed. */
const SECURITY_KINDS = ["sign-in failed", "sign-in slowed", "sign-in refused", "not allowed", "changed"] as const;

export const peopleTables = (kit: Kit) => {
  const people = kit.table(
    "people",
    {
      id: kit.id("id").primaryKey(),
      email: kit.text("email").notNull(),
      name: kit.text("name").notNull(),
      role: kit.oneOf("role", ["viewer", "reviewer", "editor", "admin"]).notNull(),
      /** An argon2id hash in PHC form; null for a person who signs in through OpenID Connect alone. */
      passphraseHash: kit.text("passphrase_hash"),
      createdAt: kit.moment("created_at").notNull(),
      disabledAt: kit.moment("disabled_at"),
      version: kit.integer("version").notNull().default(1),
    },
    (t) => [kit.uniqueIndex("people_email").on(t.email)],
  );
  const sessions = kit.table(
    "sessions",
    {
      id: kit.id("id").primaryKey(),
      personId: kit
        .id("person_id")
        .notNull()
        .references(() => people.id),
      createdAt: kit.moment("created_at").notNull(),
      expiresAt: kit.moment("expires_at").notNull(),
      endedAt: kit.moment("ended_at"),
      device: kit.text("device"),
    },
    (t) => [kit.index("sessions_person").on(t.personId)],
  );
  const invitations = kit.table(
    "invitations",
    {
      id: kit.id("id").primaryKey(),
      /** The SHA-256 of the link's token; the token itself is shown once and kept nowhere. */
      tokenHash: kit.text("token_hash").notNull(),
      role: kit.oneOf("role", ["viewer", "reviewer", "editor", "admin"]).notNull(),
      createdBy: kit.id("created_by").references(() => people.id),
      createdAt: kit.moment("created_at").notNull(),
      expiresAt: kit.moment("expires_at").notNull(),
      usedAt: kit.moment("used_at"),
      usedBy: kit.id("used_by").references(() => people.id),
    },
    (t) => [kit.uniqueIndex("invitations_token").on(t.tokenHash)],
  );
  const attempts = kit.table(
    "attempts",
    {
      /** An account with an address or a known device, or an address alone; hashed, so that the table is no list of them. */
      id: kit.id("id").primaryKey(),
      failures: kit.integer("failures").notNull(),
      lastAt: kit.moment("last_at").notNull(),
      blockedUntil: kit.moment("blocked_until").notNull(),
      /** The address whose try for an account turned out wrong; null until one did, and for known devices. */
      address: kit.text("address"),
    },
    (t) => [kit.index("attempts_address").on(t.address, t.lastAt), kit.index("attempts_last").on(t.lastAt)],
  );
  const securityEvents = kit.table(
    "security_events",
    {
      id: kit.id("id").primaryKey(),
      kind: kit.oneOf("kind", SECURITY_KINDS).notNull(),
      /** Who did it, or whose account was tried; null for whoever was not signed in, and for an account that does not exist. */
      personId: kit.id("person_id").references(() => people.id),
      /** Which action was refused, or what was changed. */
      detail: kit.text("detail").notNull(),
      address: kit.text("address").notNull(),
      device: kit.text("device"),
      firstAt: kit.moment("first_at").notNull(),
      lastAt: kit.moment("last_at").notNull(),
      times: kit.integer("times").notNull(),
    },
    (t) => [kit.index("security_events_last").on(t.lastAt)],
  );
  const settings = kit.table("settings", {
    id: kit.id("id").primaryKey(),
    value: kit.text("value").notNull(),
  });
  return { people, sessions, invitations, attempts, securityEvents, settings };
};

export type PeopleTables = ReturnType<typeof peopleTables>;
