/**
 * Throttles passphrase attempts without letting a stranger lock anybody out: an account's attempts are counted
 * separately for each address and each known device, before they are made.
 */
import { z } from "zod";
import type { Handle } from "@/db/database";
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
import { hashToken } from "./random-token";

/** Whose passphrase is tried, and from where. */
export const attempt = z.strictObject({
  email: z.string().max(320),
  /** The client's address, as the server saw it. */
  address: z.string().max(64),
  /** The device, if it has signed in to this account before. */
  knownDevice: z.string().max(64).nullable().default(null),
  /** The browser's user agent. */
  device: z.string().max(300).nullable().default(null),
});

export type Attempt = z.input<typeof attempt>;

const addressKey = ({ address }: Attempt) => hashToken(`address:${networkOf(address)}`);
/** A JSON array keeps two different keys distinct, whatever somebody types as an e-mail address. */
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

/**
 * Reports the attempt to admins. Text typed as the e-mail address may be a passphrase, so it is stored only if it is an
 * account's address.
 */
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

/**
 * Returns how long the address has to wait. A known device does not wait because of others' attempts at its address.
 */
async function addressWait(db: Handle, attempt: Attempt, now: number): Promise<number> {
  if (attempt.knownDevice) return 0;
  const known = await getAttempts(db, addressKey(attempt));
  return (known?.blockedUntil ?? 0) - now;
}

/**
 * Counts the attempt as failed before it is made, so that many at once cannot slip past the limit. Refuses with the
 * seconds to wait, before any passphrase is hashed.
 */
export async function reserveAttempt(context: Context, attempt: Attempt): Promise<void> {
  refuseFor(await countAttempt.execute(context, attempt));
}

/** Refuses if the address has reached its limit while the attempt was queued; many accounts may be tried at once. */
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

/** Records a wrong passphrase: its address has failed for one more account, and has to wait once there are many. */
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

/** Takes back this one attempt, which was never decided. */
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

/** Records a right passphrase: resets the account's count for this address or device. */
export async function forgiveAttempts(tx: Handle, attempt: Attempt): Promise<void> {
  await clearAttempts(tx, accountKey(attempt));
}
