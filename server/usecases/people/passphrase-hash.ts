/** Hashes passphrases with argon2id, at most two at a time: each takes 64 MiB and some 50 ms of a core. */
import { hash, verify } from "@node-rs/argon2";

/** RFC 9106's second recommended option: 64 MiB, three passes; argon2id is the library's default. */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** Returns the PHC string of a passphrase in Unicode NFKC, so that two keyboards produce the same hash. */
export function hashPassphrase(passphrase: string): Promise<string> {
  return inTurn(() => hash(passphrase.normalize("NFKC"), COST));
}

let decoy: Promise<string> | undefined;

/**
 * Returns whether the passphrase matches the hash. Without a hash it takes as long and returns false, so that timing
 * cannot distinguish an unknown account from a wrong passphrase.
 * @param before runs when this check's turn comes; if it throws, the error is rethrown and nothing is hashed
 */
export async function verifyPassphrase(
  passphrase: string,
  phc: string | null,
  before: () => Promise<void> = async () => undefined,
): Promise<boolean> {
  decoy ??= hashPassphrase("an account that is not there");
  const against = phc ?? (await decoy);
  const right = await inTurn(async () => {
    await before();
    return verify(against, passphrase.normalize("NFKC"));
  });
  return right && phc !== null;
}
