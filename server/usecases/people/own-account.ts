/** Lets signed-in people manage their own account: name, passphrase, and sessions. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import { changedFields } from "@/server/domain/history/event";
import type { Actor } from "@/server/domain/people/person";
import { notFound, Refusal, stale } from "@/server/domain/refusal";
import { line } from "@/server/domain/schemas";
import { endSessions, getPerson, liveSession, sessionsOf, updatePerson } from "@/server/store/people/people";
import { changing, reading, type UseCase } from "../define";
import { forgiveAttempts, reserveAttempt } from "./attempts";
import { acceptPassphrase } from "./new-person";
import { verifyPassphrase } from "./passphrase-hash";

/** Returns the signed-in person's name, role and address, and the number of their active sessions. */
export const readAccount = reading({
  action: "account.edit",
  input: z.strictObject({}).default({}),
  run: async ({ db, actor, now }) => {
    const person = await own(db, actor);
    const sessions = await sessionsOf(db, person.id, now);
    return {
      id: person.id,
      name: person.name,
      email: person.email,
      role: person.role,
      hasPassphrase: person.passphraseHash !== null,
      sessions: sessions.map(({ id, createdAt, expiresAt, device }) => ({ id, createdAt, expiresAt, device })),
    };
  },
});

/** Changes the caller's own name. */
export const renameAccount = changing({
  action: "account.edit",
  input: z.strictObject({ name: line(80).min(1, "Enter your name.") }),
  run: async ({ input, tx, actor, log }) => {
    const person = await own(tx, actor);
    const fields = changedFields(person, { name: input.name });
    if (Object.keys(fields).length === 0) return { name: person.name };
    if (!(await updatePerson(tx, person.id, person.version, { name: input.name }))) throw stale("account", {});
    log({ subjectType: "person", subjectId: person.id, fields });
    return { name: input.name };
  },
});

const newPassphrase = z.strictObject({ current: z.string().max(1000), next: z.string().max(1000) });

const replacePassphrase = changing({
  action: "account.edit",
  input: newPassphrase,
  prepare: async ({ input, db, actor }) => {
    const person = await own(db, actor);
    if (!(await verifyPassphrase(input.current, person.passphraseHash))) {
      throw new Refusal("invalid", "The current passphrase is wrong.", { field: "current" });
    }
    return acceptPassphrase(input.next, [person.name, person.email]);
  },
  run: async ({ tx, actor, now, log, prepared }) => {
    const person = await own(tx, actor);
    if (!(await updatePerson(tx, person.id, person.version, { passphraseHash: prepared }))) throw stale("account", {});
    await endSessions(tx, { personId: person.id }, now);
    await forgiveAttempts(tx, { email: person.email, address: `${INSIDE} ${person.id}` });
    log({ subjectType: "person", subjectId: person.id, note: { passphrase: "changed" } });
    return { signedOut: true };
  },
});

/**
 * Attempts from a signed-in session are counted for the account under this key, in place of an address that could be
 * blocked.
 */
const INSIDE = "signed in";

/**
 * Changes the caller's passphrase; requires the present one, throttled like a sign-in, and ends every session,
 * including this one.
 */
export const changePassphrase: UseCase<typeof newPassphrase, { signedOut: boolean }, "change"> = {
  kind: "change",
  action: "account.edit",
  input: newPassphrase,
  async execute(context, raw) {
    const person = context.actor?.id ? await getPerson(context.database.read, context.actor.id) : null;
    if (person) await reserveAttempt(context, { email: person.email, address: `${INSIDE} ${person.id}` });
    return replacePassphrase.execute(context, raw);
  },
};

/** Ends all sessions of the caller. */
export const signOutEverywhere = changing({
  action: "account.edit",
  input: z.strictObject({}).default({}),
  run: async ({ tx, actor, now, log }) => {
    const person = await own(tx, actor);
    await endSessions(tx, { personId: person.id }, now);
    log({ subjectType: "person", subjectId: person.id, note: { sessions: "ended" } });
    return { signedOut: true };
  },
});

/** Ends one session when its cookie is given up. */
export const closeSession = changing({
  action: "session.close",
  input: z.strictObject({ sessionId: z.string() }),
  run: async ({ input, tx, now, log }) => {
    const live = await liveSession(tx, input.sessionId, now);
    if (!live) return { signedOut: true };
    await endSessions(tx, { id: input.sessionId }, now);
    log({
      subjectType: "session",
      subjectId: input.sessionId,
      actor: { id: live.person.id, name: live.person.name },
    });
    return { signedOut: true };
  },
});

async function own(db: Handle, actor: Actor | null) {
  const person = actor?.id ? await getPerson(db, actor.id) : null;
  if (!person) throw notFound("account");
  return person;
}
