/** Tables of accounts: people, their sessions, invitations, and throttled sign-in attempts. */
import type { Kit } from "../kit";

/** The events that admins see: refused sign-ins, and changes to people's permissions. */
const SECURITY_KINDS = ["sign-in failed", "sign-in slowed", "sign-in refused", "not allowed", "changed"] as const;

export const peopleTables = (kit: Kit) => {
  const people = kit.table(
    "people",
    {
      id: kit.id("id").primaryKey(),
      email: kit.text("email").notNull(),
      name: kit.text("name").notNull(),
      role: kit.oneOf("role", ["viewer", "reviewer", "editor", "admin"]).notNull(),
      /** An argon2id hash in PHC form; null for a person who signs in through OpenID Connect only. */
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
      /** The SHA-256 of the link's token; the token itself is shown once and never stored. */
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
      /**
       * An account with an address or a known device, or an address alone; hashed, so that the table does not reveal
       * them.
       */
      id: kit.id("id").primaryKey(),
      failures: kit.integer("failures").notNull(),
      lastAt: kit.moment("last_at").notNull(),
      blockedUntil: kit.moment("blocked_until").notNull(),
      /** The address of a failed attempt on an account; null until one fails, and for known devices. */
      address: kit.text("address"),
    },
    (t) => [kit.index("attempts_address").on(t.address, t.lastAt), kit.index("attempts_last").on(t.lastAt)],
  );
  const securityEvents = kit.table(
    "security_events",
    {
      id: kit.id("id").primaryKey(),
      kind: kit.oneOf("kind", SECURITY_KINDS).notNull(),
      /**
       * The person who acted, or the owner of the account that was tried; null if nobody was signed in or the account
       * does not exist.
       */
      personId: kit.id("person_id").references(() => people.id),
      /** The action that was refused, or the change that was made. */
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
