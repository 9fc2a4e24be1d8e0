/**
 * Signs in with e-mail and passphrase: throttled before the hash, with the same refusal for every cause, and one
 * session row for each sign-in.
 */
import { z } from "zod";
import { normaliseEmail } from "@/server/domain/people/person";
import { Refusal } from "@/server/domain/refusal";
import { findByEmail, getPerson, insertSession } from "@/server/store/people/people";
import { type Context, changing } from "../define";
import { watchIn } from "../watch";
import {
  type Attempt,
  attempt,
  failAttempt,
  forgiveAttempts,
  refuseSlowAddress,
  reserveAttempt,
  undoAttempt,
} from "./attempts";
import { verifyPassphrase } from "./passphrase-hash";

export const SESSION_LENGTH = 14 * 24 * 3_600_000;

type Credentials = Attempt & { passphrase: string };

/** Opens a session for a person whose identity is proved; `reserved` says that the attempt has already been counted. */
export const openSession = changing({
  action: "session.open",
  input: attempt.extend({ personId: z.string(), reserved: z.boolean().default(false) }),
  run: async ({ input, tx, now, newId, log }) => {
    const person = await getPerson(tx, input.personId);
    if (!person || person.disabledAt) throw wrong();
    if (input.reserved) await forgiveAttempts(tx, input);
    const id = newId();
    await insertSession(tx, {
      id,
      personId: person.id,
      createdAt: now,
      expiresAt: now + SESSION_LENGTH,
      device: input.device,
    });
    log({ subjectType: "session", subjectId: id, actor: { id: person.id, name: person.name } });
    return { sessionId: id, personId: person.id, name: person.name, email: person.email };
  },
});

/**
 * Signs in. Throws "too many attempts" with the seconds to wait, or one and the same refusal for an unknown address, a
 * wrong passphrase and a disabled account. Other failures do not count as wrong attempts.
 */
export async function signIn(context: Context, { passphrase, ...from }: Credentials) {
  await reserveAttempt(context, from);
  const person = await decided(context, from, passphrase);
  if (!person) {
    await failAttempt.execute(context, from);
    throw wrong();
  }
  return openSession.execute(context, { ...from, personId: person.id, reserved: true });
}

/**
 * Returns the person with this address and passphrase; null if they do not match. An attempt that cannot be decided is
 * taken back.
 */
async function decided(context: Context, from: Attempt, passphrase: string) {
  try {
    const person = await findByEmail(context.database.read, normaliseEmail(from.email));
    const mayGoOn = () => refuseSlowAddress(context, from);
    const right = await verifyPassphrase(passphrase, person?.passphraseHash ?? null, mayGoOn);
    return right && person && !person.disabledAt ? person : null;
  } catch (error) {
    await undoAttempt.execute(context, from);
    throw error;
  }
}

/** Reports to admins that an identity provider sent somebody who may not sign in. */
export const noteRefused = changing({
  action: "session.open",
  input: attempt.omit({ knownDevice: true }).extend({ vouchedFor: z.boolean() }),
  run: async ({ input, tx, now }) => {
    const { address, device, email, vouchedFor } = input;
    const person = await findByEmail(tx, normaliseEmail(email));
    const unable = person?.disabledAt ? "disabled account" : "no such account";
    const detail = vouchedFor ? unable : "the address is not verified";
    const event = { kind: "sign-in refused", personId: person?.id ?? null, detail } as const;
    await watchIn(tx, event, { from: { address, device }, now });
  },
});

function wrong(): Refusal {
  return new Refusal("not signed in", "This e-mail address and passphrase do not match. Check both and try again.");
}
