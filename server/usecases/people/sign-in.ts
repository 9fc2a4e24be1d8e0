/** Signing in with e-mail and passphrase: slowed before the hash, told apart by nothing, one session row a sign-in. */
import { z } from "zod";
import type { Handle } from "../../../db/open";
import { verifyPassphrase } from "../../auth/passphrase";
import { hashToken } from "../../auth/token";
import { normaliseEmail } from "../../domain/person";
import { Refusal } from "../../domain/refusal";
import { FREE_FAILURES, waitAfter, withFailure } from "../../domain/slowdown";
import { clearAttempts, findByEmail, getAttempts, getPerson, insertSession, putAttempts } from "../../store/people";
import { type Context, changing } from "../define";

export const SESSION_LENGTH = 14 * 24 * 3_600_000;

const credentials = z.object({
  email: z.string().max(320),
  passphrase: z.string().max(1000),
  /** Where the attempt comes from, as the server saw it. */
  address: z.string().max(64),
  device: z.string().max(300).nullable().default(null),
});

const keysOf = (input: { email: string; address: string }) => [
  { key: hashToken(`account:${normaliseEmail(input.email)}`), free: FREE_FAILURES.account },
  { key: hashToken(`address:${input.address}`), free: FREE_FAILURES.address },
];

/** Counts the attempt as failed before it is tried, so that many at once cannot slip past; says how long to wait instead. */
const reserveAttempt = changing({
  action: "session.open",
  input: credentials,
  run: async ({ input, tx, now }) => {
    const wait = await longestWait(tx, input, now);
    if (wait > 0) return { waitSeconds: Math.ceil(wait / 1000) };
    for (const { key, free } of keysOf(input)) {
      const after = withFailure(await getAttempts(tx, key), now);
      await putAttempts(tx, { id: key, ...after, blockedUntil: now + waitAfter(after.failures, free) });
    }
    return { waitSeconds: 0 };
  },
});

async function longestWait(tx: Handle, input: { email: string; address: string }, now: number): Promise<number> {
  const known = await Promise.all(keysOf(input).map(({ key }) => getAttempts(tx, key)));
  return Math.max(0, ...known.map((row) => (row ? row.blockedUntil - now : 0)));
}

/** Opens a session for a person whose identity is proved; forgets the failures that led up to it. */
export const openSession = changing({
  action: "session.open",
  input: z.object({
    personId: z.string(),
    device: z.string().max(300).nullable(),
    email: z.string().max(320),
    address: z.string().max(64),
  }),
  run: async ({ input, tx, now, newId, log }) => {
    const person = await getPerson(tx, input.personId);
    if (!person || person.disabledAt) throw wrong();
    for (const { key } of keysOf(input)) await clearAttempts(tx, key);
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
  const { waitSeconds } = await reserveAttempt.execute(context, raw);
  if (waitSeconds > 0) {
    throw new Refusal("too many attempts", `Too many wrong attempts. Wait ${waitSeconds} seconds, then try again.`, {
      waitSeconds,
    });
  }
  const person = await findByEmail(context.database.read, normaliseEmail(raw.email));
  const right = await verifyPassphrase(raw.passphrase, person?.passphraseHash ?? null);
  if (!person || !right || person.disabledAt) throw wrong();
  return openSession.execute(context, {
    personId: person.id,
    device: raw.device ?? null,
    email: raw.email,
    address: raw.address,
  });
}

function wrong(): Refusal {
  return new Refusal("not signed in", "This e-mail and passphrase do not belong together. Check both and try again.");
}
