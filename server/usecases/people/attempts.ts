/** Slowing those who try passphrases: counted by account and by address before each try, taken back when it was right. */
import { z } from "zod";
import type { Handle } from "../../../db/database";
import { hashToken } from "../../auth/token";
import { normaliseEmail } from "../../domain/person";
import { Refusal } from "../../domain/refusal";
import { FREE_FAILURES, waitAfter, withFailure } from "../../domain/slowdown";
import { clearAttempts, getAttempts, putAttempts } from "../../store/people";
import { type Context, changing } from "../define";

/** Whose passphrase is tried, and where from, as the server saw it. */
export type Attempt = { email: string; address: string };

const accountKey = ({ email }: Attempt) => hashToken(`account:${normaliseEmail(email)}`);
const addressKey = ({ address }: Attempt) => hashToken(`address:${address}`);
const keysOf = (attempt: Attempt) => [
  { key: accountKey(attempt), free: FREE_FAILURES.account },
  { key: addressKey(attempt), free: FREE_FAILURES.address },
];

const countAttempt = changing({
  action: "session.open",
  input: z.object({ email: z.string().max(320), address: z.string().max(64) }),
  run: async ({ input, tx, now }) => {
    let wait = 0;
    for (const { key } of keysOf(input)) {
      const known = await getAttempts(tx, key);
      wait = Math.max(wait, known ? known.blockedUntil - now : 0);
    }
    if (wait > 0) return Math.ceil(wait / 1000);
    for (const { key, free } of keysOf(input)) {
      const after = withFailure(await getAttempts(tx, key), now);
      await putAttempts(tx, { id: key, ...after, blockedUntil: now + waitAfter(after.failures, free) });
    }
    return 0;
  },
});

/**
 * Counts the try as failed before it is made, so that many at once cannot slip past.
 * Refuses with the seconds to wait, before any passphrase is hashed.
 */
export async function reserveAttempt(context: Context, attempt: Attempt): Promise<void> {
  const waitSeconds = await countAttempt.execute(context, attempt);
  if (waitSeconds === 0) return;
  throw new Refusal("too many attempts", `Too many wrong attempts. Wait ${waitSeconds} seconds, then try again.`, {
    waitSeconds,
  });
}

/** The try was right: the account starts afresh. Of the address only this try is taken back, or one account would free it for others. */
export async function takeBackAttempt(tx: Handle, attempt: Attempt): Promise<void> {
  await clearAttempts(tx, accountKey(attempt));
  const known = await getAttempts(tx, addressKey(attempt));
  if (!known) return;
  const failures = known.failures - 1;
  if (failures <= 0) await clearAttempts(tx, known.id);
  else
    await putAttempts(tx, {
      ...known,
      failures,
      blockedUntil: known.lastAt + waitAfter(failures, FREE_FAILURES.address),
    });
}
