/** Signing in with e-mail and passphrase: slowed before the hash, told apart by nothing, one session row a sign-in. */
import { z } from "zod";
import { verifyPassphrase } from "@/server/auth/passphrase";
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

export const SESSION_LENGTH = 14 * 24 * 3_600_000;

type Credentials = Attempt & { passphrase: string };

/** Opens a session for a person whose identity is proved; `reserved` says that the try was counted before. */
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
 * Signs in. Throws "too many attempts" with the seconds to wait, or one and the same refusal
 * for an unknown address, a wrong passphrase and a disabled account. What fails otherwise is no wrong try.
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

/** Whom the address and the passphrase belong to; null when they do not match. A try that cannot be decided is taken back. */
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

/** Tells the admins that an identity provider sent somebody who may not come in. */
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
