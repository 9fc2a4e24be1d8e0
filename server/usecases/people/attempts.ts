/**
 * Slowing those who try passphrases, so that nobody is kept out by a stranger: an account's tries are counted from each
 * address and each known device apart, before they are made.
 */
import { z } from "zod";
import type { Handle } from "@/db/database";
import { hashToken } from "@/server/auth/token";
import { networkOf } from "@/server/domain/people/network";
import { normaliseEmail } from "@/server/domain/people/person";
import { ALLOWANCES, FORGET_AFTER, waitAfter, withFailure } from "@/server/domain/people/slowdown";
import { Refusal } from "@/server/domain/refusal";
import {
  clearAttempts,
  countFailing,
  forgetAttempts,
  getAttempts,
  markFailed,
  putAttempts,
} from "@/server/store/people/attempts";
import { findByEmail } from "@/server/store/people/people";
import { type Context, changing } from "../define";
import { watchIn } from "../watch";

/** Whose passphrase is tried, and where from. */
export const attempt = z.strictObject({
  email: z.string().max(320),
  /** Where from, as the server saw it. */
  address: z.string().max(64),
  /** The device, where it signed in to this account before. */
  knownDevice: z.string().max(64).nullable().default(null),
  /** The browser, as it calls itself. */
  device: z.string().max(300).nullable().default(null),
});

export type Attempt = z.input<typeof attempt>;

const addressKey = ({ address }: Attempt) => hashToken(`address:${networkOf(address)}`);
/** JSON keeps two different places apart, whatever somebody types as an e-mail address. */
const accountKey = ({ email, address, knownDevice }: Attempt) =>
  hashToken(JSON.stringify([normaliseEmail(email), knownDevice ? { knownDevice } : networkOf(address)]));

const countAttempt = changing({
  action: "session.open",
  input: attempt,
  run: async ({ input, tx, now }) => {
    const known = await getAttempts(tx, accountKey(input));
    const wait = Math.max((known?.blockedUntil ?? 0) - now, await addressWait(tx, input, now));
    if (wait > 0) {
      await tell(tx, "sign-in slowed", input, now);
      return wait;
    }
    await forgetAttempts(tx, now - FORGET_AFTER);
    const after = withFailure(known, now);
    const blockedUntil = now + waitAfter(after.failures, ALLOWANCES.account);
    await putAttempts(tx, { id: accountKey(input), ...after, blockedUntil, address: known?.address ?? null });
    return 0;
  },
});

/** Tells the admins. What was typed in place of an address may be a passphrase, so it is kept only where it is an account's. */
async function tell(
  tx: Handle,
  kind: "sign-in failed" | "sign-in slowed",
  input: z.output<typeof attempt>,
  now: number,
) {
  const person = await findByEmail(tx, normaliseEmail(input.email));
  const detail = !person ? "no such account" : person.disabledAt ? "disabled account" : "";
  const { address, device } = input;
  await watchIn(tx, { kind, personId: person?.id ?? null, detail }, { from: { address, device }, now });
}

/** Devices that signed in before do not wait for what others do at their address. */
async function addressWait(db: Handle, attempt: Attempt, now: number): Promise<number> {
  if (attempt.knownDevice) return 0;
  const known = await getAttempts(db, addressKey(attempt));
  return (known?.blockedUntil ?? 0) - now;
}

/**
 * Counts the try as failed before it is made, so that many at once cannot slip past.
 * Refuses with the seconds to wait, before any passphrase is hashed.
 */
export async function reserveAttempt(context: Context, attempt: Attempt): Promise<void> {
  refuseFor(await countAttempt.execute(context, attempt));
}

/** Refuses where the address has come to wait while the try was in the queue; many accounts may be tried at once. */
export async function refuseSlowAddress({ database, now }: Context, attempt: Attempt): Promise<void> {
  refuseFor(await addressWait(database.read, attempt, now()));
}

function refuseFor(wait: number): void {
  if (wait <= 0) return;
  const waitSeconds = Math.ceil(wait / 1000);
  throw new Refusal("too many attempts", `Too many wrong attempts. Wait ${waitSeconds} seconds, then try again.`, {
    waitSeconds,
  });
}

/** The try was wrong: its address has one more account whose tries fail, and waits where there are many. */
export const failAttempt = changing({
  action: "session.open",
  input: attempt,
  run: async ({ input, tx, now }) => {
    await tell(tx, "sign-in failed", input, now);
    if (input.knownDevice) return;
    const address = addressKey(input);
    await markFailed(tx, accountKey(input), address);
    const failures = await countFailing(tx, address, now - FORGET_AFTER);
    const wait = waitAfter(failures, ALLOWANCES.address);
    if (wait > 0)
      await putAttempts(tx, { id: address, failures, lastAt: now, blockedUntil: now + wait, address: null });
  },
});

/** The try was never decided: it alone is taken back. */
export const undoAttempt = changing({
  action: "session.open",
  input: attempt,
  run: async ({ input, tx }) => {
    const known = await getAttempts(tx, accountKey(input));
    if (!known) return;
    const failures = known.failures - 1;
    const blockedUntil = known.lastAt + waitAfter(failures, ALLOWANCES.account);
    if (failures === 0) await clearAttempts(tx, known.id);
    else await putAttempts(tx, { ...known, failures, blockedUntil });
  },
});

/** The try was right: the account starts afresh, from this address or device. */
export async function forgiveAttempts(tx: Handle, attempt: Attempt): Promise<void> {
  await clearAttempts(tx, accountKey(attempt));
}
