/** Signing in with e-mail and passphrase: slowed before the hash, told apart by nothing, one session row a sign-in. */
import { z } from "zod";
import { verifyPassphrase } from "../../auth/passphrase";
import { normaliseEmail } from "../../domain/person";
import { Refusal } from "../../domain/refusal";
import { findByEmail, getPerson, insertSession } from "../../store/people";
import { type Context, changing } from "../define";
import { reserveAttempt, takeBackAttempt } from "./attempts";

export const SESSION_LENGTH = 14 * 24 * 3_600_000;

const credentials = z.object({
  email: z.string().max(320),
  passphrase: z.string().max(1000),
  /** Where the attempt comes from, as the server saw it. */
  address: z.string().max(64),
  device: z.string().max(300).nullable().default(null),
});

/** Opens a session for a person whose identity is proved; `reserved` says that the try was counted before. */
export const openSession = changing({
  action: "session.open",
  input: z.object({
    personId: z.string(),
    device: z.string().max(300).nullable(),
    email: z.string().max(320),
    address: z.string().max(64),
    reserved: z.boolean().default(false),
  }),
  run: async ({ input, tx, now, newId, log }) => {
    const person = await getPerson(tx, input.personId);
    if (!person || person.disabledAt) throw wrong();
    if (input.reserved) await takeBackAttempt(tx, input);
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
 * for an unknown address, a wrong passphrase and a disabled account.
 */
export async function signIn(context: Context, raw: z.input<typeof credentials>) {
  await reserveAttempt(context, raw);
  const person = await findByEmail(context.database.read, normaliseEmail(raw.email));
  const right = await verifyPassphrase(raw.passphrase, person?.passphraseHash ?? null);
  if (!person || !right || person.disabledAt) throw wrong();
  return openSession.execute(context, {
    personId: person.id,
    device: raw.device ?? null,
    email: raw.email,
    address: raw.address,
    reserved: true,
  });
}

function wrong(): Refusal {
  return new Refusal("not signed in", "This e-mail address and passphrase do not match. Check both and try again.");
}
